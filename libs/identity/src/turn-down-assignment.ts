import { type Refusal, refuse, uuidv7 } from '#kernel';
import { operation } from '#operation';
import { putIntoOutbox } from '#platform';
import { changedMeanwhile } from './act-on-version.js';
import type { ActOnAssignment } from './approve-assignment.js';
import { type AssignmentGiven, ofProposal } from './assignment-given.js';
import { mayAdminister } from './domain/staff-rights.js';
import { assignmentView } from './http/assignment.view.js';
import { proposalStore } from './proposal.store.js';

/** A proposal comes to nothing: whoever made it takes it back, or another administrator refuses it. */
export const turnDownAssignment = operation({
  name: 'assignment.turn-down',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ assignmentId }: ActOnAssignment) => ({ scope: 'none', kind: 'assignment', id: assignmentId }),
  find: (tx, { input, actor }) => proposalStore.find(tx, input.assignmentId, actor.organisationId),
  may: (actor, proposal) => mayAdminister(actor, proposal.staffMemberId),
  run: async (tx, { actor, input, found, now }): Promise<AssignmentGiven | Refusal> => {
    const conflict = changedMeanwhile(found, input);
    if (conflict !== undefined) return conflict;
    if (found.state !== 'awaiting_second') return refuse('wrong-state', { state: found.state });
    const state = found.proposedBy === actor.id ? 'withdrawn' : 'refused';
    await Promise.all([
      proposalStore.decide(tx, found.id, state, now, actor.id),
      putIntoOutbox(tx, [{ id: uuidv7(), kind: 'directory.changed', unitId: found.unitId, aboutId: found.id }]),
    ]);
    return ofProposal({ ...found, state, version: found.version + 1 });
  },
  view: assignmentView,
});
