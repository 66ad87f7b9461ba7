import type { UnitKind } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';

export interface StaffMemberRow {
  id: string;
  name: string;
  pseudonym: string;
  issuer: string;
  knownSince: Date;
  disabledAt: Date | null;
  version: number;
}

const columns = /* sql */ `s.id, s.display_name as name, s.pseudonym, s.issuer, s.known_since as "knownSince", s.disabled_at as "disabledAt", s.version`;

const selectStaff = statement<StaffMemberRow & { lastSignInAt: Date | null }>(
  'identity.select-staff',
  /* sql */ `
    select ${columns}, (select max(i.signed_in_at) from identity.sign_in i where i.staff_member_id = s.id) as "lastSignInAt"
      from identity.staff_member s
     where s.organisation_id = $1
     order by s.display_name, s.id -- fixed text: the columns above`,
);

const selectOne = statement<StaffMemberRow>(
  'identity.select-staff-member',
  /* sql */ `
    select ${columns} from identity.staff_member s
     where s.id = $1 and s.organisation_id = $2
       for update of s -- fixed text: the columns above`,
);

const updateDisabled = statement(
  'identity.disable-staff-member',
  /* sql */ `update identity.staff_member set disabled_at = $2, disabled_by = $3, version = version + 1 where id = $1`,
);

export interface UnitRow {
  id: string;
  kind: UnitKind;
  nameDa: string;
  nameEn: string;
}

const selectUnits = statement<UnitRow>(
  'identity.select-units',
  /* sql */ `
    select id, kind, name_da as "nameDa", name_en as "nameEn" from identity.unit
     where organisation_id = $1 and closed_at is null order by kind, name_da, id`,
);

const selectUnit = statement<UnitRow>(
  'identity.select-unit',
  /* sql */ `
    select id, kind, name_da as "nameDa", name_en as "nameEn" from identity.unit
     where id = $1 and organisation_id = $2 and closed_at is null`,
);

/** Where the person works or will work; for somebody who works nowhere, the administration of the organisation. */
const selectUnitsConcerned = statement<{ unitId: string }>(
  'identity.select-units-concerned',
  /* sql */ `
    with places as (
      select distinct unit_id from identity.assignment
       where staff_member_id = $1 and (valid_to is null or valid_to > greatest(valid_from, statement_timestamp()))
    )
    select unit_id as "unitId" from places
    union all
    select u.id from identity.unit u
     where u.organisation_id = $2 and u.kind = 'administration' and u.closed_at is null and not exists (select from places)`,
);

/** Staff and units of one organisation; every statement names it. */
export const staffStore = {
  all: (tx: Tx, organisationId: string) => rows(tx, selectStaff, [organisationId]),
  /** Locked, so that two administrators who decide on one person come one after the other. */
  find: (tx: Tx, id: string, organisationId: string): Promise<StaffMemberRow | undefined> => row(tx, selectOne, [id, organisationId]),
  setDisabled: (tx: Tx, id: string, disabled: { at: Date; by: string } | null): Promise<number> =>
    change(tx, updateDisabled, [id, disabled?.at ?? null, disabled?.by ?? null]),
  units: (tx: Tx, organisationId: string): Promise<UnitRow[]> => rows(tx, selectUnits, [organisationId]),
  unit: (tx: Tx, id: string, organisationId: string): Promise<UnitRow | undefined> => row(tx, selectUnit, [id, organisationId]),
  unitsConcerned: async (tx: Tx, staffMemberId: string, organisationId: string): Promise<string[]> =>
    (await rows(tx, selectUnitsConcerned, [staffMemberId, organisationId])).map(({ unitId }) => unitId),
};
