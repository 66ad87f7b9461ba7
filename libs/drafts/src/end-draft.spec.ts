import { aDraft, begunAgo, leftOf, movesOf, toldOf } from '../../../test/builders/draft.js';
import { entriesAbout } from '../../../test/builders/log-entry.js';
import { dueWorker, runningApi } from '../../../test/harness/index.js';
import { endingOfDrafts } from './end-draft.js';
import { tellingOfDrafts } from './tell-of-unsent-draft.js';

const house = await runningApi();
const { database } = house;
const [one, other] = [await dueWorker(database), await dueWorker(database)];
afterAll(async () => {
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await house.stop();
});
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');
const duties = { tell: tellingOfDrafts, end: endingOfDrafts };

async function savedDraft(ago: string, children = 0) {
  const draft = aDraft({ children });
  expect((await officer.put(`/drafts/${draft.id}`, draft.body)).status).toBe(200);
  await begunAgo(database, draft.id, ago);
  return { ...draft, path: `/drafts/${draft.id}` };
}
/** Both rounds of one worker, as often as it takes until nothing more is due. */
async function work(worker = one): Promise<number> {
  const rounds = [await worker.perform(duties.tell), await worker.perform(duties.end)];
  expect(rounds.map(({ failed }) => failed)).toEqual([0, 0]);
  return rounds.reduce((sum, { done }) => sum + done, 0);
}
beforeEach(async () => {
  while ((await work()) > 0);
});

describe('the worker tells of an unsent draft', () => {
  it('at 8 hours, at 10, and from 12 on every 2 when a child keeps it; each once, and not before', async () => {
    const { id } = await savedDraft('7 hours 59 minutes', 1);
    expect(await work()).toBe(0);
    const told: string[][] = [];
    for (const ago of ['8 hours', '9 hours 59 minutes', '10 hours', '11 hours 59 minutes', '12 hours', '13 hours 59 minutes', '14 hours', '15 hours 59 minutes', '16 hours', '40 hours']) {
      await begunAgo(database, id, ago);
      await work();
      expect(await work()).toBe(0);
      told.push(await toldOf(database, id));
    }
    expect(told.map(({ length }) => length)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 6]);
    expect(new Set(told.flat())).toEqual(new Set(['draft.unsent']));
    expect(await leftOf(database, id)).toEqual({ state: 'unsent', contents: 1, due: ['draft.end'], moves: [] });
  });

  it('no more of one that was kept, once somebody has answered for the child', async () => {
    const { id, path } = await savedDraft('12 hours', 1);
    await work();
    await officer.post(`${path}/not-necessary`, { version: 1, reason: 'registered_by_mistake' });
    const told = await toldOf(database, id);
    await begunAgo(database, id, '40 hours');
    expect(await work()).toBe(0);
    expect([await toldOf(database, id), (await leftOf(database, id)).due]).toEqual([told, []]);
  });

  it('by an act of a job, which leaves a pair, belongs to no unit and shows nothing', async () => {
    const { id } = await savedDraft('8 hours');
    await work();
    expect(await entriesAbout(database, id, 'draft.tell-unsent')).toEqual([{ outcome: 'answered', code: null, subjects: [], fields: [], organisation: expect.stringMatching(/^0{8}-/) }]);
  });

  it('and not of one that is settled', async () => {
    const { id, path } = await savedDraft('7 hours');
    await officer.post(`${path}/not-necessary`, { version: 1, reason: 'registered_by_mistake' });
    await begunAgo(database, id, '13 hours');
    expect(await work()).toBe(0);
    expect(await toldOf(database, id)).toEqual([]);
  });

  it('also when a colleague has taken it over: its time goes on', async () => {
    const { id, path } = await savedDraft('9 hours', 1);
    await work();
    await colleague.post(`${path}/take-over`, { version: 1 });
    await begunAgo(database, id, '12 hours');
    await work();
    expect(await toldOf(database, id)).toEqual(['draft.unsent', 'draft.taken-over', 'draft.unsent', 'draft.unsent']);
  });
});

describe('at 12 hours', () => {
  it('a draft that no child was ever on is deleted, content and key, and its owner is told', async () => {
    const { id, path, body } = await savedDraft('12 hours');
    await work();
    expect(await leftOf(database, id)).toEqual({ state: 'deleted', contents: 0, due: [], moves: ['delete'] });
    expect(await movesOf(database, id)).toMatchObject([{ by: expect.stringMatching(/d002$/), reason: null }]);
    expect(await officer.get(path)).toMatchObject({ status: 409, body: { code: 'wrong-state', details: { state: 'deleted' } } });
    expect((await officer.put(path, { ...body, version: 1, content: '"videre"' })).body).toMatchObject({ code: 'wrong-state', details: { state: 'deleted' } });
    expect((await officer.get('/drafts')).text).not.toContain(id);
    expect(await entriesAbout(database, id, 'draft.end')).toMatchObject([{ outcome: 'answered' }]);
  });

  it('is not before 12 hours', async () => {
    const { id } = await savedDraft('11 hours 59 minutes');
    await work();
    expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1, due: ['draft.end'] });
  });

  it('a draft that a child was on, and is not any more, is kept, can be read, and is shown as kept', async () => {
    const { id, path, body } = await savedDraft('1 hour', 1);
    await officer.put(path, { ...body, version: 1, children: 0 });
    await begunAgo(database, id, '40 hours');
    await work();
    expect(await leftOf(database, id)).toEqual({ state: 'unsent', contents: 1, due: ['draft.end'], moves: [] });
    expect((await officer.get(path)).body.content).toBe(body.content);
    const line = (await (await house.as('bjarke-police-coordinator')).get('/drafts')).body.drafts.find((draft: { id: string }) => draft.id === id);
    expect(line).toMatchObject({ isKept: true, hadChild: true, children: 0 });
  });

  it('a child that is written down at the very last moment keeps it', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, path, body } = await savedDraft('12 hours');
      const [saved] = await Promise.all([officer.put(path, { ...body, version: 1, children: 1 }), work()]);
      const { state, contents } = await leftOf(database, id);
      // Whoever came first: the draft is kept with the child, or the officer is told that it is gone.
      expect([saved.status, state, contents]).toEqual(saved.status === 200 ? [200, 'unsent', 1] : [409, 'deleted', 0]);
    }
  });
});

describe('two workers', () => {
  it('share what is due: each draft is told of and ended once', async () => {
    const drafts = [];
    for (let count = 0; count < 30; count++) drafts.push(await savedDraft('12 hours', count % 2));
    const shares = await Promise.all([work(one), work(other)]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(60);
    expect(shares.every((share) => share > 0)).toBe(true);
    for (const [index, { id }] of drafts.entries()) {
      const isKept = index % 2 === 1;
      expect(await leftOf(database, id)).toEqual(isKept ? { state: 'unsent', contents: 1, due: ['draft.end'], moves: [] } : { state: 'deleted', contents: 0, due: [], moves: ['delete'] });
    }
  });

  it('do the same work once, also when the lease of the first has run out while it works', async () => {
    const { id } = await savedDraft('12 hours');
    for (const duty of [duties.tell, duties.end]) await Promise.all([one, other, one].map(({ door }) => duty.perform(door, id)));
    expect(await toldOf(database, id)).toEqual(['draft.unsent', 'draft.settled']);
    expect((await leftOf(database, id)).moves).toEqual(['delete']);
  });
});
