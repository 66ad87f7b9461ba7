import { isRefusal, refuse, type Refusal } from '#kernel';
import { operation, type Running } from '#operation';
import type { Tx } from '#platform';
import { seal } from '#sealing';
import { mayHandlePart } from './domain/may-handle-part.js';
import { partView } from './http/part.view.js';
import { listingStore } from './listing.store.js';
import { readPartFile } from './part-file.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { partKey, partPlace, unsealContent } from './sealed-part.js';

export interface ActOnPart {
  partId: string;
  /** The version that the actor last saw. */
  version: number;
}

/** A named human sees the content. From here on the sender can correct but no longer recall. */
export const openPart = operation({
  name: 'part.open',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    if (conflict !== null) return conflict;
    const opened = await markOpened(tx, running, running.found);
    return isRefusal(opened) ? opened : await readPartFile(tx, opened, running.sealing);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});

/** Accepting from the list opens and accepts in one act: the one who accepts has seen it. */
export const acceptPart = operation({
  name: 'part.accept',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    if (conflict !== null) return conflict;
    const isUnopened = running.found.state === 'delivered' || running.found.state === 'passed_on';
    const opened = isUnopened ? await markOpened(tx, running, running.found) : running.found;
    if (isRefusal(opened)) return opened;
    const accepted = await movePart(tx, running, opened, 'accept', 'receiver');
    return isRefusal(accepted) ? accepted : await readPartFile(tx, accepted, running.sealing);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});

/** The content of a part that has been opened. Looking again is its own entry. */
export const readPart = operation({
  name: 'part.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { partId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.readForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, { found, sealing }) => {
    if (found.openedAt === null) return refuse('not-opened');
    if (found.wrappedKey === null) return refuse('wrong-state');
    return await readPartFile(tx, found, sealing);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});

/** Moves the part to opened and, since the content has now been seen, puts the sealed name into this unit's list. */
async function markOpened(tx: Tx, { actor, now, sealing }: Running<unknown, unknown>, part: PartRow): Promise<PartRow | Refusal> {
  const opened = await movePart(tx, { actor, now }, part, 'open', 'receiver', { openedAt: part.openedAt ?? now, openedBy: actor.id });
  if (isRefusal(opened)) return opened;
  const contents = await partStore.contents(tx, part.id);
  const key = partKey(sealing, part);
  const { person } = unsealContent(key, part, contents.at(-1)!);
  if (person.name !== undefined) {
    await listingStore.name(tx, part.id, actor.unitId, seal(key, person.name, partPlace(part, 'listing', 'sealed_name')), part.wrappedKey!);
  }
  return opened;
}
