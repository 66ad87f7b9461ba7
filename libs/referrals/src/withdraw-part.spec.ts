import { uuidv7 } from '#kernel';
import { unitIdOf } from '../../../test/builders/duty.js';
import { aConsent, anAdultPart, anIncident, aSalt } from '../../../test/builders/incident.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const coordinator = await house.as('mette-koege-adult-coordinator');
const roskilde = await house.as('henrik-roskilde-adult-coordinator');

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

  it('ends every part that rests on it, wherever it lies, and no part that rests on another', async () => {
    const incident = anIncident();
    const elsewhere = { ...incident.body, incidentMunicipalityCode: '0265' };
    const [consent, another] = [uuidv7(), uuidv7()];
    expect((await officer.put(`/cases/${incident.caseId}`, elsewhere)).status).toBe(200);
    await officer.put(`/cases/${incident.caseId}/consents/${consent}`, aConsent(incident));
    await officer.put(`/cases/${incident.caseId}/consents/${another}`, aConsent(incident, { newEvent: 'new_incident' }));
    const toRoskilde = { contactPointId: unitIdOf('roskilde-adult-coordinator') };
    const [asked, unread, read, untouched] = [anAdultPart(incident, consent), anAdultPart(incident, consent, toRoskilde), anAdultPart(incident, consent, toRoskilde), anAdultPart(incident, another, toRoskilde)];
    for (const part of [asked, unread, read, untouched]) expect((await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] })).status).toBe(200);
    await roskilde.post(`/parts/${read.id}/open`, { version: 2 });

    expect((await withdraw(asked.id, 2)).body).toMatchObject({ id: asked.id, state: 'withdrawn', version: 3 });
    expect((await roskilde.post(`/parts/${unread.id}/open`, { version: 3 })).status).toBe(409);
    expect((await sentOf(unread.id))).toMatchObject({ state: 'withdrawn', version: 3 });
    expect(await sentOf(read.id)).toMatchObject({ state: 'withdrawn', next: expect.not.arrayContaining(['correct']) });
    expect((await roskilde.post(`/parts/${untouched.id}/open`, { version: 2 })).status).toBe(200);
  });

  it('by two officers from two parts at once is taken back once, and neither waits for ever', async () => {
    const { adultPart, incident, consentId } = await aSentReferral(officer);
    const second = anAdultPart(incident, consentId);
    expect((await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [second] })).status).toBe(200);
    const answers = await Promise.all([withdraw(adultPart.id, 2), withdraw(second.id, 2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const { id } of [adultPart, second]) expect(await sentOf(id)).toMatchObject({ state: 'withdrawn', version: 3 });
  });

  it('is not there for a child’s part, which rests on a duty', async () => {
    const { childPart } = await aSentReferral(officer);
    expect((await withdraw(childPart.id, 2)).body.code).toBe('wrong-state');
  });
});
