import { row, statement, type Tx } from '#platform';
import type { ContactPoint, OutsideMunicipality } from './contact-point.js';

const selectContactPoint = statement<ContactPoint>(
  'directory.contact-point-by-id',
  /* sql */ `
    select u.id as "unitId", u.kind, u.organisation_id as "organisationId", o.kind as "organisationKind",
           o.municipality_code as "municipalityCode", u.name_da as "nameDa", u.name_en as "nameEn", d.phone,
           exists (select from identity.assignment a
                     join identity.staff_member s on s.id = a.staff_member_id
                     join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = (s.issuer, o.id, a.role)
                    where a.unit_id = u.id and s.disabled_at is null
                      and (a.role = u.kind or a.role in ('police_officer', 'police_coordinator'))
                      and a.valid_from <= clock_timestamp() and (a.valid_to is null or a.valid_to > clock_timestamp())
           ) as "hasRoleHolder"
      from identity.unit u
      join identity.organisation o on o.id = u.organisation_id
      join directory.contact_details d on d.unit_id = u.id
     where u.id = $1 and u.closed_at is null`,
);

const selectOutside = statement<OutsideMunicipality>(
  'directory.outside-municipality',
  /* sql */ `
    select municipality_code as "municipalityCode", name, intake_phone as "intakePhone", duty_phone as "dutyPhone"
      from directory.outside_municipality where municipality_code = $1`,
);

export function selectContactPointById(tx: Tx, unitId: string): Promise<ContactPoint | undefined> {
  return row(tx, selectContactPoint, [unitId]);
}

export function selectOutsideMunicipality(tx: Tx, municipalityCode: string): Promise<OutsideMunicipality | undefined> {
  return row(tx, selectOutside, [municipalityCode]);
}
