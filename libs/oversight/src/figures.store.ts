import type { AuditVerb } from '#kernel';
import { row, statement, type Tx } from '#platform';
import type { LogOutcome } from './log-filter.js';
import { closings, inSight, sight } from './ways.store.js';

/** How many acts there were of each verb and outcome, and what is counted besides. */
export type FiguresRow = Readonly<Record<AuditVerb | LogOutcome, number>> & {
  readonly acts: number;
  readonly goingOn: number;
  readonly looks: number;
  readonly disclosures: number;
  readonly receivingOrganisations: number;
  readonly staff: number;
  readonly citizens: number;
  readonly outsideOfficeHours: number;
};

/** $1 to $2 is the time, $3 and $4 when offices open and close in it. */
export const countActs = statement<FiguresRow>(
  'oversight.count-acts',
  /* sql */ `-- fixed text: the parts of what is in sight
    with ${sight}, seen as materialized (
      ${inSight.map(({ from, where, at }) => /* sql */ `-- fixed text: as above
      select e.verb, e.opened_at, e.organisation_id, s.id as staff, c.outcome, coalesce(c.subjects, '{}') as subjects, coalesce(c.recipients, '{}') as recipients
        from ${from} ${closings} left join identity.staff_member s on s.id = e.actor_id
       where ${where} and ${at} >= $1 and ${at} < $2`).join('\n      union all ')}
    )
    select count(*)::int as acts,
           count(*) filter (where verb = 'collection')::int as collection, count(*) filter (where verb = 'alteration')::int as alteration,
           count(*) filter (where verb = 'consultation')::int as consultation, count(*) filter (where verb = 'disclosure')::int as disclosure,
           count(*) filter (where verb = 'combination')::int as combination, count(*) filter (where verb = 'erasure')::int as erasure,
           count(*) filter (where outcome = 'answered')::int as answered, count(*) filter (where outcome = 'refused')::int as refused,
           count(*) filter (where outcome = 'failed')::int as failed, count(*) filter (where outcome = 'abandoned')::int as abandoned,
           count(*) filter (where outcome is null)::int as "goingOn",
           count(*) filter (where verb = 'consultation' and outcome = 'answered' and subjects <> '{}')::int as looks,
           count(*) filter (where verb = 'disclosure' and outcome = 'answered')::int as disclosures,
           (select count(distinct receiver)::int from seen, unnest(recipients) as receiver, sight
             where sight.everything or seen.organisation_id = sight.own or receiver = sight.own) as "receivingOrganisations",
           count(distinct staff)::int as staff,
           (select count(distinct tag)::int from seen, unnest(subjects) as tag) as citizens,
           count(*) filter (where staff is not null and not exists (
             select from unnest($3::timestamptz[], $4::timestamptz[]) as office (opens, closes) where opened_at >= opens and opened_at < closes
           ))::int as "outsideOfficeHours"
      from seen`,
);

export async function countActsRow(tx: Tx, from: Date, to: Date, office: readonly { from: Date; to: Date }[]): Promise<FiguresRow> {
  return (await row(tx, countActs, figuresValues(from, to, office)))!;
}

export const figuresValues = (from: Date, to: Date, office: readonly { from: Date; to: Date }[]): unknown[] =>
  [from, to, office.map((each) => each.from), office.map((each) => each.to)];
