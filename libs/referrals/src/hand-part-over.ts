import { isRefusal } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { colleagueStore } from './colleague.store.js';
import { mayBeHandedTo } from './domain/holding.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { movedView } from './http/moved.view.js';
import { changedMeanwhile, notePart } from './part-moves.js';
import { partStore } from './part.store.js';

/**
 * Asks a colleague of the same contact point to take a part over. Who holds it holds it until the colleague confirms
 * having read it (decision 0021).
 */
export const handPartOver = operation({
  name: 'part.hand-over',
  verb: 'alteration',
  purpose: () => 'duty_handover',
  about: (input: ActOnPart & { toStaffId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [part, colleagues] = await Promise.all([
      partStore.findForReceiver(tx, input.partId, actor.unitId),
      colleagueStore.of(tx, actor.unitId, actor.role),
    ]);
    return part === undefined ? undefined : { part, colleagues };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found: { part, colleagues }, input, actor, now } = running;
    const conflict = await changedMeanwhile(tx, part, input.version, actor);
    if (conflict !== null) return conflict;
    const allowed = mayBeHandedTo(part, input.toStaffId, colleagues.some(({ id }) => id === input.toStaffId));
    if (isRefusal(allowed)) return allowed;
    return await notePart(tx, running, part, 'hand_over', { handedTo: input.toStaffId, handedAt: now }, { toStaff: input.toStaffId });
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
