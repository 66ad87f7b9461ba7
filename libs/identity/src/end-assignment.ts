import { type Refusal, refuse, uuidv7 } from '#kernel';
import { operation } from '#operation';
import { putIntoOutbox } from '#platform';
import { changedMeanwhile } from './act-on-version.js';
import type { ActOnAssignment } from './approve-assignment.js';
import { type AssignmentGiven, ofAssignment } from './assignment-given.js';
import { assignmentStore } from './assignment.store.js';
import { standingAt } from './domain/assignment-standing.js';
import { mayAdminister } from './domain/staff-rights.js';
import { assignmentView } from './http/assignment.view.js';

/** Takes a role away, from the very next request on; one that has not begun never begins. */
export const endAssignment = operation({
  name: 'assignment.end',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ assignmentId }: ActOnAssignment) => ({ scope: 'none', kind: 'assignment', id: assignmentId }),
  find: (tx, { input, actor }) => assignmentStore.find(tx, input.assignmentId, actor.organisationId),
  may: (actor, assignment) => mayAdminister(actor, assignment.staffMemberId),
  run: async (tx, { actor, input, found, now }): Promise<AssignmentGiven | Refusal> => {
    const conflict = changedMeanwhile(found, input);
    if (conflict !== undefined) return conflict;
    if (standingAt(now, found.validFrom, found.validTo) === 'ended') return refuse('wrong-state', { state: 'ended' });
    const validTo = found.validFrom > now ? found.validFrom : now;
    await Promise.all([
      assignmentStore.end(tx, found.id, validTo, actor.id),
      putIntoOutbox(tx, [{ id: uuidv7(), kind: 'directory.changed', unitId: found.unitId, aboutId: found.id }]),
    ]);
    return ofAssignment({ ...found, validTo, version: found.version + 1 }, now);
  },
  view: assignmentView,
});
