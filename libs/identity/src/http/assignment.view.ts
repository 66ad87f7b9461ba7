import type { AssignmentGiven } from '../assignment-given.js';
import type { AssignmentAnswer } from './staff.answer.js';

export const assignmentView = ({ id, staffMemberId, unitId, role, validFrom, validTo, standing, version }: AssignmentGiven): AssignmentAnswer => ({
  assignmentId: id,
  staffMemberId,
  unitId,
  role,
  validFrom: validFrom?.toISOString() ?? null,
  validTo: validTo?.toISOString() ?? null,
  standing,
  version,
});
