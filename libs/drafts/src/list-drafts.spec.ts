import { aDraft, begunAgo } from '../../../test/builders/draft.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');

async function savedDraft(ago: string, children: number) {
  const draft = aDraft({ children });
  await officer.put(`/drafts/${draft.id}`, draft.body);
  await begunAgo(database, draft.id, ago);
  return draft;
}
const lineOf = async (key: string, id: string) => (await (await house.as(key)).get('/drafts')).body.drafts.find((line: { id: string }) => line.id === id);

describe('the list of unsent drafts', () => {
  it.each([
    ['7 hours 59 minutes', 0, { isOverdue: false, isKept: false }],
    ['8 hours', 0, { isOverdue: true, isKept: false }],
    ['8 hours', 1, { isOverdue: true, isKept: false }],
    ['12 hours 1 minute', 1, { isOverdue: true, isKept: true }],
  ])('shows an own draft of %s with %i children as %j', async (ago, children, marks) => {
    const { id } = await savedDraft(ago, children);
    expect(await lineOf('freja-police-officer', id)).toMatchObject({ isOwn: true, owner: 'Freja Eksempel', children, hadChild: children > 0, version: 1, ...marks });
  });

  it.each(['malthe-police-officer', 'bjarke-police-coordinator'])('shows it to %s from 10 hours on, with its owner\'s name and without content', async (key) => {
    const { id, mark } = await savedDraft('9 hours 59 minutes', 1);
    expect(await lineOf(key, id)).toBeUndefined();
    await begunAgo(database, id, '10 hours');
    const line = await lineOf(key, id);
    expect(line).toMatchObject({ isOwn: false, owner: 'Freja Eksempel', children: 1, isOverdue: true, isKept: false });
    expect(line).not.toHaveProperty('content');
    expect((await (await house.as(key)).get('/drafts')).text).not.toContain(mark);
  });

  it('has the oldest first', async () => {
    const started = (await officer.get('/drafts')).body.drafts.map(({ startedAt }: { startedAt: string }) => startedAt);
    expect(started.length).toBeGreaterThan(3);
    expect(started).toEqual(started.toSorted());
  });

  it.each(['signe-local-police-officer', 'vagn-control-room-officer'])('of another unit shows none of it: %s', async (key) => {
    const { id } = await savedDraft('11 hours', 1);
    expect(await lineOf(key, id)).toBeUndefined();
  });

  it.each(['karen-koege-child-intake', 'torben-police-administrator', 'ronja-police-auditor'])('is not for %s', async (key) => {
    expect((await (await house.as(key)).get('/drafts')).status).toBe(403);
  });
});

describe('the content of a draft', () => {
  it.each(['malthe-police-officer', 'bjarke-police-coordinator', 'signe-local-police-officer', 'karen-koege-child-intake', 'torben-police-administrator', 'ronja-police-auditor'])(
    'is not there for %s, however old the draft',
    async (key) => {
      const { id, mark } = await savedDraft('30 hours', 1);
      const answer = await (await house.as(key)).get(`/drafts/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain(mark);
    },
  );
});
