import type { Role, UnitKind } from '#kernel';
import { rows, statement, type Tx } from '#platform';
import type { Workplace } from './domain/who-may-serve.js';

/** Somebody who can sign in today to work in an organisation. */
export interface PersonAtWork {
  id: string;
  name: string;
  workplaces: Workplace[];
}

interface WorkplaceRow {
  organisationId: string;
  id: string;
  name: string;
  unitId: string;
  unitKind: UnitKind;
  role: Role;
}

const selectWorkplaces = statement<WorkplaceRow>(
  'directory.workplaces',
  /* sql */ `
    select distinct u.organisation_id as "organisationId", s.id, s.display_name as name, u.id as "unitId", u.kind as "unitKind", a.role
      from identity.assignment a
      join identity.staff_member s on s.id = a.staff_member_id
      join identity.unit u on u.id = a.unit_id
      join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = (s.issuer, u.organisation_id, a.role)
     where s.disabled_at is null and u.closed_at is null
       and a.valid_from <= clock_timestamp() and (a.valid_to is null or a.valid_to > clock_timestamp())
       and ($1::uuid is null or u.organisation_id = $1)
     order by s.display_name, s.id, u.id, a.role`,
);

/** Everybody who works in this organisation today, by name. */
export async function selectPeople(tx: Tx, organisationId: string): Promise<PersonAtWork[]> {
  return peopleOf(await rows(tx, selectWorkplaces, [organisationId]));
}

/** Everybody who works here today, by organisation and name. */
export async function selectEverybody(tx: Tx): Promise<ReadonlyMap<string, PersonAtWork[]>> {
  const byOrganisation = Map.groupBy(await rows(tx, selectWorkplaces, [null]), ({ organisationId }) => organisationId);
  return new Map([...byOrganisation].map(([organisationId, found]) => [organisationId, peopleOf(found)]));
}

function peopleOf(found: WorkplaceRow[]): PersonAtWork[] {
  return [...Map.groupBy(found, ({ id }) => id)].map(([id, workplaces]) => ({
    id,
    name: workplaces[0]!.name,
    workplaces: workplaces.map(({ unitId, unitKind, role }) => ({ unitId, unitKind, role })),
  }));
}
