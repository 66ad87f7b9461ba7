import { operation } from '#operation';
import { unsealText } from '#sealing';
import { handlesParts } from './domain/may-handle-part.js';
import { endDutyStore } from './end-duty.store.js';
import { inboxView, type ListedPart } from './http/list.view.js';
import { mostListed } from './http/most-listed.js';
import { listingStore } from './listing.store.js';
import { partKey, partPlace } from './sealed-part.js';

/**
 * The contact point's queue: before opening reference, urgency, kind, children, arrival and clock; never a name. With it what
 * waits for an answer because a consent has ended, so that no row goes without somebody having seen it go.
 */
export const readInbox = operation({
  name: 'inbox.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: async (tx, { actor }) => {
    const [listed, ended] = await Promise.all([listingStore.received(tx, actor.unitId, mostListed + 1), endDutyStore.waiting(tx, actor.unitId, mostListed)]);
    return { listed, ended };
  },
  may: handlesParts,
  run: async (_tx, { found, sealing, now }) => ({
    at: now,
    ended: found.ended,
    parts: found.listed.map((row): ListedPart => {
      if (row.sealedName === null || row.wrappedKey === null) return { row };
      const part = { id: row.partId, caseId: row.caseId, wrappedKey: row.wrappedKey };
      return { row, name: unsealText(partKey(sealing, part), row.sealedName, partPlace(part, 'listing', 'sealed_name')) };
    }),
  }),
  view: inboxView,
  trace: ({ parts }) => ({ subjects: [...new Set(parts.flatMap(({ row, name }) => (name === undefined || row.subjectTag === null ? [] : [row.subjectTag])))] }),
});
