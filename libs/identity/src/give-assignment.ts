import { type Refusal, refuse, type Role, uuidv7 } from '#kernel';
import { operation } from '#operation';
import { putIntoOutbox, type Tx } from '#platform';
import { type AssignmentGiven, ofAssignment, ofProposal } from './assignment-given.js';
import { type AssignmentRow, assignmentStore } from './assignment.store.js';
import { mayAdminister, needsTwoAdministrators, type Period, periodAsked, rolesOfUnit } from './domain/staff-rights.js';
import { isHeldIn } from './held-assignments.js';
import { assignmentView } from './http/assignment.view.js';
import { type ProposalRow, proposalStore } from './proposal.store.js';
import { staffStore } from './staff.store.js';

export interface GiveAssignment {
  assignmentId: string;
  staffMemberId: string;
  unitId: string;
  role: Role;
  /** RFC 3339; from now when left out. */
  validFrom?: string;
  validTo?: string;
}

/**
 * Gives a colleague a role in a unit of the own organisation. A role over the controls themselves is only proposed by
 * it, and gives no right until a second administrator approves.
 */
export const giveAssignment = operation({
  name: 'assignment.give',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ assignmentId }: GiveAssignment) => ({ scope: 'none', kind: 'assignment', id: assignmentId }),
  find: async (tx, { input, actor }) => {
    const [person, unit, first, firstProposal] = await Promise.all([
      staffStore.find(tx, input.staffMemberId, actor.organisationId),
      staffStore.unit(tx, input.unitId, actor.organisationId),
      assignmentStore.find(tx, input.assignmentId, actor.organisationId),
      proposalStore.find(tx, input.assignmentId, actor.organisationId),
    ]);
    return person && unit && { person, unit, first, firstProposal };
  },
  may: (actor, { person }) => mayAdminister(actor, person.id),
  run: async (tx, { actor, input, found, now }): Promise<AssignmentGiven | Refusal> => {
    const { person, unit, first, firstProposal } = found;
    if (first !== undefined || firstProposal !== undefined) {
      const isRepeated = firstProposal === undefined ? isSame(first!, input) : isSameProposal(firstProposal, input);
      if (!isRepeated) return refuse('differs-from-first');
      return first === undefined ? ofProposal(firstProposal!) : ofAssignment(first, now);
    }
    if (person.disabledAt !== null) return refuse('staff-member-disabled');
    if (!rolesOfUnit[unit.kind].includes(input.role)) return refuse('role-not-for-this-unit', { field: 'role' });
    const period = periodAsked(instant(input.validFrom), instant(input.validTo), now);
    if (period === undefined) return refuse('period-impossible');
    if (await isHeldIn(tx, person.id, unit.id, period)) return refuse('already-assigned');
    const made = needsTwoAdministrators(input.role) ? propose(tx, input, period, actor.id, now) : give(tx, input, period, actor.id, now);
    const told = putIntoOutbox(tx, [{ id: uuidv7(), kind: 'directory.changed', unitId: unit.id, aboutId: input.assignmentId }]);
    return (await Promise.all([made, told]))[0];
  },
  view: assignmentView,
});

async function give(tx: Tx, { assignmentId, staffMemberId, unitId, role }: GiveAssignment, period: Period, by: string, now: Date): Promise<AssignmentGiven> {
  const row = { id: assignmentId, staffMemberId, unitId, role, validFrom: period.from, validTo: period.to, givenAt: now };
  await assignmentStore.insert(tx, { ...row, givenBy: by, approvedBy: null });
  return ofAssignment({ ...row, version: 1 }, now);
}

async function propose(tx: Tx, input: GiveAssignment, period: Period, by: string, now: Date): Promise<AssignmentGiven> {
  const { assignmentId, staffMemberId, unitId, role } = input;
  const row = { id: assignmentId, staffMemberId, unitId, role, validFrom: input.validFrom === undefined ? null : period.from, validTo: period.to };
  await proposalStore.insert(tx, { ...row, proposedAt: now, proposedBy: by });
  return ofProposal({ ...row, state: 'awaiting_second', version: 1 });
}

const instant = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

type Placed = Pick<AssignmentRow, 'staffMemberId' | 'unitId' | 'role'>;
const isSamePlace = (row: Placed, input: GiveAssignment): boolean =>
  row.staffMemberId === input.staffMemberId && row.unitId === input.unitId && row.role === input.role;
const isSameTime = (stored: Date | null, said: string | undefined): boolean => stored?.getTime() === instant(said)?.getTime();

/** Without a beginning it was given from the moment that it was made. */
function isSame(row: AssignmentRow, input: GiveAssignment): boolean {
  const from = input.validFrom ?? row.givenAt.toISOString();
  return isSamePlace(row, input) && isSameTime(row.validFrom, from) && isSameTime(row.validTo, input.validTo);
}

function isSameProposal(row: ProposalRow, input: GiveAssignment): boolean {
  return isSamePlace(row, input) && isSameTime(row.validFrom, input.validFrom) && isSameTime(row.validTo, input.validTo);
}
