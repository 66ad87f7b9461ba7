import { operation } from '#operation';
import { assignmentStore } from './assignment.store.js';
import { mayAdministerStaff } from './domain/staff-rights.js';
import { staffListView } from './http/staff.view.js';
import { proposalStore } from './proposal.store.js';
import { staffStore } from './staff.store.js';

/** Who works in the administrator's organisation, with which roles, who waits for one, and which units there are. */
export const readStaff = operation({
  name: 'staff.read',
  verb: 'consultation',
  purpose: () => 'operations',
  about: () => ({ scope: 'none' }),
  // Nothing to find: the rows are read after `may` has let the actor on.
  find: async () => true,
  may: (actor) => mayAdministerStaff(actor),
  run: async (tx, { actor: { organisationId }, now }) => {
    const [staff, assignments, proposals, units] = await Promise.all([
      staffStore.all(tx, organisationId),
      assignmentStore.all(tx, organisationId),
      proposalStore.waiting(tx, organisationId),
      staffStore.units(tx, organisationId),
    ]);
    return { staff, assignments, proposals, units, now };
  },
  view: staffListView,
});
