import { type Actor, type Refusal, refuse, uuidv7 } from '#kernel';
import { operation } from '#operation';
import { putIntoOutbox, type Tx } from '#platform';
import { type ActOnVersion, changedMeanwhile } from './act-on-version.js';
import { type AssignmentGiven, ofAssignment } from './assignment-given.js';
import { assignmentStore } from './assignment.store.js';
import { mayAdminister, rolesOfUnit } from './domain/staff-rights.js';
import { isHeldIn } from './held-assignments.js';
import { assignmentView } from './http/assignment.view.js';
import { type ProposalRow, proposalStore } from './proposal.store.js';
import { staffStore } from './staff.store.js';

export interface ActOnAssignment extends ActOnVersion {
  assignmentId: string;
}

/** A second administrator approves what another has proposed, and with that it is a right. */
export const approveAssignment = operation({
  name: 'assignment.approve',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ assignmentId }: ActOnAssignment) => ({ scope: 'none', kind: 'assignment', id: assignmentId }),
  find: (tx, { input, actor }) => proposalStore.find(tx, input.assignmentId, actor.organisationId),
  may: (actor, proposal) => mayApprove(actor, proposal),
  run: async (tx, { actor, input, found, now }): Promise<AssignmentGiven | Refusal> => {
    const conflict = changedMeanwhile(found, input);
    if (conflict !== undefined) return conflict;
    if (found.state !== 'awaiting_second' || !found.isProposerAdministrator) return refuse('wrong-state', { state: found.state });
    const [person, unit] = await Promise.all([
      staffStore.find(tx, found.staffMemberId, actor.organisationId),
      staffStore.unit(tx, found.unitId, actor.organisationId),
    ]);
    if (person === undefined || person.disabledAt !== null) return refuse('staff-member-disabled');
    if (unit === undefined || !rolesOfUnit[unit.kind].includes(found.role)) return refuse('role-not-for-this-unit');
    // A beginning that came and went while it waited is now.
    const from = found.validFrom !== null && found.validFrom > now ? found.validFrom : now;
    if (found.validTo !== null && found.validTo <= from) return refuse('period-impossible');
    if (await isHeldIn(tx, person.id, unit.id, { from, to: found.validTo }, found.id)) return refuse('already-assigned');
    return await approve(tx, found, from, actor, now);
  },
  view: assignmentView,
});

function mayApprove(actor: Actor, { staffMemberId, proposedBy }: ProposalRow): true | Refusal {
  const may = mayAdminister(actor, staffMemberId);
  if (may !== true) return may;
  return proposedBy !== actor.id || refuse('second-administrator-needed');
}

async function approve(tx: Tx, proposal: ProposalRow, from: Date, actor: Actor, now: Date): Promise<AssignmentGiven> {
  const { id, staffMemberId, unitId, role, validTo, proposedAt, proposedBy } = proposal;
  const row = { id, staffMemberId, unitId, role, validFrom: from, validTo, givenAt: proposedAt };
  await Promise.all([
    assignmentStore.insert(tx, { ...row, givenBy: proposedBy, approvedBy: actor.id }),
    proposalStore.decide(tx, id, 'approved', now, actor.id),
    putIntoOutbox(tx, [{ id: uuidv7(), kind: 'directory.changed', unitId, aboutId: id }]),
  ]);
  return ofAssignment({ ...row, version: 1 }, now);
}
