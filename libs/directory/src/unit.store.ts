import { type Weekday, weekdays, type WeeklyHours } from '#calendar';
import type { UnitKind } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';

/** A unit of the actor's own organisation with its contact details. */
export interface OwnUnitRow {
  unitId: string;
  kind: UnitKind;
  organisationId: string;
  nameDa: string;
  nameEn: string;
  phone: string;
  deputyId: string | null;
  /** Counts the changes of phone, hours and deputy. */
  version: number;
}

interface HoursRow {
  unitId: string;
  weekday: Weekday;
  opens: string;
  closes: string;
}

const ownUnits = /* sql */ `
  select u.id as "unitId", u.kind, u.organisation_id as "organisationId", u.name_da as "nameDa", u.name_en as "nameEn",
         d.phone, d.deputy_id as "deputyId", d.version
    from identity.unit u join directory.contact_details d on d.unit_id = u.id
   where u.organisation_id = $1 and u.closed_at is null`;

const selectOwnUnits = statement<OwnUnitRow>('directory.own-units', /* sql */ `-- fixed text: the select above
  ${ownUnits} order by u.kind, u.name_da, u.id`);
const selectOwnUnit = statement<OwnUnitRow>('directory.own-unit', /* sql */ `-- fixed text: the select above
  ${ownUnits} and u.id = $2`);
const lockOwnUnit = statement<OwnUnitRow>('directory.lock-own-unit', /* sql */ `-- fixed text: the select above
  ${ownUnits} and u.id = $2 for update of d`);

const selectHours = statement<HoursRow>(
  'directory.hours',
  /* sql */ `
    select h.unit_id as "unitId", h.weekday, left(h.opens::text, 5) as opens, left(h.closes::text, 5) as closes
      from directory.opening_hours h join identity.unit u on u.id = h.unit_id
     where u.closed_at is null and ($1::uuid is null or u.organisation_id = $1)`,
);

const updatePhone = statement('directory.update-phone', /* sql */ `update directory.contact_details set phone = $2, version = $3 where unit_id = $1`);
const updateDeputy = statement('directory.update-deputy', /* sql */ `update directory.contact_details set deputy_id = $2, version = $3 where unit_id = $1`);
const deleteHours = statement('directory.delete-hours', /* sql */ `delete from directory.opening_hours where unit_id = $1`);
const insertHours = statement(
  'directory.insert-hours',
  /* sql */ `
    insert into directory.opening_hours (unit_id, weekday, opens, closes)
    select $1, * from unnest($2::text[], $3::time[], $4::time[])`,
);

/** Weeks of opening hours by unit, Monday first. */
export type HoursByUnit = ReadonlyMap<string, WeeklyHours>;

export const unitStore = {
  /** The open units of an organisation. */
  all: (tx: Tx, organisationId: string): Promise<OwnUnitRow[]> => rows(tx, selectOwnUnits, [organisationId]),

  /** The unit if it is open and of this organisation: what belongs to others is not found. */
  find: (tx: Tx, unitId: string, organisationId: string): Promise<OwnUnitRow | undefined> => row(tx, selectOwnUnit, [organisationId, unitId]),

  /** The same, locked until the act has ended. */
  lock: (tx: Tx, unitId: string, organisationId: string): Promise<OwnUnitRow | undefined> => row(tx, lockOwnUnit, [organisationId, unitId]),

  /** Of one organisation, or of all with null. A unit that is never open is not among them. */
  async hours(tx: Tx, organisationId: string | null): Promise<HoursByUnit> {
    const found = await rows(tx, selectHours, [organisationId]);
    const inOrder = found.toSorted((a, b) => weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday));
    return Map.groupBy(inOrder, ({ unitId }) => unitId);
  },

  async changeDetails(tx: Tx, unitId: string, phone: string, hours: WeeklyHours, version: number): Promise<void> {
    const weekly = [hours.map(({ weekday }) => weekday), hours.map(({ opens }) => opens), hours.map(({ closes }) => closes)];
    await Promise.all([
      change(tx, updatePhone, [unitId, phone, version]),
      change(tx, deleteHours, [unitId]),
      change(tx, insertHours, [unitId, ...weekly]),
    ]);
  },

  async changeDeputy(tx: Tx, unitId: string, deputyId: string | null, version: number): Promise<void> {
    await change(tx, updateDeputy, [unitId, deputyId, version]);
  },
};
