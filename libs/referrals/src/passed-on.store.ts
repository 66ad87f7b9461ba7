import { change, rows, statement, type Tx } from '#platform';
import type { PartRow } from './part.row.js';

/** One giving of a part to another contact point, as the giver keeps it. */
export interface PassedOnRow {
  reference: string;
  toNameDa: string;
  toNameEn: string;
  passedAt: Date;
  passedBy: string;
  openedAt: Date | null;
  openedBy: string | null;
  takenBackAt: Date | null;
}

const insertPassedOn = statement(
  'passed-on.insert',
  /* sql */ `insert into referrals.passed_on (part_id, version, district_id, case_id, from_unit_id, to_unit_id, reference, passed_at, passed_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const confirmOpened = statement<{ fromUnitId: string }>(
  'passed-on.opened',
  /* sql */ `update referrals.passed_on set opened_at = $2, opened_by = $3
    where part_id = $1 and opened_at is null and taken_back_at is null returning from_unit_id as "fromUnitId"`,
);
const confirmTakenBack = statement<{ fromUnitId: string }>(
  'passed-on.taken-back',
  /* sql */ `update referrals.passed_on set taken_back_at = $2
    where part_id = $1 and opened_at is null and taken_back_at is null returning from_unit_id as "fromUnitId"`,
);
const selectPassedOn = statement<PassedOnRow>(
  'passed-on.of-unit',
  /* sql */ `select p.reference, u.name_da as "toNameDa", u.name_en as "toNameEn", p.passed_at as "passedAt", s.display_name as "passedBy",
      p.opened_at as "openedAt", o.display_name as "openedBy", p.taken_back_at as "takenBackAt"
    from referrals.passed_on p
    join identity.unit u on u.id = p.to_unit_id
    join identity.staff_member s on s.id = p.passed_by
    left join identity.staff_member o on o.id = p.opened_by
    where p.from_unit_id = $1
      and case when p.opened_at is not null then p.opened_at when p.taken_back_at is not null then p.taken_back_at else 'infinity' end > (select clock_timestamp() - interval '7 days')
    order by coalesce(p.opened_at, p.taken_back_at) is not null, p.passed_at desc, p.part_id, p.version limit $2`,
);

/** Every statement about parts that one contact point gave to another one. */
export const passedOnStore = {
  /** Before the part itself goes: afterwards the giver has no part in it. */
  insert: (tx: Tx, part: PartRow, given: { districtId: string; fromUnitId: string; toUnitId: string; at: Date; by: string }) =>
    change(tx, insertPassedOn, [part.id, part.version + 1, given.districtId, part.caseId, given.fromUnitId, given.toUnitId, part.reference, given.at, given.by]),
  /** The read confirmation. Gives the units that waited for it. */
  opened: (tx: Tx, partId: string, at: Date, by: string) => rows(tx, confirmOpened, [partId, at, by]),
  /** Its sender took the part back before anybody opened it. Gives the units that waited. */
  takenBack: (tx: Tx, partId: string, at: Date) => rows(tx, confirmTakenBack, [partId, at]),
  /** What nobody has opened, and what was settled in the last week. */
  of: (tx: Tx, unitId: string, most: number) => rows(tx, selectPassedOn, [unitId, most]),
};
