import { uuidv7 } from '#kernel';
import { aDraft, begunAgo, leftOf, movesOf, toldOf } from '../../../test/builders/draft.js';
import { staffIdOf } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');

async function savedDraft(children: number) {
  const draft = aDraft({ children });
  expect((await officer.put(`/drafts/${draft.id}`, draft.body)).status).toBe(200);
  return { ...draft, path: `/drafts/${draft.id}` };
}

describe('a draft without a child', () => {
  it('is deleted by its owner, with its content and its key, and nobody is told of what nobody knew', async () => {
    const { id, path } = await savedDraft(0);
    expect((await officer.post(`${path}/discard`, { version: 1 })).body).toEqual({ id, state: 'discarded' });
    expect(await leftOf(database, id)).toEqual({ state: 'discarded', contents: 0, due: [], moves: ['discard'] });
    expect(await toldOf(database, id)).toEqual([]);
  });

  it('leaves the lists of colleagues who have seen it', async () => {
    const { id, path } = await savedDraft(0);
    await begunAgo(database, id, '11 hours');
    await officer.post(`${path}/discard`, { version: 1 });
    expect(await toldOf(database, id)).toEqual(['draft.settled']);
    expect((await colleague.get('/drafts')).text).not.toContain(id);
  });
});

describe('a draft that a child was ever on', () => {
  it('is not deleted by its owner, also when the child was taken off again', async () => {
    const { id, path, body } = await savedDraft(1);
    await officer.put(path, { ...body, version: 1, children: 0 });
    expect(await officer.post(`${path}/discard`, { version: 2 })).toMatchObject({ status: 409, body: { code: 'draft-has-child' } });
    expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1, moves: [] });
  });

  it('ends with why it is not necessary, by a named human, and the reason is kept', async () => {
    const { id, path } = await savedDraft(1);
    const answer = await officer.post(`${path}/not-necessary`, { version: 1, reason: 'no_child_concerned' });
    expect(answer.body).toEqual({ id, state: 'not_necessary' });
    expect(await leftOf(database, id)).toEqual({ state: 'not_necessary', contents: 0, due: [], moves: ['answer_not_necessary'] });
    expect(await movesOf(database, id)).toMatchObject([{ by: staffIdOf('freja-police-officer'), reason: 'no_child_concerned' }]);
  });
});

describe('a settled draft', () => {
  it.each<[string, (path: string, body: object) => ReturnType<typeof officer.post>]>([
    ['saved', (path, body) => officer.put(path, { ...body, version: 1 })],
    ['saved as the first time', (path, body) => officer.put(path, body)],
    ['read', (path) => officer.get(path)],
    ['settled again', (path) => officer.post(`${path}/not-necessary`, { version: 2, reason: 'mistaken_identity' })],
    ['deleted again', (path) => officer.post(`${path}/discard`, { version: 2 })],
    ['settled again by a page that is behind', (path) => officer.post(`${path}/discard`, { version: 1 })],
  ])('is not %s, and its owner is told what became of it', async (_what, act) => {
    const { path, body } = await savedDraft(0);
    await officer.post(`${path}/not-necessary`, { version: 1, reason: 'registered_by_mistake' });
    expect(await act(path, body)).toMatchObject({ status: 409, body: { code: 'wrong-state', details: { state: 'not_necessary' } } });
  });

  it('is answered the same when the answer was lost and the same act comes again', async () => {
    for (const [act, more] of [['discard', {}], ['not-necessary', { reason: 'mistaken_identity' }]] as const) {
      const { id, path } = await savedDraft(0);
      const answers = await Promise.all([1, 2, 3].map(() => officer.post(`${path}/${act}`, { version: 1, ...more })));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]!.status).toBe(200);
      expect((await leftOf(database, id)).moves).toHaveLength(1);
    }
  });

  it('is in no list', async () => {
    const { id, path } = await savedDraft(0);
    expect((await officer.get('/drafts')).text).toContain(id);
    await officer.post(`${path}/discard`, { version: 1 });
    expect((await officer.get('/drafts')).text).not.toContain(id);
  });
});

describe('settling', () => {
  it('needs the version that was seen', async () => {
    const { path, body } = await savedDraft(0);
    await officer.put(path, { ...body, version: 1, content: '"nyt"' });
    for (const [act, more] of [['discard', {}], ['not-necessary', { reason: 'mistaken_identity' }]] as const) {
      expect((await officer.post(`${path}/${act}`, { version: 1, ...more })).body).toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } });
    }
  });

  it.each(['malthe-police-officer', 'bjarke-police-coordinator', 'signe-local-police-officer', 'karen-koege-child-intake', 'torben-police-administrator', 'ronja-police-auditor'])(
    'is its owner\'s alone: to %s there is no such draft, however old',
    async (key) => {
      const other = await house.as(key);
      const { id, path } = await savedDraft(0);
      const unknown = await other.post(`/drafts/${uuidv7()}/discard`, { version: 1 });
      for (const ago of ['1 hour', '11 hours']) {
        await begunAgo(database, id, ago);
        const answers = [await other.post(`${path}/discard`, { version: 1 }), await other.post(`${path}/not-necessary`, { version: 1, reason: 'mistaken_identity' })];
        expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [404, unknown.text]));
      }
      expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1 });
    },
  );
});
