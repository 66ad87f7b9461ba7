import type { Refusal } from '#kernel';
import { operation } from '#operation';
import { objectionToChange } from './changeable-shift.js';
import { noteChange, tellEverybody } from './changes.js';
import { mayEdit } from './domain/who-may-edit.js';
import type { CancelledShiftAnswer } from './http/shift.answer.js';
import { shiftView } from './http/shift.view.js';
import { type ShiftRow, shiftStore } from './shift.store.js';
import { unitStore } from './unit.store.js';

export interface CancelShift {
  unitId: string;
  shiftId: string;
  version: number;
}

interface CancelledShift extends ShiftRow {
  cancelledAt: Date;
}

/** Nobody has this shift any more. It stays in the tables, and the roster shows the gap that it leaves. */
export const cancelShift = operation({
  name: 'shift.cancel',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: CancelShift) => ({ scope: 'none' }),
  find: async (tx, { input, actor }) => {
    const [unit, shift] = await Promise.all([unitStore.find(tx, input.unitId, actor.organisationId), shiftStore.lock(tx, input.shiftId)]);
    return unit === undefined || shift?.unitId !== unit.unitId ? undefined : { unit, shift };
  },
  may: (actor, { unit }) => mayEdit(actor, 'roster', unit),
  run: async (tx, { actor, input, found, now }): Promise<CancelledShift | Refusal> => {
    const { unit, shift } = found;
    const objection = await objectionToChange(tx, shift, input.version, now);
    if (objection !== null) return objection;
    const cancelled = { ...shift, version: shift.version + 1, cancelledAt: now };
    await Promise.all([
      shiftStore.cancel(tx, shift.id, now, cancelled.version),
      noteChange(tx, cancelled, actor, now, ['cancelledAt']),
      tellEverybody(tx, unit.unitId, shift.id),
    ]);
    return cancelled;
  },
  view: (shift): CancelledShiftAnswer => ({ ...shiftView(shift), cancelledAt: shift.cancelledAt.toISOString() }),
});
