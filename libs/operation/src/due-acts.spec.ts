import { dueWorker, openPlatform, testDatabase } from '../../../test/harness/index.js';
import { refuse, type SystemActor, uuidv7 } from '#kernel';
import { dropDue, DueQueue, lockDue } from '#platform';
import { duty } from './due-acts.js';
import { operation } from './operation.js';

const database = await testDatabase();
const [one, other] = [await dueWorker(database), await dueWorker(database)];
afterAll(async () => {
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});
beforeEach(() => database.asSuperuser('delete from platform.due_work'));

const kind = 'test.due';
const job: SystemActor = { kind: 'system', id: uuidv7(), displayName: 'A job of this spec', pseudonym: 'system' };
const [broken, refused] = [uuidv7(), uuidv7()];
let acted: string[] = [];

const act = operation({
  name: 'test.come-due',
  verb: 'consultation',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  find: async (tx, { input }) => ({ dueAt: await lockDue(tx, kind, input.aboutId) }),
  may: () => true,
  run: async (tx, { input, found, now }) => {
    if (found.dueAt === undefined || found.dueAt > now) return {};
    if (input.aboutId === broken) throw new Error('a planted fault');
    if (input.aboutId === refused) return refuse('wrong-state');
    await dropDue(tx, input.aboutId, [kind]);
    acted.push(input.aboutId);
    return {};
  },
  view: () => ({}),
});
const testDuty = duty(kind, job, act);

async function put(ids: string[], due = '-1 second'): Promise<void> {
  await database.asSuperuser('insert into platform.due_work (kind, about_id, due_at) select $1, id, clock_timestamp() + $3::interval from unnest($2::uuid[]) id', [kind, ids, due]);
  acted = [];
}
const waiting = async () => (await database.asSuperuser<{ id: string }>('select about_id as id from platform.due_work order by about_id')).map(({ id }) => id);

describe('what has come due', () => {
  it('is done by an act of its own each, in the name of the job', async () => {
    const ids = [uuidv7(), uuidv7(), uuidv7()];
    await put(ids);
    expect(await one.perform(testDuty)).toEqual({ done: 3, failed: 0 });
    expect(acted.toSorted()).toEqual(ids.toSorted());
    const entries = await database.asSuperuser('select distinct e.actor_id as actor, c.outcome from audit.entry e join audit.closing c on c.entry_id = e.id where e.about_id = any ($1)', [ids]);
    expect(entries).toEqual([{ actor: job.id, outcome: 'answered' }]);
    expect(await waiting()).toEqual([]);
  });

  it('is not done before its time, and a round without work leaves no entry', async () => {
    await put([uuidv7()], '1 hour');
    const count = async () => (await database.asSuperuser('select from audit.entry')).length;
    const before = await count();
    expect(await one.perform(testDuty)).toEqual({ done: 0, failed: 0 });
    expect(await count()).toBe(before);
  });

  it('is shared by two workers, each thing done once', async () => {
    const ids = Array.from({ length: 120 }, () => uuidv7());
    await put(ids);
    const rounds = await Promise.all([one.perform(testDuty), other.perform(testDuty), one.perform(testDuty)]);
    expect(rounds.reduce((sum, { done }) => sum + done, 0)).toBe(120);
    expect(acted.toSorted()).toEqual(ids.toSorted());
  });

  it('and fails stands in the way of nothing else, is in the operational log, and is found again when its lease has run out', async () => {
    const well = [uuidv7(), uuidv7()];
    await put([well[0]!, broken, refused, well[1]!]);
    expect(await one.perform(testDuty)).toEqual({ done: 2, failed: 2 });
    expect(acted.toSorted()).toEqual(well.toSorted());
    expect(one.logged()).toContain('due-act-failed');
    expect(one.logged()).not.toContain('a planted fault');
    expect(await one.perform(testDuty)).toEqual({ done: 0, failed: 0 });
    await database.asSuperuser(`update platform.due_work set leased_until = clock_timestamp() - interval '1 second'`);
    expect(await other.perform(testDuty)).toEqual({ done: 0, failed: 2 });
    expect(await waiting()).toEqual([broken, refused].toSorted());
  });
});

describe('the queue', () => {
  it('is not the api\'s to claim from', async () => {
    await using api = await openPlatform(database, 'api');
    await expect(new DueQueue(api.database).claim(kind)).rejects.toThrow('permission denied');
  });
});
