import { type Refusal, refuse } from '#kernel';
import type { Tx } from '#platform';
import { changedMeanwhile } from './changes.js';
import type { ShiftRow } from './shift.store.js';

/** Why a shift that was last seen at this version cannot be changed or cancelled now, or null when it can. */
export async function objectionToChange(tx: Tx, shift: ShiftRow, seen: number, now: Date): Promise<Refusal | null> {
  const meanwhile = await changedMeanwhile(tx, shift, seen);
  if (meanwhile !== null) return meanwhile;
  if (shift.cancelledAt !== null) return refuse('shift-cancelled');
  return shift.endsAt > now ? null : refuse('shift-has-ended');
}
