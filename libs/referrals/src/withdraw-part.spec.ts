import { aSentReferral } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const coordinator = await house.as('mette-koege-adult-coordinator');

const withdraw = (partId: string, version: number) => officer.post(`/parts/${partId}/withdraw`, { version });
const sentOf = async (partId: string) => (await officer.get(`/parts/${partId}/sent`)).body;

describe('a consent that is taken back', () => {
  it('ends a part that nobody has opened, and nobody can read it again', async () => {
    const { adultPart } = await aSentReferral(officer);
    expect((await withdraw(adultPart.id, 2)).body).toMatchObject({ state: 'withdrawn' });
    expect((await sentOf(adultPart.id)).content).toBe(undefined);
    expect((await coordinator.post(`/parts/${adultPart.id}/open`, { version: 3 })).status).toBe(409);
  });

  it('ends a part that was opened, and leaves what was read then', async () => {
    const { adultPart, incident } = await aSentReferral(officer);
    await coordinator.post(`/parts/${adultPart.id}/open`, { version: 2 });
    expect((await withdraw(adultPart.id, 3)).body).toMatchObject({ state: 'withdrawn' });
    expect((await sentOf(adultPart.id)).content.person.name).toBe(incident.victim.name);
  });

  it.each<[string, (partId: string) => Promise<unknown>]>([
    ['came back', async (partId) => {
      await coordinator.post(`/parts/${partId}/open`, { version: 2 });
      await coordinator.post(`/parts/${partId}/return`, { version: 3, reason: 'wrong_contact_point' });
    }],
    ['was recalled', (partId) => officer.post(`/parts/${partId}/recall`, { version: 2, reason: 'wrong_content' })],
  ])('ends a part that %s too: it is not sent again on a consent that is no more', async (_how, bring) => {
    const { adultPart } = await aSentReferral(officer);
    await bring(adultPart.id);
    const { version } = await sentOf(adultPart.id);
    expect((await withdraw(adultPart.id, version)).body).toMatchObject({ state: 'withdrawn' });
    const again = await officer.post(`/parts/${adultPart.id}/send-again`, { version: version + 1, wanted: adultPart });
    expect(again.body.code).toBe('consent-withdrawn');
    expect((await officer.get('/sent')).body.parts.find(({ id }: { id: string }) => id === adultPart.id)).toMatchObject({ state: 'withdrawn', turn: 'nobody' });
  });

  it('is taken back from what the municipality has closed, and then nothing more goes out on it', async () => {
    const { adultPart } = await aSentReferral(officer);
    await coordinator.post(`/parts/${adultPart.id}/accept`, { version: 2 });
    await coordinator.post(`/parts/${adultPart.id}/decide`, { version: 4, decision: 'contact_made', ground: 'x' });
    await coordinator.post(`/parts/${adultPart.id}/close`, { version: 5 });
    expect((await withdraw(adultPart.id, 6)).body).toMatchObject({ state: 'withdrawn' });
    expect((await coordinator.get(`/parts/${adultPart.id}`)).body).toMatchObject({ state: 'withdrawn', decision: { decision: 'contact_made' } });
    expect((await withdraw(adultPart.id, 7)).body.code).toBe('wrong-state');
  });

  it('is not there for a child’s part, which rests on a duty', async () => {
    const { childPart } = await aSentReferral(officer);
    expect((await withdraw(childPart.id, 2)).body.code).toBe('wrong-state');
  });
});
