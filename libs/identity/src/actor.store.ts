import type { Actor } from '#kernel';
import { row, statement, type Tx } from '#platform';

/** A person in one role in one unit, as our own tables have them. */
export interface PersonAtWorkRow extends Pick<Actor, 'id' | 'displayName' | 'pseudonym' | 'role' | 'unitId' | 'unitKind' | 'organisationId' | 'organisationKind' | 'districtId'> {
  municipalityCode: string | null;
}

/**
 * What a person may act as now: an assignment that is valid, in the token, and the issuer's to assert. $1 issuer, $2
 * subject, $3 to $5 the token's privileges as three lists of CVR numbers, roles and the unit to which each was narrowed
 * or null, $6 the unit that was chosen or null. Runs before the door with each request, so it is one round trip, one plan
 * and no name that is not needed.
 */
export const selectActors = statement<PersonAtWorkRow>(
  'identity.select-actors',
  /* sql */ `
    select distinct s.id, s.display_name as "displayName", s.pseudonym, a.role, u.id as "unitId", u.kind as "unitKind",
           o.id as "organisationId", o.kind as "organisationKind", o.district_id as "districtId", o.municipality_code as "municipalityCode"
      from identity.staff_member s
      join identity.assignment a on a.staff_member_id = s.id
      join identity.unit u on u.id = a.unit_id
      join identity.organisation o on o.id = u.organisation_id
     where s.issuer = $1 and s.subject = $2 and s.disabled_at is null
       and a.valid_from <= statement_timestamp() and (a.valid_to is null or a.valid_to > statement_timestamp())
       and u.closed_at is null
       and ($6::uuid is null or u.id = $6)
       and exists (select from identity.issuer_assertion i where (i.issuer, i.organisation_id, i.role) = (s.issuer, o.id, a.role))
       and exists (select from unnest($3::text[], $4::text[], $5::uuid[]) as token (cvr_number, role, unit_id)
                    where (token.cvr_number, token.role) = (o.cvr_number, a.role) and (token.unit_id is null or token.unit_id = u.id))
     order by u.id, a.role`,
);

export interface WorkplaceRow {
  unitId: string;
  unitNameDa: string;
  unitNameEn: string;
  organisationNameDa: string;
  organisationNameEn: string;
}

/** The names of units and of whose they are. */
export const selectWorkplaces = statement<WorkplaceRow>(
  'identity.select-workplaces',
  /* sql */ `
    select u.id as "unitId", u.name_da as "unitNameDa", u.name_en as "unitNameEn", o.name_da as "organisationNameDa", o.name_en as "organisationNameEn"
      from identity.unit u join identity.organisation o on o.id = u.organisation_id
     where u.id = any ($1::uuid[])`,
);

export function workplaceOf(tx: Tx, unitId: string): Promise<WorkplaceRow | undefined> {
  return row(tx, selectWorkplaces, [[unitId]]);
}
