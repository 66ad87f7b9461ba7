import type { Role } from '#kernel';
import { rows, statement, type Tx } from '#platform';

/** Somebody who can act today in the same unit and role. */
export interface ColleagueRow {
  id: string;
  name: string;
}

/** A colleague who looked at the same thing a moment ago. */
export interface OtherHere {
  name: string;
  at: Date;
}

const selectColleagues = statement<ColleagueRow>(
  'colleague.of-unit',
  /* sql */ `
    select distinct s.id, s.display_name as name
      from identity.assignment a
      join identity.staff_member s on s.id = a.staff_member_id
      join identity.unit u on u.id = a.unit_id
      join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = (s.issuer, u.organisation_id, a.role)
     where a.unit_id = $1 and a.role = $2 and s.disabled_at is null and u.closed_at is null
       and a.valid_from <= clock_timestamp() and (a.valid_to is null or a.valid_to > clock_timestamp())
     order by name, s.id`,
);
const selectOthersHere = statement<OtherHere>(
  'colleague.others-here',
  /* sql */ `select s.display_name as name, o.seen_at as at from audit.others_here() o
    join identity.staff_member s on s.id = o.staff_id order by o.seen_at desc, s.id`,
);

/** Who works beside the actor. */
export const colleagueStore = {
  /** The actor too. */
  of: (tx: Tx, unitId: string, role: Role) => rows(tx, selectColleagues, [unitId, role]),
  /** Of the thing that the running entry is about, out of the log itself (decision 0022). */
  othersHere: (tx: Tx) => rows(tx, selectOthersHere),
};
