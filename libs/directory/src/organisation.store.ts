import type { Tx } from '#platform';
import { selectPeople } from './people.store.js';
import type { OrganisationRows } from './roster.js';
import { shiftStore } from './shift.store.js';
import { unitStore } from './unit.store.js';

/** Everything of one organisation that its rosters and its readiness follow from. */
export async function selectOrganisation(tx: Tx, organisationId: string): Promise<OrganisationRows> {
  const [units, hours, people, shifts] = await Promise.all([
    unitStore.all(tx, organisationId),
    unitStore.hours(tx, organisationId),
    selectPeople(tx, organisationId),
    shiftStore.plannedOfOrganisation(tx, organisationId),
  ]);
  return { units, hours, people, shifts };
}
