import type { ListedAssignmentAnswer, ListedStaffMemberAnswer, StaffUnitAnswer } from '#api-client';

/** An assignment that holds, or as told. */
export const assigned = (more: Partial<ListedAssignmentAnswer> = {}): ListedAssignmentAnswer => ({
  assignmentId: 'a1', unitId: 'intake', role: 'child_intake', validFrom: '2026-11-01T08:00:00Z', validTo: null, standing: 'in_force', version: 3, proposedBy: null, ...more,
});

/** Somebody's proposal that awaits another administrator. */
export const proposed = (by: string): ListedAssignmentAnswer =>
  assigned({ assignmentId: 'p1', unitId: 'audit', role: 'auditor', validFrom: null, standing: 'awaiting_second', version: 1, proposedBy: { staffMemberId: by, name: `Navn på ${by}` } });

/** A colleague with those assignments, or as told. */
export const colleague = (assignments: ListedAssignmentAnswer[], more: Partial<ListedStaffMemberAnswer> = {}): ListedStaffMemberAnswer => ({
  staffMemberId: 'nora', name: 'Nora Opdigt', pseudonym: 'P-A5CC', issuer: 'https://idp.example', knownSince: '2026-11-20T08:00:00Z', disabledSince: null, version: 7,
  lastSignInAt: null, isNewcomer: false, assignments, ...more,
});

/** The units in which a role can be given. */
export const staffUnits: StaffUnitAnswer[] = [
  { unitId: 'administration', kind: 'administration', name: { da: 'Systemadministration', en: 'System administration' }, roles: ['administrator'] },
  { unitId: 'audit', kind: 'audit_office', name: { da: 'Databeskyttelsesrådgiver', en: 'Data protection officer' }, roles: ['auditor'] },
  { unitId: 'intake', kind: 'child_intake', name: { da: 'Børnemodtagelsen', en: 'Child intake' }, roles: ['child_intake'] },
];
