import { actingIn } from '../../../test/builders/colleagues.js';
import { disabled, enabledAgain, staffIdOf } from '../../../test/builders/duty.js';
import { factsAbout, spoiledHoldings, subjectsOfLast } from '../../../test/builders/part-rows.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { type Caller, runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const karen = await house.as('karen-koege-child-intake');
const jonas = await house.as('jonas-koege-child-intake');
const tove = await actingIn(house, 'tove-koege-two-units', 'koege-child-intake');
const jonasId = staffIdOf('jonas-koege-child-intake');

/** A child's part that Karen has accepted. Version 4. */
async function accepted() {
  const { childPart, referralId } = await aSentReferral(officer);
  const path = `/parts/${childPart.id}`;
  expect((await karen.post(`${path}/accept`, { version: 2 })).status).toBe(200);
  return { ...childPart, path, referralId };
}
const inInbox = async (who: Caller, id: string) => (await who.get('/inbox')).body.parts.find((part: { id: string }) => part.id === id);

describe('who accepts a part', () => {
  it('holds it, in the list and in the part, by name to colleagues', async () => {
    const { id, path } = await accepted();
    expect(await inInbox(karen, id)).toMatchObject({ holder: { name: 'Karen Opdigtsen', isMe: true }, openedAt: expect.any(String) });
    expect(await inInbox(jonas, id)).toMatchObject({ holder: { name: 'Karen Opdigtsen', isMe: false } });
    expect((await jonas.get(path)).body.holder).toEqual({ name: 'Karen Opdigtsen', isMe: false });
  });

  it('is not told to the police, nor in their list', async () => {
    const { referralId } = await accepted();
    const answers = [await officer.get(`/referrals/${referralId}`), await officer.get('/sent')];
    for (const { text } of answers) expect(text).not.toMatch(/Karen|holder|handOver/);
  });
});

describe('two caseworkers who accept the same part at once', () => {
  it('one holds it, and the other is told who it was and when', async () => {
    const { childPart } = await aSentReferral(officer);
    const answers = await Promise.all([karen, jonas].map((who) => who.post(`/parts/${childPart.id}/accept`, { version: 2 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = answers[0]!.status === 200 ? [answers[0]!, answers[1]!] : [answers[1]!, answers[0]!];
    const { holder } = won.body;
    expect(lost.body).toMatchObject({
      code: 'changed-meanwhile',
      details: { version: 4, changes: [{ move: 'open', by: holder.name, at: expect.any(String) }, { move: 'accept', by: holder.name, at: expect.any(String) }] },
    });
    expect(await inInbox(karen, childPart.id)).toMatchObject({ holder: { name: holder.name } });
  });
});

describe('a hand-over', () => {
  it('leaves the part with who holds it until the colleague confirms having read it', async () => {
    const { id, path } = await accepted();
    expect(await karen.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId })).toMatchObject({ status: 200, body: { state: 'accepted', version: 5 } });
    expect(await inInbox(jonas, id)).toMatchObject({ holder: { name: 'Karen Opdigtsen', isMe: false }, handOver: { toName: 'Jonas Eksempel', toMe: true, at: expect.any(String) } });
    expect(await inInbox(karen, id)).toMatchObject({ holder: { isMe: true }, handOver: { toName: 'Jonas Eksempel', toMe: false } });
    const taken = await jonas.post(`${path}/take-over`, { version: 5 });
    expect(taken).toMatchObject({ status: 200, body: { version: 6, holder: { name: 'Jonas Eksempel', isMe: true } } });
    expect(taken.body).not.toHaveProperty('handOver');
    expect(await subjectsOfLast(house.database, 'part.take-over')).toHaveLength(1);
    expect((await karen.get(path)).body.history.slice(-2)).toEqual([
      { version: 5, move: 'hand_over', at: expect.any(String), by: 'Karen Opdigtsen', to: 'Jonas Eksempel' },
      { version: 6, move: 'take_over', at: expect.any(String), by: 'Jonas Eksempel' },
    ]);
  });

  it('is told to the contact point and not to the police', async () => {
    const { id, path } = await accepted();
    await karen.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId });
    await jonas.post(`${path}/take-over`, { version: 5 });
    expect((await factsAbout(house.database, id)).filter((fact) => /-over/.test(fact))).toEqual(['part.hand-over child_intake', 'part.take-over child_intake']);
  });

  it('is an inner step to the police whose version it made old', async () => {
    const { path } = await accepted();
    await karen.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId });
    const { body } = await officer.post(`${path}/recall`, { version: 2, reason: 'wrong_person' });
    expect(body.details.changes.map(({ move }: { move: string }) => move)).toEqual(['open', 'handled', 'handled']);
    expect(JSON.stringify(body)).not.toContain('Karen');
  });

  it('can be asked for by a colleague, for one who is away', async () => {
    const { path } = await accepted();
    expect((await jonas.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId })).status).toBe(200);
    expect((await jonas.post(`${path}/take-over`, { version: 5 })).body.holder).toEqual({ name: 'Jonas Eksempel', isMe: true });
  });

  it('to another colleague takes the place of the first', async () => {
    const { path } = await accepted();
    await karen.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId });
    await karen.post(`${path}/hand-over`, { version: 5, toStaffId: staffIdOf('tove-koege-two-units') });
    expect(await jonas.post(`${path}/take-over`, { version: 6 })).toMatchObject({ status: 409, body: { code: 'not-handed-to-you' } });
    expect((await tove.post(`${path}/take-over`, { version: 6 })).body.holder).toEqual({ name: 'Tove Prøvedal', isMe: true });
  });

  it.each([
    ['the coordinator for adults', 'mette-koege-adult-coordinator'],
    ['the out-of-hours duty', 'dorte-koege-duty-officer'],
    ['an administrator', 'inge-koege-administrator'],
    ['another kommune', 'lone-roskilde-child-intake'],
    ['the police', 'freja-police-officer'],
  ])('is not for %s', async (_whom, key) => {
    const { id, path } = await accepted();
    expect(await karen.post(`${path}/hand-over`, { version: 4, toStaffId: staffIdOf(key) })).toMatchObject({ status: 422, body: { code: 'receiver-not-a-colleague' } });
    expect(await inInbox(karen, id)).toMatchObject({ version: 4, holder: { isMe: true } });
  });

  it('is not for a colleague who can no longer sign in', async () => {
    const { path } = await accepted();
    await disabled(house.database, 'jonas-koege-child-intake');
    const answer = await karen.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId });
    await enabledAgain(house.database, 'jonas-koege-child-intake');
    expect(answer.body.code).toBe('receiver-not-a-colleague');
  });

  it('is not for who holds the part, and not before somebody does', async () => {
    const { path } = await accepted();
    expect((await jonas.post(`${path}/hand-over`, { version: 4, toStaffId: staffIdOf('karen-koege-child-intake') })).body.code).toBe('held-already');
    const { childPart } = await aSentReferral(officer);
    await karen.post(`/parts/${childPart.id}/open`, { version: 2 });
    expect((await karen.post(`/parts/${childPart.id}/hand-over`, { version: 3, toStaffId: jonasId })).body).toMatchObject({ code: 'wrong-state', details: { state: 'opened' } });
  });

  it('is refused when the part changed meanwhile, with what changed', async () => {
    const { path } = await accepted();
    await karen.post(`${path}/decide`, { version: 4, decision: 'investigation', ground: 'x' });
    expect(await jonas.post(`${path}/hand-over`, { version: 4, toStaffId: jonasId })).toMatchObject({
      status: 409, body: { code: 'changed-meanwhile', details: { changes: [{ move: 'decide', by: 'Karen Opdigtsen' }] } },
    });
  });

  it('ends with the part: closed, or passed on to another contact point', async () => {
    const { path } = await accepted();
    await karen.post(`${path}/decide`, { version: 4, decision: 'investigation', ground: 'x' });
    await karen.post(`${path}/hand-over`, { version: 5, toStaffId: jonasId });
    await karen.post(`${path}/close`, { version: 6 });
    const { body } = await jonas.get(path);
    expect([body.state, body.holder, body.handOver]).toEqual(['closed', { name: 'Karen Opdigtsen', isMe: false }, undefined]);
  });
});

describe('the tables', () => {
  it.each(Object.entries(spoiledHoldings))('keep %s', async (constraint, spoil) => {
    const { id } = await accepted();
    await expect(house.database.asSuperuser(spoil, [id])).rejects.toThrow(constraint);
  });
});

describe('colleagues', () => {
  it('are those of the own contact point in the own role, oneself among them', async () => {
    const { body } = await karen.get('/colleagues');
    const names = body.colleagues.map(({ name, isMe }: { name: string; isMe: boolean }) => `${name}${isMe ? ', me' : ''}`);
    expect(names).toEqual(['Jonas Eksempel', 'Karen Opdigtsen, me', 'Lasse Lavtsen', 'Tove Prøvedal']);
  });
});
