import { aDraft, begunAgo, leftOf, movesOf, toldOf } from '../../../test/builders/draft.js';
import { staffIdOf } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');
const coordinator = await house.as('bjarke-police-coordinator');

async function savedDraft(ago: string, children = 1) {
  const draft = aDraft({ children });
  expect((await officer.put(`/drafts/${draft.id}`, draft.body)).status).toBe(200);
  await begunAgo(database, draft.id, ago);
  return { ...draft, path: `/drafts/${draft.id}` };
}
const takeOver = (who: typeof officer, path: string, version = 1) => who.post(`${path}/take-over`, { version });

describe.each([['a colleague of the unit', colleague, 'malthe-police-officer'], ['the coordinator of the unit', coordinator, 'bjarke-police-coordinator']])('%s', (_who, taker, key) => {
  it('takes an overdue draft over, sees what was typed, and it is written down from whom', async () => {
    const { id, path, body } = await savedDraft('8 hours 1 minute');
    expect((await takeOver(taker, path)).body).toMatchObject({ id, version: 2, content: body.content, children: 1 });
    expect(await movesOf(database, id)).toEqual([{ move: 'take_over', by: staffIdOf(key), from: staffIdOf('freja-police-officer'), reason: null }]);
    expect(await toldOf(database, id)).toEqual(['draft.taken-over']);
    expect((await taker.get(path)).body.content).toBe(body.content);
    expect((await taker.put(path, { ...body, version: 2, content: '"videre"' })).body.version).toBe(3);
  });

  it('does not see that there is one before it is overdue', async () => {
    const { id, path } = await savedDraft('7 hours 59 minutes');
    expect(await takeOver(taker, path)).toMatchObject({ status: 404 });
    expect((await leftOf(database, id)).moves).toEqual([]);
  });

  it('may ask again when the answer was lost', async () => {
    const { id, path } = await savedDraft('9 hours');
    const first = await takeOver(taker, path);
    expect((await takeOver(taker, path)).text).toBe(first.text);
    expect((await leftOf(database, id)).moves).toEqual(['take_over']);
  });

  it('does not take over what the owner is just going on with', async () => {
    const { path, body } = await savedDraft('9 hours');
    await officer.put(path, { ...body, version: 1, content: '"nyt"' });
    expect(await takeOver(taker, path, 1)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', details: { version: 2 } } });
    expect((await takeOver(taker, path, 2)).body.content).toBe('"nyt"');
  });
});

describe('the former owner', () => {
  it('sees it no more, and is told who has it when the page saves again', async () => {
    const { path, body } = await savedDraft('9 hours');
    await takeOver(colleague, path);
    expect((await officer.get(path)).status).toBe(404);
    const late = await officer.put(path, { ...body, version: 1, content: '"for sent"' });
    expect(late).toMatchObject({ status: 409, body: { code: 'draft-taken-over', details: { version: 2, changes: [{ move: 'take_over', by: 'Malthe Prøvesen' }] } } });
    for (const [act, more] of [['discard', {}], ['not-necessary', { reason: 'mistaken_identity' }]] as const) {
      expect((await officer.post(`${path}/${act}`, { version: 2, ...more })).body.code).toBe('draft-taken-over');
    }
    expect((await colleague.get(path)).body.content).toBe(body.content);
  });

  it('may take it back, and both moves are written down', async () => {
    const { id, path } = await savedDraft('9 hours');
    await takeOver(colleague, path);
    expect((await takeOver(officer, path, 2)).body.version).toBe(3);
    expect((await colleague.get(path)).status).toBe(404);
    expect((await leftOf(database, id)).moves).toEqual(['take_over', 'take_over']);
  });
});

describe('of those who want it at the same moment', () => {
  it('one gets it, and the other is told that it was taken', async () => {
    for (let round = 0; round < 10; round++) {
      const { path } = await savedDraft('9 hours');
      const answers = await Promise.all([takeOver(colleague, path), takeOver(coordinator, path)]);
      expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'changed-meanwhile']);
    }
  });
});

describe('nobody else', () => {
  it.each(['signe-local-police-officer', 'vagn-control-room-officer', 'karen-koege-child-intake', 'torben-police-administrator', 'ronja-police-auditor'])('takes it over: %s', async (key) => {
    const { id, path } = await savedDraft('30 hours');
    expect(await takeOver(await house.as(key), path)).toMatchObject({ status: 404 });
    expect((await leftOf(database, id)).moves).toEqual([]);
  });

  it('takes over a draft that was settled', async () => {
    const { path } = await savedDraft('9 hours');
    await officer.post(`${path}/not-necessary`, { version: 1, reason: 'mistaken_identity' });
    expect(await takeOver(colleague, path, 2)).toMatchObject({ status: 409, body: { code: 'wrong-state', details: { state: 'not_necessary' } } });
  });
});
