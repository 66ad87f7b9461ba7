import { type Refusal, refuse } from '#kernel';
import { operation } from '#operation';
import { changedMeanwhile } from './act-on-version.js';
import { mayAdminister } from './domain/staff-rights.js';
import { staffMemberView } from './http/staff.view.js';
import { type ActOnStaffMember, setDisabled } from './set-disabled.js';
import { type StaffMemberRow, staffStore } from './staff.store.js';

/** Lets somebody in again, with the roles that have not ended meanwhile: what was ended stays ended. */
export const enableStaffMember = operation({
  name: 'staff.enable',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ staffMemberId }: ActOnStaffMember) => ({ scope: 'none', kind: 'staff-member', id: staffMemberId }),
  find: (tx, { input, actor }) => staffStore.find(tx, input.staffMemberId, actor.organisationId),
  may: (actor, person) => mayAdminister(actor, person.id),
  run: async (tx, { actor, input, found }): Promise<StaffMemberRow | Refusal> => {
    const conflict = changedMeanwhile(found, input);
    if (conflict !== undefined) return conflict;
    if (found.disabledAt === null) return refuse('wrong-state', { state: 'enabled' });
    return await setDisabled(tx, found, null, actor);
  },
  view: staffMemberView,
});
