import type { TestDatabase } from '../harness/test-database.js';

/**
 * A year of a log as it might be: everybody in the seed at work, most of it looks, a fifth about one of `cases` cases, one
 * act in a hundred a disclosure to another organisation. Straight into the tables, a few seconds for a hundred thousand.
 */
export async function aYearOfLog(database: TestDatabase, { acts, cases }: { acts: number; cases: number }): Promise<void> {
  const tables = database.asSuperuser;
  await tables('create table public.made (n integer primary key, id uuid, case_id uuid, list boolean, to_organisation uuid)');
  await tables(
    `with staff as (
       select row_number() over (order by s.id) - 1 as n, count(*) over () as many, s.id as actor, a.unit_id as unit, u.organisation_id as organisation
         from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id
     ), made as (
       insert into public.made
       select i, gen_random_uuid(), case when i % 5 = 0 then md5('case ' || (i / 5) % $2)::uuid end, i % 5 in (1, 2),
              case when i % 100 = 0 then (select id from identity.organisation where kind = 'municipality' order by md5(i || id::text) limit 1) end
         from generate_series(0, $1::integer - 1) i returning *
     )
     insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
     select m.id, clock_timestamp() - interval '365 days' * (1 - m.n::float / $1), s.actor, s.organisation, s.unit,
            case when m.to_organisation is not null then 'referral.send' when m.list then 'inbox.read' when m.case_id is null then 'me.read' else 'part.read' end,
            case when m.to_organisation is not null then 'disclosure' else 'consultation' end, 'case_handling',
            case when m.case_id is not null then 'case' when m.list then 'list' else 'none' end, case when m.list then s.unit else m.case_id end,
            case when m.case_id is not null then 'case' when m.list then 'list' else 'none' end, m.case_id
       from made m join staff s on s.n = ('x' || substr(md5(m.n::text), 1, 6))::bit(24)::integer % s.many order by m.n`,
    [acts, cases],
  );
  await tables(
    `insert into audit.closing (entry_id, organisation_id, outcome, subjects, fields, recipients)
     select m.id, e.organisation_id, case when m.n % 50 = 7 then 'refused' else 'answered' end,
            case when m.case_id is not null then array[md5('tag of ' || m.case_id)::uuid]
                 when m.list then array(select md5('tag of ' || md5('case ' || (m.n + k) % $1)::uuid)::uuid from generate_series(1, 10) k) else '{}' end,
            '{name}', case when m.to_organisation is null then '{}' else array[m.to_organisation] end
       from public.made m join audit.entry e on e.id = m.id order by m.n`,
    [cases],
  );
  await tables(`insert into audit.reference select md5('case ' || c)::uuid, md5('case ' || c)::uuid, 'R-' || c from generate_series(0, $1::integer - 1) c`, [cases]);
  await tables('drop table public.made');
  await tables('analyze audit.entry, audit.closing, audit.reference');
}
