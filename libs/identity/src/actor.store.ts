import type { OrganisationKind, Role, UnitKind } from '#kernel';
import { row, statement, type Tx } from '#platform';

/** One thing that a person may act as now: an assignment that is valid, in the token, and the issuer's to assert. */
export interface ActorRow {
  id: string;
  displayName: string;
  pseudonym: string;
  role: Role;
  unitId: string;
  unitKind: UnitKind;
  unitNameDa: string;
  unitNameEn: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  districtId: string;
  municipalityCode: string | null;
}

/**
 * $1 issuer, $2 subject, $3 and $4 the token's privileges as two lists of organisations and roles, $5 the unit that
 * was chosen or null. Runs before the door with each request, so it is one round trip and one plan.
 */
export const selectActors = statement<ActorRow>(
  'identity.select-actors',
  /* sql */ `
    select distinct s.id, s.display_name as "displayName", s.pseudonym, a.role,
           u.id as "unitId", u.kind as "unitKind", u.name_da as "unitNameDa", u.name_en as "unitNameEn",
           o.id as "organisationId", o.kind as "organisationKind", o.district_id as "districtId",
           o.municipality_code as "municipalityCode"
      from identity.staff_member s
      join identity.assignment a on a.staff_member_id = s.id
      join identity.unit u on u.id = a.unit_id
      join identity.organisation o on o.id = u.organisation_id
      join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = (s.issuer, o.id, a.role)
      join unnest($3::uuid[], $4::text[]) as token (organisation_id, role) on (token.organisation_id, token.role) = (o.id, a.role)
     where s.issuer = $1 and s.subject = $2 and s.disabled_at is null
       and a.valid_from <= statement_timestamp() and (a.valid_to is null or a.valid_to > statement_timestamp())
       and u.closed_at is null
       and ($5::uuid is null or u.id = $5)
     order by u.id, a.role`,
);

export interface WorkplaceRow {
  unitNameDa: string;
  unitNameEn: string;
  organisationNameDa: string;
  organisationNameEn: string;
}

const selectWorkplace = statement<WorkplaceRow>(
  'identity.select-workplace',
  /* sql */ `
    select u.name_da as "unitNameDa", u.name_en as "unitNameEn", o.name_da as "organisationNameDa", o.name_en as "organisationNameEn"
      from identity.unit u join identity.organisation o on o.id = u.organisation_id
     where u.id = $1`,
);

export function workplaceOf(tx: Tx, unitId: string): Promise<WorkplaceRow | undefined> {
  return row(tx, selectWorkplace, [unitId]);
}
