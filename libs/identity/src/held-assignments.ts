import type { Tx } from '#platform';
import { assignmentStore } from './assignment.store.js';
import { doOverlap, type Period } from './domain/staff-rights.js';
import { proposalStore } from './proposal.store.js';

/**
 * Whether somebody holds a role in the unit in that period, or is proposed for one: one person has one role in a unit.
 * Holds for the rest of the transaction when the person's row is locked.
 * @param besides a proposal that does not count: the one that is being approved
 */
export async function isHeldIn(tx: Tx, staffMemberId: string, unitId: string, period: Period, besides?: string): Promise<boolean> {
  const [held, proposed] = await Promise.all([assignmentStore.heldBy(tx, staffMemberId), proposalStore.waitingFor(tx, staffMemberId)]);
  const isTaken = held.some((one) => one.unitId === unitId && doOverlap({ from: one.validFrom, to: one.validTo }, period));
  return isTaken || proposed.some((one) => one.unitId === unitId && one.id !== besides);
}
