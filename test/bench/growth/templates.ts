import type { Client } from 'pg';
import type { Story } from './stories.js';
import { secondsUntil, storyTables } from './story-tables.js';

/** A column of a table of stories, and what of it differs from copy to copy. */
export interface Column {
  name: string;
  type: string;
  /** Whether some story has there an id of its own, an id of the house (an office, somebody of the staff), or another one. */
  holds: { own: boolean; house: boolean; other: boolean };
}

export interface Template {
  table: string;
  columns: Column[];
}

/** `audit.entry` -> `growth.audit_entry`: the rows of all stories in one table, each with what makes copies of it. */
export const templateName = (table: string): string => `growth.${table.replace('.', '_')}`;

/** What is put in the place of an id of the house, by position in `growth.copy.house`. */
export const housePlaces = ['officer', 'sendingUnit', 'organisation', 'childUnit', 'childWorker', 'adultUnit', 'adultWorker', 'dutyUnit', 'dutyWorker'] as const;

/**
 * Makes templates of what the stories left behind. An id that a story made itself gets a number; of an id of the house it
 * is noted whose part it plays; an instant becomes the time since the story began, as long as it takes in life.
 * @param house who played which part, in the order of `housePlaces`
 */
export async function makeTemplates(client: Client, stories: Story[], house: string[]): Promise<Template[]> {
  await client.query('create schema growth');
  await client.query('create unlogged table growth.story (name text primary key, case_id uuid not null, share integer not null)');
  await client.query('insert into growth.story select name, "caseId", share from json_to_recordset($1) as s (name text, "caseId" uuid, share integer)', [JSON.stringify(stories)]);
  await client.query('create unlogged table growth.house (id uuid primary key, place integer not null)');
  await client.query('insert into growth.house select id, place from unnest($1::uuid[]) with ordinality as h (id, place)', [house]);
  await client.query(
    `create unlogged table growth.of_all as
       select id from identity.organisation union select district_id from identity.organisation union select id from identity.unit
       union select id from identity.staff_member union select '00000000-0000-0000-0000-000000000000'::uuid`,
  );
  const tables: { table: string; condition: string; columns: Plain[] }[] = [];
  for (const [table, condition] of storyTables) tables.push({ table, condition, columns: await columnsOf(client, table) });
  for (const { table, condition } of tables) {
    await client.query(`create unlogged table ${templateName(table)}_told as select s.name as story, t.* from growth.story s join ${table} t on ${condition} -- fixed text: names of tables`);
  }
  // The worker has delivered them long since.
  await client.query(`update ${templateName('platform.outbox')}_told set delivered_at = recorded_at + interval '1 second', attempts = 1, leased_until = null -- fixed text: a name of a table`);
  await scheduleActs(client);
  await numberOwnIds(client, tables);
  await numberReferences(client, tables);
  const templates: Template[] = [];
  for (const { table, columns } of tables) templates.push(await makeTemplate(client, table, columns));
  return templates;
}

type Plain = Pick<Column, 'name' | 'type'>;

async function columnsOf(client: Client, table: string): Promise<Plain[]> {
  const { rows } = await client.query<Plain>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

const isId = ({ type }: Plain): boolean => type === 'uuid';
const isIds = ({ type }: Plain): boolean => type === 'uuid[]';
export const isInstant = ({ type }: Plain): boolean => type === 'timestamp with time zone';

async function scheduleActs(client: Client): Promise<void> {
  const { rows: acts } = await client.query<{ story: string; id: string; operation: string }>(`select story, id, operation from ${templateName('audit.entry')}_told order by story, opened_at, id -- fixed text: a name of a table`);
  const planned: { id: string; after: number }[] = [];
  let before = { story: '', after: 0 };
  for (const { story, id, operation } of acts) {
    const soonest = before.story === story ? before.after + 60 : 0;
    const after = Math.max(soonest, secondsUntil[operation] ?? (before.story === story ? before.after + 300 : 0));
    planned.push({ id, after });
    before = { story, after };
  }
  await client.query('create unlogged table growth.act (story text, id uuid primary key, operation text, opened_at timestamptz, planned interval)');
  await client.query(
    `insert into growth.act
       select e.story, e.id, e.operation, e.opened_at, p.after * interval '1 second' as planned
         from json_to_recordset($1) as p (id uuid, after integer) join ${templateName('audit.entry')}_told e using (id) -- fixed text: a name of a table`,
    [JSON.stringify(planned)],
  );
  // Within two minutes of an act it is a time of that act, which rows have to the millisecond only; what lies further ahead is a deadline that runs from the sending.
  await client.query(
    `create function growth.since(p_story text, p_at timestamptz) returns interval language sql stable as $f$
       select coalesce(
         (select a.planned + (p_at - a.opened_at) from growth.act a where a.story = p_story and date_trunc('milliseconds', a.opened_at) <= p_at and p_at < a.opened_at + interval '2 minutes' order by a.opened_at desc limit 1),
         (select a.planned + (p_at - a.opened_at) from growth.act a where a.story = p_story and a.operation = 'referral.submit'))
     $f$`,
  );
}

async function numberOwnIds(client: Client, tables: { table: string; columns: Plain[] }[]): Promise<void> {
  const found = tables.flatMap(({ table, columns }) => columns.flatMap((column) => {
    if (isId(column)) return [`select story, ${column.name} as id from ${templateName(table)}_told -- fixed text: names of the catalogue\n`];
    return isIds(column) ? [`select story, unnest(${column.name}) as id from ${templateName(table)}_told -- fixed text: names of the catalogue\n`] : [];
  }));
  await client.query(
    `create unlogged table growth.own as
       select f.story, f.id, '7' || lpad(to_hex(row_number() over (partition by f.story order by f.id)), 3, '0') as middle,
              coalesce((select (extract(epoch from a.planned) * 1000)::bigint from growth.act a where a.id = f.id), 0) as later
         from (${found.join(' union ')}) f -- fixed text: names of the catalogue
        where f.id is not null and f.id not in (select o.id from growth.of_all o)`,
  );
  await client.query('create unique index on growth.own (story, id)');
}

async function numberReferences(client: Client, tables: { table: string; columns: Plain[] }[]): Promise<void> {
  const found = tables.filter(({ columns }) => columns.some(({ name }) => name === 'reference')).map(({ table }) => `select story, reference from ${templateName(table)}_told -- fixed text: a name of a table\n`);
  await client.query(
    `create unlogged table growth.reference as
       select story, reference, row_number() over (partition by story order by reference)::integer as place from (${found.join(' union ')}) f -- fixed text: names of tables`,
  );
}

async function makeTemplate(client: Client, table: string, columns: Plain[]): Promise<Template> {
  const more = columns.flatMap((column) => {
    const { name } = column;
    if (isId(column)) {
      return [
        `-- fixed text: a name of the catalogue
          (select h.place from growth.house h where h.id = t.${name}) as ${name}_house`,
        `-- fixed text: a name of the catalogue
          (select o.middle from growth.own o where o.story = t.story and o.id = t.${name}) as ${name}_own`,
        `-- fixed text: a name of the catalogue
          (select o.later from growth.own o where o.story = t.story and o.id = t.${name}) as ${name}_later`,
      ];
    }
    if (isIds(column)) {
      return [
        `-- fixed text: a name of the catalogue
          array(select h.place from unnest(t.${name}) with ordinality as u (id, n) left join growth.house h on h.id = u.id order by u.n) as ${name}_house`,
        `-- fixed text: a name of the catalogue
          array(select o.middle from unnest(t.${name}) with ordinality as u (id, n) left join growth.own o on o.story = t.story and o.id = u.id order by u.n) as ${name}_own`,
      ];
    }
    if (isInstant(column)) return [`growth.since(t.story, t.${name}) as ${name}_since`];
    return name === 'reference' ? ['(select r.place from growth.reference r where r.story = t.story and r.reference = t.reference) as reference_place'] : [];
  });
  const template = templateName(table);
  await client.query(`create unlogged table ${template} as select t.*${more.map((one) => `, ${one}`).join('')} from ${template}_told t -- fixed text: names of the catalogue`);
  await client.query(`create index on ${template} (story) -- fixed text: a name of a table`);
  await client.query(`analyze ${template}`);
  const kinds: Column[] = [];
  for (const column of columns) kinds.push(await kindOf(client, template, column));
  return { table, columns: kinds };
}

async function kindOf(client: Client, template: string, column: Plain): Promise<Column> {
  const { name } = column;
  if (!isId(column) && !isIds(column)) return { ...column, holds: { own: false, house: false, other: true } };
  const ids = isId(column)
    ? `select ${name} as id, ${name}_house as house, ${name}_own as own from ${template} -- fixed text: names of the catalogue\n`
    : `select u.* from ${template} t, unnest(t.${name}, t.${name}_house, t.${name}_own) as u (id, house, own) -- fixed text: names of the catalogue\n`;
  const { rows } = await client.query<Column['holds']>(
    `select coalesce(bool_or(own is not null), false) as own, coalesce(bool_or(house is not null), false) as house,
            coalesce(bool_or(own is null and house is null), false) as other from (${ids}) i where id is not null -- fixed text: names of the catalogue`,
  );
  return { ...column, holds: rows[0]! };
}
