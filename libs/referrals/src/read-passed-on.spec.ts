import { actingIn } from '../../../test/builders/colleagues.js';
import { unitIdOf } from '../../../test/builders/duty.js';
import { factsAbout, passedOnLongAgo } from '../../../test/builders/part-rows.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { type Caller, runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const karen = await house.as('karen-koege-child-intake');
const dorte = await house.as('dorte-koege-duty-officer');
const toveAtIntake = await actingIn(house, 'tove-koege-two-units', 'koege-child-intake');
const [intake, duty] = [unitIdOf('koege-child-intake'), unitIdOf('koege-duty-officer')];

/** A child's part that came to the intake and was passed on to the out-of-hours duty, opened first or not. */
async function passedOn(isOpened = true) {
  const { childPart, incident } = await aSentReferral(officer);
  const path = `/parts/${childPart.id}`;
  if (isOpened) await karen.post(`${path}/open`, { version: 2 });
  const { status, body } = await karen.post(`${path}/pass-on`, { version: isOpened ? 3 : 2, contactPointId: duty });
  expect(status).toBe(200);
  return { path, incident, id: childPart.id, reference: body.reference as string, version: body.version as number };
}
const listed = async (who: Caller, reference: string) => (await who.get('/passed-on')).body.parts.filter((part: { reference: string }) => part.reference === reference);
const told = (id: string) => factsAbout(house.database, id);

describe('a part that was passed on', () => {
  it('is out of the giver\'s sight, and stands in the giver\'s list as not opened', async () => {
    const { path, reference } = await passedOn();
    expect((await karen.get(path)).status).toBe(404);
    expect(await listed(karen, reference)).toEqual([{
      reference, toNameDa: expect.stringContaining('døgnvagt'), toNameEn: expect.stringContaining('Duty officer'), passedAt: expect.any(String), passedBy: 'Karen Opdigtsen',
    }]);
    expect(await listed(toveAtIntake, reference)).toHaveLength(1);
  });

  it('rings at the contact point that gets it, as whatever is delivered there', async () => {
    const { id } = await passedOn(false);
    expect((await told(id)).toSorted()).toEqual(['part.delivered child_intake', 'part.delivered duty_officer', 'part.pass-on specialised_unit']);
  });

  it.each([['open'], ['accept']])('is confirmed when a named human there reads it: by %s', async (act) => {
    const { id, path, reference, version } = await passedOn();
    await dorte.post(`${path}/${act}`, { version });
    expect(await listed(karen, reference)).toMatchObject([{ openedAt: expect.any(String), openedBy: 'Dorte Påfundsen' }]);
    expect(await told(id)).toContain('part.confirmed child_intake');
  });

  it('is not confirmed by its being in the list there', async () => {
    const { reference } = await passedOn();
    await dorte.get('/inbox');
    const [row] = await listed(karen, reference);
    expect(row).not.toHaveProperty('openedAt');
  });

  it('passed on again unopened keeps every giver waiting for the one who opens it', async () => {
    const { id, path, reference, version } = await passedOn();
    await dorte.post(`${path}/pass-on`, { version, contactPointId: intake });
    expect([(await listed(karen, reference))[0].openedAt, (await listed(dorte, reference))[0].openedAt]).toEqual([undefined, undefined]);
    await toveAtIntake.post(`${path}/open`, { version: version + 1 });
    expect([await listed(karen, reference), await listed(dorte, reference)]).toMatchObject([[{ openedBy: 'Tove Prøvedal' }], [{ openedBy: 'Tove Prøvedal' }]]);
    expect((await told(id)).filter((fact) => fact.startsWith('part.confirmed'))).toEqual(['part.confirmed child_intake', 'part.confirmed duty_officer']);
  });

  it('taken back by its sender is settled too: nobody waits for what will not come', async () => {
    const { path, reference, version } = await passedOn();
    expect((await officer.post(`${path}/recall`, { version, reason: 'wrong_person' })).status).toBe(200);
    const [row] = await listed(karen, reference);
    expect([row.takenBackAt, row.openedAt]).toEqual([expect.any(String), undefined]);
  });

  it('is held by nobody where it comes to', async () => {
    const { childPart } = await aSentReferral(officer);
    await karen.post(`/parts/${childPart.id}/accept`, { version: 2 });
    await karen.post(`/parts/${childPart.id}/pass-on`, { version: 4, contactPointId: duty });
    const { body } = await dorte.get('/inbox');
    expect(body.parts.find((part: { id: string }) => part.id === childPart.id)).not.toHaveProperty('holder');
  });
});

describe('the list', () => {
  it('shows nothing about a citizen and nothing of another unit', async () => {
    const { incident, reference } = await passedOn();
    const { text } = await karen.get('/passed-on');
    for (const secret of [incident.mark, incident.caseId]) expect(text).not.toContain(secret);
    const others = [dorte, await house.as('lone-roskilde-child-intake'), await house.as('mette-koege-adult-coordinator')];
    for (const other of others) expect((await other.get('/passed-on')).text).not.toContain(reference);
  });

  it('holds what is confirmed for a week, and what is not for ever', async () => {
    const [confirmed, waiting] = [await passedOn(), await passedOn()];
    await dorte.post(`${confirmed.path}/open`, { version: confirmed.version });
    await passedOnLongAgo(house.database, [confirmed.id, waiting.id]);
    expect([await listed(karen, confirmed.reference), await listed(karen, waiting.reference)]).toEqual([[], [expect.objectContaining({ reference: waiting.reference })]]);
  });
});
