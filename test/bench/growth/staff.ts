import { pseudonymOf } from '#identity';
import type { Role, UnitKind } from '#kernel';
import { fixedId } from '../../../db/seed/fixed-id.js';
import { unitByKey, type SeedUnit } from '../../../db/seed/places.js';
import { testIssuers } from '../../harness/index.js';
import { caseworkersPerContactPoint, sendingUnits, shareOfMunicipality } from './size.js';

/** Somebody who works in a unit, in the shape of the tables. */
export interface Colleague {
  id: string;
  unitId: string;
  organisationId: string;
  role: Role;
  issuer: string;
  subject: string;
  pseudonym: string;
  displayName: string;
}

export const receiving = ['child_intake', 'adult_coordinator', 'duty_officer'] as const satisfies UnitKind[];

/** `roskilde`, `child_intake` -> the unit. */
export const contactPoint = (municipality: string, kind: (typeof receiving)[number]): SeedUnit => unitByKey(`${municipality}-${kind.replace('_', '-')}`);

/** Everybody besides the seed's: with them the district has as many named users as domain.md section 7 counts on, about. */
export function colleagues(): Colleague[] {
  const taken = new Set<string>();
  const police = sendingUnits.flatMap(({ key, officers }) => many(officers, unitByKey(key), 'police_officer', taken));
  const municipal = shareOfMunicipality.flatMap(([key]) => receiving.flatMap((kind) => many(caseworkersPerContactPoint, contactPoint(key, kind), kind, taken)));
  return [...police, ...municipal];
}

function many(count: number, unit: SeedUnit, role: Role, taken: Set<string>): Colleague[] {
  const made: Colleague[] = [];
  for (let number = 1; made.length < count; number++) {
    const id = fixedId(`growth:${unit.key}:${number}`);
    const pseudonym = pseudonymOf(id);
    // Two people can be given the same one, and the second then needs another id.
    if (taken.has(pseudonym)) continue;
    taken.add(pseudonym);
    const issuer = role === 'police_officer' ? testIssuers.police : testIssuers.municipal;
    made.push({ id, unitId: unit.id, organisationId: unit.organisationId, role, issuer, subject: fixedId(`growth:subject:${unit.key}:${number}`), pseudonym, displayName: `Prøve ${number} Opdigtsen` });
  }
  return made;
}

export const insertColleagues = /* sql */ `
  with staff as (
    insert into identity.staff_member (id, issuer, subject, display_name, pseudonym, organisation_id)
    select id, issuer, subject, "displayName", pseudonym, "organisationId"
      from json_to_recordset($1) as p (id uuid, issuer text, subject text, "displayName" text, pseudonym text, "organisationId" uuid)
  )
  insert into identity.assignment (id, staff_member_id, unit_id, role)
  select gen_random_uuid(), id, "unitId", role from json_to_recordset($1) as a (id uuid, "unitId" uuid, role text)`;
