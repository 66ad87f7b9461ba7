import { type AssignmentGiven, ofAssignment, ofProposal } from '../assignment-given.js';
import type { AssignmentRow } from '../assignment.store.js';
import { rolesOfUnit } from '../domain/staff-rights.js';
import type { ProposalRow } from '../proposal.store.js';
import type { StaffMemberRow, UnitRow } from '../staff.store.js';
import { assignmentView } from './assignment.view.js';
import type { ListedAssignmentAnswer, ListedStaffMemberAnswer, StaffListAnswer, StaffMemberAnswer, StaffUnitAnswer } from './staff.answer.js';

export const staffMemberView = ({ id, name, pseudonym, issuer, knownSince, disabledAt, version }: StaffMemberRow): StaffMemberAnswer => ({
  staffMemberId: id,
  name,
  pseudonym,
  issuer,
  knownSince: knownSince.toISOString(),
  disabledSince: disabledAt?.toISOString() ?? null,
  version,
});

export interface StaffFound {
  staff: (StaffMemberRow & { lastSignInAt: Date | null })[];
  assignments: AssignmentRow[];
  proposals: ProposalRow[];
  units: UnitRow[];
  now: Date;
}

/** Newcomers first, whom somebody must give a place; then those at work; the disabled last. Each by name. */
export function staffListView({ staff, assignments, proposals, units, now }: StaffFound): StaffListAnswer {
  const people = staff.map((person): ListedStaffMemberAnswer => {
    const own = assignments.filter(({ staffMemberId }) => staffMemberId === person.id).map((row) => assignmentLine(ofAssignment(row, now), null));
    const waiting = proposals.filter(({ staffMemberId }) => staffMemberId === person.id).map((row) => assignmentLine(ofProposal(row), row));
    return {
      ...staffMemberView(person),
      lastSignInAt: person.lastSignInAt?.toISOString() ?? null,
      isNewcomer: own.length + waiting.length === 0 && person.disabledAt === null,
      assignments: [...own, ...waiting],
    };
  });
  const rank = (person: ListedStaffMemberAnswer): number => (person.isNewcomer ? 0 : person.disabledSince === null ? 1 : 2);
  return {
    staff: people.toSorted((one, other) => rank(one) - rank(other)),
    units: units.map(({ id, kind, nameDa, nameEn }): StaffUnitAnswer => ({ unitId: id, kind, name: { da: nameDa, en: nameEn }, roles: [...rolesOfUnit[kind]] })),
  };
}

/** Who made the proposal is named, so that everybody sees who may approve it. */
function assignmentLine(given: AssignmentGiven, proposal: ProposalRow | null): ListedAssignmentAnswer {
  const { assignmentId, unitId, role, validFrom, validTo, standing, version } = assignmentView(given);
  const proposedBy = proposal === null ? null : { staffMemberId: proposal.proposedBy, name: proposal.proposedByName };
  return { assignmentId, unitId, role, validFrom, validTo, standing, version, proposedBy };
}
