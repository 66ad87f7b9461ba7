import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { uuidv7 } from '#kernel';
import { AbandonedEntries } from './abandoned-entries.js';

const spec = await testDatabase();
const worker = await openPlatform(spec, 'worker');
const api = await openPlatform(spec, 'api');
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

/** An entry that was opened this long ago by an act of which nothing more was heard. */
async function crashedAct(ago: string): Promise<string> {
  const id = uuidv7();
  await spec.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind)
     values ($1, clock_timestamp() - $2::interval, $1, $1, $1, 'case.read', 'consultation', 'case_handling', 'none', 'none')`,
    [id, ago],
  );
  return id;
}

const closings = (id: string) => spec.asSuperuser('select outcome from audit.closing where entry_id = $1', [id]);

describe('entries of acts that crashed', () => {
  it('are closed as abandoned when they are older than 2 minutes, once, and handed over to the log', async () => {
    const old = await crashedAct('121 seconds');
    const young = await crashedAct('100 seconds');
    const abandoned = new AbandonedEntries(worker.database);
    expect(await Promise.all([abandoned.close(), abandoned.close()])).toEqual(expect.arrayContaining([1, 0]));
    expect(await closings(old)).toEqual([{ outcome: 'abandoned' }]);
    expect(await closings(young)).toEqual([]);
    expect(await spec.asSuperuser('select entry_id from audit.pending where entry_id = $1', [old])).toHaveLength(1);
  });

  it('are not the api to close', async () => {
    await expect(new AbandonedEntries(api.database).close()).rejects.toThrow('permission denied');
  });
});
