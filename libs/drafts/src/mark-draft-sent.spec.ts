import { uuidv7 } from '#kernel';
import { Door, operation } from '#operation';
import { aDraft, begunAgo, leftOf, movesOf } from '../../../test/builders/draft.js';
import { actorNamed } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';
import { type SentInstead, settleDraftAsSent } from './mark-draft-sent.js';

/** An act that sends a case, as far as its draft is concerned. */
const sendSomething = operation({
  name: 'test.send-something',
  verb: 'disclosure',
  purpose: () => 'child_protection_notification',
  about: (input: Omit<SentInstead, 'actor' | 'now'>) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: async () => ({}),
  may: () => true,
  run: async (tx, { input, actor, now }) => (await settleDraftAsSent(tx, { ...input, actor, now })) ?? {},
  view: () => ({ isSent: true }),
});

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const door = house.app.get(Door);
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');
const [freja, malthe, signe] = await Promise.all(['Freja Eksempel', 'Malthe Prøvesen', 'Signe Opdigt'].map((name) => actorNamed(database, name)));
const send = (draftId: string, more: Partial<SentInstead> = {}, by = freja!) => door.perform(sendSomething, by, { draftId, children: 1, ...more });
const sent = { isSent: true };

async function savedDraft(children: number) {
  const draft = aDraft({ children });
  expect((await officer.put(`/drafts/${draft.id}`, draft.body)).status).toBe(200);
  return { ...draft, path: `/drafts/${draft.id}` };
}

describe('what is sent', () => {
  it('ends its draft, which leaves no content and comes due no more', async () => {
    const { id } = await savedDraft(1);
    expect(await send(id)).toEqual(sent);
    expect(await leftOf(database, id)).toEqual({ state: 'sent', contents: 0, due: [], moves: ['send'] });
  });

  it('needs no draft, and may be sent again', async () => {
    expect(await send(uuidv7())).toEqual(sent);
    const { id } = await savedDraft(1);
    expect([await send(id), await send(id)]).toEqual([sent, sent]);
    expect((await leftOf(database, id)).moves).toEqual(['send']);
  });

  it.each([['discarded', 'discard', {}], ['answered as not necessary', 'not-necessary', { reason: 'registered_by_mistake' }]] as const)(
    'is not held back for a draft that was %s in another window',
    async (_how, act, more) => {
      const { id, path } = await savedDraft(0);
      await officer.post(`${path}/${act}`, { version: 1, ...more });
      expect(await send(id, { children: 0 })).toEqual(sent);
      expect((await leftOf(database, id)).state).toBe('sent');
    },
  );

  it('touches no draft of another unit', async () => {
    const { id } = await savedDraft(1);
    expect(await send(id, {}, signe!)).toEqual(sent);
    expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1, moves: [] });
  });
});

describe('a draft that a child was ever on', () => {
  it('is not sent without a child and without a word about it', async () => {
    const { id, path, body } = await savedDraft(1);
    await officer.put(path, { ...body, version: 1, children: 0 });
    expect(await send(id, { children: 0 })).toMatchObject({ refusal: 'draft-child-unanswered' });
    expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1 });
  });

  it('is sent without a child when a named human says why, and the reason is kept', async () => {
    const { id } = await savedDraft(1);
    expect(await send(id, { children: 0, childNotNecessary: 'person_is_of_age' })).toEqual(sent);
    expect(await movesOf(database, id)).toMatchObject([{ move: 'send', reason: 'person_is_of_age' }]);
  });
});

describe('a draft that several children were on', () => {
  const crossedOut = async () => {
    const draft = await savedDraft(3);
    await officer.put(draft.path, { ...draft.body, version: 1, children: 1 });
    return draft;
  };

  it.each([0, 1, 2])('is not sent with %i of them and without a word about the others', async (children) => {
    const { id } = await crossedOut();
    expect(await send(id, { children })).toMatchObject({ refusal: 'draft-child-unanswered' });
    expect(await leftOf(database, id)).toMatchObject({ state: 'unsent', contents: 1, moves: [] });
  });

  it('is sent with all of them, or with a reason, which is kept', async () => {
    const [all, some] = [await crossedOut(), await crossedOut()];
    expect(await send(all.id, { children: 3 })).toEqual(sent);
    expect(await send(some.id, { children: 2, childNotNecessary: 'registered_by_mistake' })).toEqual(sent);
    expect([await movesOf(database, all.id), await movesOf(database, some.id)]).toMatchObject([[{ reason: null }], [{ reason: 'registered_by_mistake' }]]);
  });

  it('is not discarded, however few are left on it', async () => {
    const { path } = await crossedOut();
    expect(await officer.post(`${path}/discard`, { version: 2 })).toMatchObject({ status: 409, body: { code: 'draft-has-child' } });
  });
});

describe('whoever is not the owner any more', () => {
  it('does not send what a colleague has taken over', async () => {
    const { id, path } = await savedDraft(1);
    await begunAgo(database, id, '9 hours');
    await colleague.post(`${path}/take-over`, { version: 1 });
    expect(await send(id)).toMatchObject({ refusal: 'draft-taken-over', details: { version: 2 } });
    expect(await send(id, {}, malthe!)).toEqual(sent);
  });

  it('does not send a colleague\'s overdue draft without taking it over', async () => {
    const { id } = await savedDraft(1);
    await begunAgo(database, id, '9 hours');
    expect(await send(id, {}, malthe!)).toMatchObject({ refusal: 'not-found' });
    expect((await leftOf(database, id)).state).toBe('unsent');
  });
});
