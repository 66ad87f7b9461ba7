import type { Client } from 'pg';
import type { Size } from './size.js';

// Looks at the inbox of a child intake, told as the product tells them: the names in it are those of the last that came in.
const insertLookEntries = /* sql */ `
  insert into audit.entry (id, opened_at, opened_by_pid, opened_by_login, opened_in, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
  select (c.head || '7fff' || c.tail)::uuid, c.began_at + interval '14 minutes', e.opened_by_pid, e.opened_by_login, e.opened_in, c.house[5], c.house[3], c.house[4],
         'inbox.read', 'consultation', 'case_handling', 'list', c.house[4], 'list', null
    from growth.copy c, (select * from growth.audit_entry_told limit 1) e
   where c.n::bigint * $1 / $2 > (c.n - 1)::bigint * $1 / $2`;

const insertLookClosings = /* sql */ `
  insert into audit.closing (entry_id, closed_at, organisation_id, outcome, subjects, fields, recipients)
  select (c.head || '7fff' || c.tail)::uuid, c.began_at + interval '14 minutes 0.02 seconds', c.house[3], 'answered',
         array(select (m.head || o.middle || m.tail)::uuid
                 from growth.copy m join growth.subject o on o.story = m.story where m.kommune = c.kommune and m.rank between c.rank - 19 and c.rank - 1),
         '{assessBefore,children,deliveredAt,id,kind,name,openedAt,reference,state,turn,urgency,version}', '{}'
    from growth.copy c
   where c.n::bigint * $1 / $2 > (c.n - 1)::bigint * $1 / $2`;

/** Fills the log up to its size with looks at lists, spread over all the time. */
export async function insertLooks(client: Client, { entries, referrals }: Size): Promise<void> {
  const { rows } = await client.query<{ acts: number }>('select count(*)::integer as acts from audit.entry');
  const looks = Math.max(0, entries - rows[0]!.acts);
  await client.query(
    `create unlogged table growth.subject as
       select distinct on (p.story) p.story, o.middle from growth.referrals_part_told p join growth.own o on o.story = p.story and o.id = p.subject_tag
        where p.kind = 'child' and p.opened_at is not null order by p.story, p.id`,
  );
  for (const statement of [insertLookEntries, insertLookClosings]) await client.query(statement, [Math.min(looks, referrals), referrals]);
  await client.query(
    `insert into audit.pending (entry_id) select c.entry_id from audit.closing c where not exists (select from audit.pending p where p.entry_id = c.entry_id)`,
  );
}
