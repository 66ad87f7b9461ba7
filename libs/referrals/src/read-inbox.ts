import { operation } from '#operation';
import { unsealText } from '#sealing';
import { handlesParts } from './domain/may-handle-part.js';
import { inboxView, type ListedPart, mostListed } from './http/list.view.js';
import { listingStore } from './listing.store.js';
import { partKey, partPlace } from './sealed-part.js';

/** The contact point's queue: before opening reference, urgency, kind, children, arrival and clock; never a name. */
export const readInbox = operation({
  name: 'inbox.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => listingStore.received(tx, actor.unitId, mostListed + 1),
  may: handlesParts,
  run: async (_tx, { found, sealing, now }) => ({
    at: now,
    parts: found.map((row): ListedPart => {
      if (row.sealedName === null || row.wrappedKey === null) return { row };
      const part = { id: row.partId, caseId: row.caseId, wrappedKey: row.wrappedKey };
      return { row, name: unsealText(partKey(sealing, part), row.sealedName, partPlace(part, 'listing', 'sealed_name')) };
    }),
  }),
  view: inboxView,
  trace: ({ parts }) => ({ subjects: [...new Set(parts.flatMap(({ row, name }) => (name === undefined || row.subjectTag === null ? [] : [row.subjectTag])))] }),
});
