import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type Actor, isRefusal } from '#kernel';
import { type About, Door, operation } from '#operation';
import { rows, statement } from '#platform';
import { writeDevelopmentKeyFile } from '#sealing';
import { sealingOf } from '../../apps/api/src/sealing-of.js';
import { unitByKey } from '../../db/seed/places.js';
import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import { actorNamed } from '../builders/staff.js';
import { howMany, openPlatform, runningApi, tellFigures } from '../harness/index.js';
import { tellWholeStory } from './whole-story.js';

const reads = howMany.mixedReads;
const poolSize = 8;
const flows = 64;

const house = await runningApi();
const { database } = house;
const folder = await mkdtemp(join(tmpdir(), 'naervaern-keys-'));
writeDevelopmentKeyFile(join(folder, 'keys.json'), 'test');
const platform = await openPlatform(database, 'api', { poolSize });
afterAll(async () => {
  await platform[Symbol.asyncDispose]();
  await house.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Seen {
  units: string[];
}
// Both ask for everything there is: what comes back is row security's answer alone.
const everyListing = statement<Seen>('test.every-listing', 'select array[unit_id] as units from referrals.listing');
const everyPart = statement<Seen>('test.every-part', 'select array[sender_unit_id, contact_point_id] as units from referrals.part');

const readOf = (name: string, wanted: typeof everyListing) =>
  operation({
    name,
    verb: 'consultation',
    purpose: () => 'case_handling',
    about: (about: About) => about,
    find: (tx) => rows(tx, wanted),
    may: () => true,
    run: async (_tx, { found }) => found,
    view: (found: Seen[]) => found,
  });
const readList = readOf('test.read-list', everyListing);
const readParts = readOf('test.read-parts', everyPart);

async function sendToRoskilde(): Promise<string> {
  const officer = await house.as('signe-local-police-officer');
  const incident = anIncident({ municipality: '0265' });
  await officer.put(`/cases/${incident.caseId}`, incident.body);
  const parts = [aChildPart(incident, { contactPointId: unitByKey('roskilde-child-intake').id })];
  const { status } = await officer.put(`/referrals/${incident.caseId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`, { caseId: incident.caseId, salt: aSalt(), parts });
  expect(status).toBe(200);
  return incident.caseId;
}

/** Runs the work `count` times, at most `flows` at once. */
async function manyAtOnce(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const flow = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: flows }, flow));
}

const isForeign = (unitId: string) => ({ units }: Seen) => !units.includes(unitId);

describe('a pool of 8 connections shared by officers and contact points', () => {
  it(`shows nobody a row of another in ${reads.toLocaleString('en')} mixed reads through the door`, async () => {
    const cases = [(await tellWholeStory(house)).incident.caseId, await sendToRoskilde()];
    const names = ['Freja Eksempel', 'Signe Opdigt', 'Karen Opdigtsen', 'Mette Tænkt', 'Dorte Påfundsen', 'Lone Eksempelsen'];
    const actors = await Promise.all(names.map((name) => actorNamed(database, name)));
    const door = new Door(platform.database, sealingOf(join(folder, 'keys.json'), 'test'));
    const [seen, foreign] = [new Map<string, number>(), [] as Seen[]];
    await manyAtOnce(reads, async (index) => {
      // Actor, scope and case change with different periods, so that each follows each on every connection.
      const actor = actors[index % actors.length] as Actor;
      const about: About = { scope: 'case', kind: 'case', id: cases[Math.floor(index / 7) % 2]! };
      const view = await (index % 5 === 0 ? door.perform(readList, actor, { scope: 'list' }) : door.perform(readParts, actor, about));
      if (isRefusal(view)) throw new Error(view.refusal);
      seen.set(actor.displayName, (seen.get(actor.displayName) ?? 0) + view.length);
      foreign.push(...view.filter(isForeign(actor.unitId)));
    });
    const shown = [...seen.values()].reduce((sum, count) => sum + count);
    tellFigures(`mixed reads through a pool of ${poolSize}: ${reads}, ${shown} rows shown, ${foreign.length} of them foreign`);
    expect(foreign).toEqual([]);
    // Everybody did see something, and every look left its pair.
    expect([...seen].filter(([, count]) => count > 0).map(([name]) => name).sort()).toEqual([...names].sort());
    const [pairs] = await database.asSuperuser(
      `select count(*)::integer as n from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation like 'test.read%' and c.outcome = 'answered'`,
    );
    expect(pairs).toEqual({ n: reads });
  }, reads * 4.5);

  it('leaks when the claim is a session setting instead, which is what this is measured by', async () => {
    const units = ['police-specialised-unit', 'koege-child-intake', 'roskilde-child-intake'].map((key) => unitByKey(key).id);
    await database.asSuperuser(`create table public.naive (unit_id uuid); alter table public.naive enable row level security;
      create policy own on public.naive using (unit_id = current_setting('naive.unit', true)::uuid);
      grant usage on schema public to api; grant select on public.naive to api`);
    await database.asSuperuser('insert into public.naive select unnest($1::uuid[])', [units]);
    const pool = new Pool({ connectionString: database.urls.api, max: poolSize });
    let foreign = 0;
    await manyAtOnce(2_000, async (index) => {
      const unit = units[index % units.length]!;
      await pool.query(`select set_config('naive.unit', $1, false)`, [unit]);
      const { rows: shown } = await pool.query<{ unit_id: string }>('select unit_id from public.naive');
      foreign += shown.filter(({ unit_id }) => unit_id !== unit).length;
    });
    await pool.end();
    expect(foreign).toBeGreaterThan(0);
  }, 30_000);
});
