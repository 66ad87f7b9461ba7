import { rows, statement, type Tx } from '#platform';

export interface LogFilter {
  reference?: string;
  actorPseudonym?: string;
  /** RFC 3339. */
  from?: string;
  to?: string;
  operation?: string;
  before?: { openedAt: string; entryId: string };
  limit: number;
}

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
  reference: string | null;
  outcome: string | null;
  code: string | null;
  subjects: string[];
  fields: string[];
  recipients: { da: string; en: string }[];
}

/**
 * Newest first. A case's reference finds all acts on the case; a part's finds the acts on that part, and those on its
 * case as a whole, such as the sending. Which rows there are at all is row security's to say: the own organisation's,
 * and those that disclosed something to it.
 */
const searchEntries = statement<LogRow>(
  'oversight.search-log',
  /* sql */ `
    select e.id as "entryId", to_char(e.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedAt",
           e.operation, e.verb, e.purpose, s.pseudonym as "actorPseudonym",
           o.name_da as "organisationDa", o.name_en as "organisationEn", u.name_da as "unitDa", u.name_en as "unitEn",
           e.about_kind as "aboutKind", r.reference, c.outcome, c.code,
           coalesce(c.subjects, '{}') as subjects, coalesce(c.fields, '{}') as fields,
           coalesce((select json_agg(json_build_object('da', ro.name_da, 'en', ro.name_en) order by ro.name_da)
                       from identity.organisation ro where ro.id = any (c.recipients)), '[]') as recipients
      from audit.entry e
      left join audit.closing c on c.entry_id = e.id
      left join audit.reference r on r.about_id = e.about_id
      left join identity.staff_member s on s.id = e.actor_id
      left join identity.organisation o on o.id = e.organisation_id
      left join identity.unit u on u.id = e.unit_id
     where ($1::text is null or exists (
             select from audit.reference w
              where w.reference = $1 and w.case_id = e.scope_id and e.scope_kind = 'case'
                and (w.about_id = w.case_id or e.about_id in (w.about_id, w.case_id))))
       and ($2::text is null or s.pseudonym = $2)
       and ($3::timestamptz is null or e.opened_at >= $3)
       and ($4::timestamptz is null or e.opened_at < $4)
       and ($5::text is null or e.operation = $5)
       and ($6::timestamptz is null or (e.opened_at, e.id) < ($6, $7::uuid))
     order by e.opened_at desc, e.id desc
     limit $8`,
);

export function searchLogRows(tx: Tx, filter: LogFilter): Promise<LogRow[]> {
  const { reference, actorPseudonym, from, to, operation, before, limit } = filter;
  const values = [reference, actorPseudonym, from, to, operation, before?.openedAt, before?.entryId].map((value) => value ?? null);
  return rows(tx, searchEntries, [...values, limit]);
}
