import type { Role } from '#kernel';
import type { AssignmentRow } from './assignment.store.js';
import { type AssignmentStanding, standingAt } from './domain/assignment-standing.js';
import type { ProposalRow } from './proposal.store.js';

/** An assignment, or the proposal of one, as an administrator's act leaves it. */
export interface AssignmentGiven {
  id: string;
  staffMemberId: string;
  unitId: string;
  role: Role;
  validFrom: Date | null;
  validTo: Date | null;
  standing: AssignmentStanding;
  version: number;
}

export function ofAssignment(assignment: Omit<AssignmentRow, 'givenAt'>, now: Date): AssignmentGiven {
  const { id, staffMemberId, unitId, role, validFrom, validTo, version } = assignment;
  return { id, staffMemberId, unitId, role, validFrom, validTo, standing: standingAt(now, validFrom, validTo), version };
}

type Proposed = Pick<ProposalRow, 'id' | 'staffMemberId' | 'unitId' | 'role' | 'validFrom' | 'validTo' | 'state' | 'version'>;

/** @throws Error for one that was approved: that is an assignment, and shown as such */
export function ofProposal({ id, staffMemberId, unitId, role, validFrom, validTo, state, version }: Proposed): AssignmentGiven {
  if (state === 'approved') throw new Error('an approved proposal is an assignment');
  return { id, staffMemberId, unitId, role, validFrom, validTo, standing: state, version };
}
