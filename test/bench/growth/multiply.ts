import { Client } from 'pg';
import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import { unitByKey } from '../../../db/seed/places.js';
import type { TestDatabase } from '../../harness/index.js';
import { makeCopies } from './copies.js';
import { insertLooks } from './looks.js';
import type { Size } from './size.js';
import type { Story } from './stories.js';
import { storyTables } from './story-tables.js';
import { type Column, isInstant, makeTemplates, type Template, templateName } from './templates.js';

/** Who played the parts, in the order of `housePlaces`: see stories.ts. */
const house = [
  demoPersonByKey('freja-police-officer')!.staffId, unitByKey('police-specialised-unit').id, unitByKey('koege-child-intake').organisationId,
  unitByKey('koege-child-intake').id, demoPersonByKey('karen-koege-child-intake')!.staffId,
  unitByKey('koege-adult-coordinator').id, demoPersonByKey('mette-koege-adult-coordinator')!.staffId,
  unitByKey('koege-duty-officer').id, demoPersonByKey('dorte-koege-duty-officer')!.staffId,
];

/** The kommune of the stories; its code stands in no other meaning than that. */
const codeOfStories = '0259';

/** Work on a database with constraints switched on for every row, apart from foreign keys, which a spec goes after. */
export async function asGenerator<Result>(database: TestDatabase, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: database.urls.admin });
  await client.connect();
  try {
    // One check of a foreign key for each of millions of rows would be most of the time.
    await client.query('set session_replication_role = replica');
    await client.query('set synchronous_commit = off');
    await client.query(`set work_mem = '256MB'`);
    await client.query(`set maintenance_work_mem = '256MB'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Fills a database, in which the stories were told, with as many copies of them: rows as real acts leave them, with other
 * ids, times, offices and people. What is sealed keeps the bytes of its story and so opens for nobody, until it is sealed
 * anew for its own place (resealed.ts). The schema `growth` stays, for that, until `forgetGrowth`.
 */
export async function multiply(client: Client, stories: Story[], size: Size): Promise<void> {
  const templates = await makeTemplates(client, stories, house);
  await makeCopies(client, size);
  await withoutIndices(client, () => pastTheWallOfConsents(client, async () => {
    for (const template of templates) await client.query(copyStatement(template), hasCode(template) ? [codeOfStories] : []);
    await insertLooks(client, size);
  }));
  // Nobody else tells the planner how much there is now, and which pages need not be looked at.
  await client.query('vacuum (analyze)');
}

/** A copy of a story in which a consent ended has its part and the end of its consent at once; the wall takes such a part from nobody. */
async function pastTheWallOfConsents(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('alter table referrals.part disable trigger consent_carries');
  await work();
  await client.query('alter table referrals.part enable always trigger consent_carries');
}

/** Indices that keep no constraint are built at the end, from all rows at once: that takes a third of the time. */
async function withoutIndices(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid::regclass::text = any ($1) and not i.indisunique and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [storyTables.map(([table]) => table)],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

export async function forgetGrowth(client: Client): Promise<void> {
  await client.query('drop schema growth cascade');
  await client.query('vacuum');
}

const hasCode = ({ columns }: Template): boolean => columns.some(isCode);
const isCode = ({ name }: Column): boolean => name.endsWith('municipality_code') && !name.startsWith('proposed');

function copyStatement({ table, columns }: Template): string {
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${columns.map(copied).join(', ')} from growth.copy c join ${templateName(table)} t on t.story = c.story -- fixed text: names of the catalogue`;
}

/** What a copy has in this column. */
function copied(column: Column): string {
  const { name, type } = column;
  if (type === 'uuid') return copiedId(column);
  if (type === 'uuid[]') return copiedIds(column);
  if (isInstant(column)) return `c.began_at + t.${name}_since`;
  if (isCode(column)) return `case when t.${name} = $1 then c.code else t.${name} end`;
  if (name === 'reference') return 'c.reference_of[t.reference_place]';
  if (name === 'cpr_index') return `sha256(convert_to(c.person || t.person_id_own, 'UTF8'))`;
  return `t.${name}`;
}

function copiedId({ name, holds }: Column): string {
  // In the order of time, as ids are that clients make when they begin something.
  const own = name === 'id' || name === 'entry_id' ? `('0' || to_hex(c.milliseconds + t.${name}_later) || t.${name}_own || c.tail)::uuid` : `(c.head || t.${name}_own || c.tail)::uuid`;
  if (!holds.own && !holds.house) return `t.${name}`;
  if (holds.own && !holds.house && !holds.other) return own;
  return `case ${holds.own ? `when t.${name}_own is not null then ${own}` : ''} ${holds.house ? `when t.${name}_house is not null then c.house[t.${name}_house]` : ''} else t.${name} end`;
}

function copiedIds({ name, holds }: Column): string {
  if (!holds.own && !holds.house) return `t.${name}`;
  return `-- fixed text: names of the catalogue
    array(select case when u.own is not null then (c.head || u.own || c.tail)::uuid when u.house is not null then c.house[u.house] else u.id end
    from unnest(t.${name}, t.${name}_house, t.${name}_own) with ordinality as u (id, house, own, n) order by u.n)`;
}
