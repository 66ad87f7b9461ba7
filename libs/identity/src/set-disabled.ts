import { type Actor, uuidv7 } from '#kernel';
import { putIntoOutbox, type Tx } from '#platform';
import type { ActOnVersion } from './act-on-version.js';
import { type StaffMemberRow, staffStore } from './staff.store.js';

export interface ActOnStaffMember extends ActOnVersion {
  staffMemberId: string;
}

/** Shuts somebody out, or lets them in again with null, and tells the units where they work. */
export async function setDisabled(tx: Tx, person: StaffMemberRow, disabled: { at: Date; by: string } | null, actor: Actor): Promise<StaffMemberRow> {
  const units = await staffStore.unitsConcerned(tx, person.id, actor.organisationId);
  await Promise.all([
    staffStore.setDisabled(tx, person.id, disabled),
    putIntoOutbox(tx, units.map((unitId) => ({ id: uuidv7(), kind: 'directory.changed', unitId, aboutId: person.id }))),
  ]);
  return { ...person, disabledAt: disabled?.at ?? null, version: person.version + 1 };
}
