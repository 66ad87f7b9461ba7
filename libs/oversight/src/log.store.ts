import { row, rows, statement, type Tx } from '#platform';
import { type LogFilter, type LogPosition, mostCounted } from './log-filter.js';
import { acts, along, closings, handled, inLists, inSightByOutcome, onCase, sight, type Way } from './ways.store.js';

export interface LogRow {
  entryId: string;
  /** UTC with microseconds, as the database has it: two acts in one millisecond still have an order. */
  openedAt: string;
  operation: string;
  verb: string;
  purpose: string;
  actorPseudonym: string | null;
  organisationDa: string | null;
  organisationEn: string | null;
  unitDa: string | null;
  unitEn: string | null;
  aboutKind: string;
  /** Of the thing itself, or of the case that it belongs to. */
  reference: string | null;
  outcome: string | null;
  code: string | null;
  subjects: string[];
  fields: string[];
  recipients: { da: string; en: string }[];
}

const actor = /* sql */ `(select s.id from identity.staff_member s where s.pseudonym = $2)`;

/** Time and position, where that way has the time and the id of an act. */
const within = ({ at, id }: Way): string => /* sql */ `${at} >= coalesce($3::timestamptz, '-infinity') and ${at} < coalesce($4::timestamptz, 'infinity')
  and (${at}, ${id}) < (coalesce($10::timestamptz, 'infinity'), coalesce($11::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
const ofKind = /* sql */ `($5::text is null or e.operation = $5) and ($6::text is null or e.verb = $6)`;
const endedSo = /* sql */ `($7::text is null or c.outcome = $7) and ($8::boolean is not true or c.subjects <> '{}')`;

/** With a reference, along it; with a pseudonym alone, along that; otherwise along all that is in sight. */
const ways: readonly Way[] = [
  along(/* sql */ `${onCase} and ($2::text is null or e.actor_id = ${actor})`),
  { ...along(/* sql */ `$9::boolean and ${inLists} and ($2::text is null or e.actor_id = ${actor})`), needsClosings: true },
  along(/* sql */ `$1::text is null and e.actor_id = ${actor}`),
  ...inSightByOutcome.map((way) => ({ ...way, where: /* sql */ `$1::text is null and $2::text is null and ${way.where}` })),
];

/**
 * Who else another organisation told is not the auditor's to know: one act tells several kommuner about one family, and the
 * name of the second says where somebody went.
 */
const toldWhom = /* sql */ `(select s.everything or e.organisation_id = s.own or ro.id = s.own from sight s)`;

/** The newest entries that a filter lets through: $1 to $9 are the filter, $10 and $11 the position, $12 how many. */
const matching = /* sql */ `-- fixed text: the ways and conditions above
  ${ways.map((way) => /* sql */ `-- fixed text: the conditions above
    (select e.*, c.outcome, c.code, c.subjects, c.fields, c.recipients from ${way.from} ${closings}
      where ${way.where} and ${within(way)} and ${ofKind} and ${endedSo} order by ${way.at} desc, ${way.id} desc limit $12)`).join(' union all ')}`;

/** As many of them, the newest first, so that an index leads there. What an act was and how it ended is looked up only where that is asked for: most questions do not ask. */
const countedAlong = (way: Way): string => way.alone === undefined
  ? /* sql */ `-- fixed text: the conditions above
    (select 1 from ${way.from} ${way.needsClosings ? closings : ''}
      where ${way.where} and ${within(way)} and ${ofKind}
        and (($7::text is null and $8::boolean is not true) or exists (select from audit.closing c where c.entry_id = e.id and ${endedSo})) order by ${way.at} desc limit $12)`
  : /* sql */ `-- fixed text: the conditions above
    (select 1 from ${way.alone}
      where ${way.where} and ${within(way)}
        and (($5::text is null and $6::text is null and $8::boolean is not true)
          or exists (select from ${acts} where e.id = ${way.id} and ${ofKind} and ${endedSo})) order by ${way.at} desc limit $12)`;
const counted = /* sql */ `-- fixed text: the ways above
  ${ways.map(countedAlong).join(' union all ')}`;

export const searchEntries = statement<LogRow>(
  'oversight.search-log',
  /* sql */ `-- fixed text: the ways above
    with ${sight}, ${handled}
    select e.id as "entryId", to_char(e.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedAt",
           e.operation, e.verb, e.purpose, s.pseudonym as "actorPseudonym",
           o.name_da as "organisationDa", o.name_en as "organisationEn", u.name_da as "unitDa", u.name_en as "unitEn",
           e.about_kind as "aboutKind", coalesce(r.reference, k.reference) as reference, e.outcome, e.code,
           coalesce(e.subjects, '{}') as subjects, coalesce(e.fields, '{}') as fields,
           coalesce((select json_agg(json_build_object('da', ro.name_da, 'en', ro.name_en) order by ro.name_da)
                       from identity.organisation ro where ro.id = any (e.recipients) and ${toldWhom}), '[]') as recipients
      from (select m.* from (${matching}) m order by m.opened_at desc, m.id desc limit $12) e
      left join audit.reference r on r.about_id = e.about_id
      left join audit.reference k on k.about_id = e.scope_id and e.scope_kind = 'case'
      left join identity.staff_member s on s.id = e.actor_id
      left join identity.organisation o on o.id = e.organisation_id
      left join identity.unit u on u.id = e.unit_id
     order by e.opened_at desc, e.id desc`,
);

export const countEntries = statement<{ counted: number }>(
  'oversight.count-matching',
  /* sql */ `-- fixed text: the ways above
    with ${sight}, ${handled} select count(*)::int as counted from (select from (${counted}) m limit $12) found`,
);

/** The newest lines that a filter lets through, from a position on. */
export function searchLogRows(tx: Tx, filter: LogFilter, most: number, before?: LogPosition): Promise<LogRow[]> {
  return rows(tx, searchEntries, logValues(filter, most, before));
}

/** How many lines a filter lets through, counted up to one more than `mostCounted`. */
export async function countLogRows(tx: Tx, filter: LogFilter): Promise<number> {
  return (await row(tx, countEntries, logValues(filter, mostCounted + 1)))!.counted;
}

export function logValues(filter: LogFilter, most: number, before?: LogPosition): unknown[] {
  const { reference, actorPseudonym, from, to, operation, verb, outcome, namesCitizens = false, withLists = false } = filter;
  return [reference, actorPseudonym, from, to, operation, verb, outcome, namesCitizens, withLists, before?.openedAt, before?.entryId, most].map((value) => value ?? null);
}
