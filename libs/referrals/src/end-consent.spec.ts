import { uuidv7 } from '#kernel';
import { closeUnit, daysToAnswer, endedEarlier, secondAdultUnit } from '../../../test/builders/consent-rows.js';
import { unitIdOf } from '../../../test/builders/duty.js';
import { aConsent, anAdultPart, aSalt } from '../../../test/builders/incident.js';
import { factsAbout } from '../../../test/builders/part-rows.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { type Caller, runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;

const officer = await house.as('freja-police-officer');
const mette = await house.as('mette-koege-adult-coordinator');
const henrik = await house.as('henrik-roskilde-adult-coordinator');
const intake = await house.as('karen-koege-child-intake');

const end = (caseId: string, consentId: string, cause = 'withdrawn') => officer.post(`/cases/${caseId}/consents/${consentId}/end`, { cause });
const answersOf = async (caseId: string, consentId: string) => (await officer.get(`/cases/${caseId}/consents/${consentId}/answers`)).body;
const owedBy = async (who: Caller, partId: string) => (await who.get('/ended-consents')).body.ended.filter((duty: { partId: string }) => duty.partId === partId);
const answer = (who: Caller, partId: string, body: object) => who.post(`/parts/${partId}/consent-end`, body);

/** A part that was opened by Køge. */
async function openedPart() {
  const story = await aSentReferral(officer);
  const { status } = await mette.post(`/parts/${story.adultPart.id}/open`, { version: 2 });
  expect(status).toBe(200);
  return { ...story, caseId: story.incident.caseId, partId: story.adultPart.id };
}

describe('taking a consent back is one act, and', () => {
  it('stops what would still go out on it at once', async () => {
    const { caseId, consentId, incident } = await openedPart();
    expect((await end(caseId, consentId)).body).toMatchObject({ cause: 'withdrawn', endedAt: expect.any(String) });
    const part = anAdultPart(incident, consentId, { contactPointId: unitIdOf('roskilde-adult-coordinator') });
    expect((await officer.put(`/referrals/${uuidv7()}`, { caseId, salt: aSalt(), parts: [part] })).body.code).toBe('consent-withdrawn');
  });

  it('cannot be done twice, nor to a refusal', async () => {
    const { caseId, consentId, incident } = await openedPart();
    expect((await end(caseId, consentId)).status).toBe(200);
    expect((await end(caseId, consentId)).body.code).toBe('consent-ended-already');
    const refused = await aSentReferral(officer);
    const refusal = uuidv7();
    await officer.put(`/cases/${refused.incident.caseId}/consents/${refusal}`, aConsent(refused.incident, { answer: 'refused', personId: refused.incident.perpetrator.id }));
    expect((await end(refused.incident.caseId, refusal)).body.code).toBe('consent-ended-already');
    expect(incident).toBeDefined();
  });

  it('ends one whose purpose is fulfilled in the same way, and says so', async () => {
    const { caseId, consentId, partId, incident } = await openedPart();
    expect((await end(caseId, consentId, 'purpose_fulfilled')).body).toMatchObject({ cause: 'purpose_fulfilled', recipients: [{ kind: 'adult_coordinator', hasSeen: true }] });
    expect(await owedBy(mette, partId)).toMatchObject([{ cause: 'purpose_fulfilled' }]);
    const part = anAdultPart(incident, consentId);
    expect((await officer.put(`/referrals/${uuidv7()}`, { caseId, salt: aSalt(), parts: [part] })).body.code).toBe('consent-expired');
  });

  it('is of no other unit', async () => {
    const { caseId, consentId } = await openedPart();
    const stranger = await house.as('signe-local-police-officer');
    expect((await stranger.post(`/cases/${caseId}/consents/${consentId}/end`, { cause: 'withdrawn' })).status).toBe(404);
    expect((await answersOf(caseId, consentId)).cause).toBe(undefined);
  });

  it('lets nothing slip through that is sent at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const { caseId, consentId, incident } = await openedPart();
      const part = anAdultPart(incident, consentId, { contactPointId: unitIdOf('roskilde-adult-coordinator') });
      const [sent, ended] = await Promise.all([officer.put(`/referrals/${uuidv7()}`, { caseId, salt: aSalt(), parts: [part] }), end(caseId, consentId)]);
      expect(ended.status).toBe(200);
      const { state } = (await officer.get(`/parts/${part.id}/sent`)).body;
      // Whoever came first: it never went, or it went and ended.
      expect([sent.status, state]).toEqual(sent.status === 200 ? [200, 'withdrawn'] : [422, undefined]);
      expect(await owedBy(henrik, part.id)).toHaveLength(sent.status === 200 ? 1 : 0);
    }
  });
});

describe('the end of a consent reaches', () => {
  it('who has the part, read', async () => {
    const { caseId, consentId, partId } = await openedPart();
    await end(caseId, consentId);
    expect(await owedBy(mette, partId)).toEqual([{
      partId, reference: expect.any(String), cause: 'withdrawn', endedAt: expect.any(String), dueAt: expect.any(String), isOverdue: false, hasSeen: true, isHere: true,
    }]);
    expect((await mette.get('/inbox')).body.endedConsents).toContainEqual(expect.objectContaining({ partId, isHere: true }));
  });

  it('who has it unread: a row that says so until somebody acknowledges, never a gap', async () => {
    const { adultPart, incident, consentId } = await aSentReferral(officer);
    await end(incident.caseId, consentId);
    const inbox = (await mette.get('/inbox')).body;
    expect(inbox.parts).toContainEqual(expect.objectContaining({ id: adultPart.id, state: 'withdrawn' }));
    expect(inbox.endedConsents).toContainEqual(expect.objectContaining({ partId: adultPart.id, hasSeen: false }));
    expect((await answer(mette, adultPart.id, { answer: 'deleted' })).body.code).toBe('wrong-state');
    expect((await answer(mette, adultPart.id, { answer: 'acknowledged' })).body).toMatchObject({ answer: 'acknowledged', answeredBy: expect.any(String) });
    expect((await mette.get('/inbox')).body.endedConsents).not.toContainEqual(expect.objectContaining({ partId: adultPart.id }));
    expect((await answersOf(incident.caseId, consentId)).recipients).toMatchObject([{ hasSeen: false, answer: 'acknowledged' }]);
  });

  it('who had it and gave it back, and who has it now, of the same part', async () => {
    const { caseId, consentId, partId, adultPart } = await openedPart();
    await mette.post(`/parts/${partId}/return`, { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' });
    const again = await officer.post(`/parts/${partId}/send-again`, { version: 4, wanted: { ...adultPart, contactPointId: unitIdOf('roskilde-adult-coordinator') } });
    expect(again.status).toBe(200);
    await henrik.post(`/parts/${partId}/open`, { version: again.body.version });
    await end(caseId, consentId);
    expect([await owedBy(mette, partId), await owedBy(henrik, partId)]).toMatchObject([[{ isHere: false, hasSeen: true }], [{ isHere: true, hasSeen: true }]]);
    expect(await factsAbout(database, partId)).toEqual(expect.arrayContaining(['part.consent-ended adult_coordinator', 'part.withdraw adult_coordinator']));
    // Who gave it back answers for what it has seen and is shown nothing again.
    expect((await answer(mette, partId, { answer: 'deleted' })).body).toMatchObject({ answer: 'deleted' });
    expect((await mette.get(`/parts/${partId}`)).status).toBe(404);
    expect((await henrik.get(`/parts/${partId}`)).status).toBe(200);
  });

  it('who was given it on this consent, though it lies elsewhere on another one by now; and that one stays', async () => {
    const { caseId, consentId, partId, adultPart, incident } = await openedPart();
    await mette.post(`/parts/${partId}/return`, { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' });
    const another = uuidv7();
    await officer.put(`/cases/${caseId}/consents/${another}`, aConsent(incident, { newEvent: 'new_incident' }));
    const again = await officer.post(`/parts/${partId}/send-again`, { version: 4, wanted: { ...adultPart, consentId: another, contactPointId: unitIdOf('roskilde-adult-coordinator') } });
    expect(again.status).toBe(200);
    await henrik.post(`/parts/${partId}/open`, { version: again.body.version });
    expect((await end(caseId, consentId)).body.recipients).toHaveLength(1);
    expect([await owedBy(mette, partId), await owedBy(henrik, partId)]).toMatchObject([[{ hasSeen: true }], []]);
    expect((await henrik.get(`/parts/${partId}`)).body.state).toBe('opened');
  });

  it('who was given it at second hand, and who gave it so, by their roles only', async () => {
    const { caseId, consentId, partId } = await openedPart();
    const second = await secondAdultUnit(database);
    expect((await mette.post(`/parts/${partId}/pass-on`, { version: 3, contactPointId: second })).status).toBe(200);
    // Closed since: what it has still has to be answered for, and the sender sees that it is not.
    await closeUnit(database, second);
    const { recipients } = (await end(caseId, consentId)).body;
    expect(recipients).toEqual([
      { reference: expect.any(String), kind: 'adult_coordinator', isSecondHand: false, hasSeen: true, dueAt: expect.any(String), isOverdue: false },
      { reference: expect.any(String), kind: 'adult_coordinator', isSecondHand: true, hasSeen: false, dueAt: expect.any(String), isOverdue: false },
    ]);
    expect(await owedBy(mette, partId)).toMatchObject([{ isHere: false, hasSeen: true }]);
    expect((await officer.get('/sent/ended-consents')).body.ended.filter(({ consentId: of }: { consentId: string }) => of === consentId)).toHaveLength(2);
  });

  it('nobody of whom nothing is known, and no child’s part', async () => {
    const { caseId, consentId, childPart, incident } = await openedPart();
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    await end(caseId, consentId);
    expect(await owedBy(intake, childPart.id)).toEqual([]);
    expect((await intake.get(`/parts/${childPart.id}`)).body.state).toBe('opened');
    expect((await mette.get('/ended-consents')).text).not.toContain(incident.mark);
  });
});

describe('the answer of a contact point that has seen the part', () => {
  it.each([['stopped'], ['deleted']])('%s ends its sight there, and history stays with the sender', async (reply) => {
    const { caseId, consentId, partId, incident } = await openedPart();
    await end(caseId, consentId);
    // Until then it stays readable, for it may be in the middle of helping.
    expect((await mette.get(`/parts/${partId}`)).body).toMatchObject({ content: { person: { name: incident.victim.name } }, consentEnd: { isOverdue: false } });
    expect((await answer(mette, partId, { answer: reply })).body).toMatchObject({ answer: reply, answeredBy: expect.any(String), isHere: false });
    expect((await mette.get(`/parts/${partId}`)).status).toBe(404);
    expect((await mette.get('/inbox')).text).not.toContain(partId);
    expect(await owedBy(mette, partId)).toMatchObject([{ answer: reply, isHere: false }]);
    expect((await officer.get(`/parts/${partId}/sent`)).body).toMatchObject({ state: 'withdrawn', content: { person: { name: incident.victim.name } } });
    expect((await answersOf(caseId, consentId)).recipients).toEqual([expect.objectContaining({ answer: reply, answeredAt: expect.any(String) })]);
  });

  it.each([['continuing', 'NOTATPLIGT'], ['acted_on', 'EGEN_SAG']])('%s on a named basis keeps it readable, marked with that basis; the sender is not told which', async (reply, basis) => {
    const { caseId, consentId, partId } = await openedPart();
    await end(caseId, consentId);
    expect((await answer(mette, partId, { answer: reply, basis })).body).toMatchObject({ answer: reply, basis: { code: basis } });
    expect((await mette.get(`/parts/${partId}`)).body).toMatchObject({ state: 'withdrawn', next: [], consentEnd: { answer: reply, basis: { code: basis, titleDa: expect.any(String) } } });
    const told = JSON.stringify(await answersOf(caseId, consentId));
    expect(told).toContain(reply);
    for (const inner of [basis, 'Mette', unitIdOf('koege-adult-coordinator')]) expect(told).not.toContain(inner);
  });

  it.each<[string, object, number, string]>([
    ['a basis that is not there', { answer: 'continuing', basis: 'LYST' }, 422, 'basis-not-in-force'],
    ['no basis though it goes on', { answer: 'acted_on' }, 400, 'invalid-input'],
    ['a basis though it stops', { answer: 'stopped', basis: 'NOTATPLIGT' }, 400, 'invalid-input'],
    ['having seen nothing, though somebody did', { answer: 'acknowledged' }, 409, 'wrong-state'],
  ])('cannot be %s', async (_what, body, status, code) => {
    const { caseId, consentId, partId } = await openedPart();
    await end(caseId, consentId);
    expect(await answer(mette, partId, body)).toMatchObject({ status, body: { code } });
    expect((await answersOf(caseId, consentId)).recipients).toMatchObject([{ isOverdue: false }]);
    expect((await answersOf(caseId, consentId)).recipients[0]).not.toHaveProperty('answer');
  });

  it('is not changed afterwards, and is nobody else’s to give', async () => {
    const { caseId, consentId, partId } = await openedPart();
    expect((await answer(mette, partId, { answer: 'stopped' })).status).toBe(404);
    await end(caseId, consentId);
    for (const who of [henrik, intake, officer]) expect((await answer(who, partId, { answer: 'stopped' })).status).toBe(404);
    expect((await Promise.all([answer(mette, partId, { answer: 'stopped' }), answer(mette, partId, { answer: 'continuing', basis: 'NOTATPLIGT' })])).map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [{ answer: first }] = (await answersOf(caseId, consentId)).recipients;
    expect((await answer(mette, partId, { answer: 'deleted' })).body.code).toBe('wrong-state');
    expect((await answersOf(caseId, consentId)).recipients[0].answer).toBe(first);
  });

  it('is overdue past its time, which the setting in force says, from that day on', async () => {
    const { caseId, consentId, partId } = await openedPart();
    await daysToAnswer(database, 3);
    await end(caseId, consentId);
    const [{ endedAt, dueAt }] = await owedBy(mette, partId);
    expect(Date.parse(dueAt) - Date.parse(endedAt)).toBe(3 * 86_400_000);
    await endedEarlier(database, partId, 4);
    expect(await owedBy(mette, partId)).toMatchObject([{ isOverdue: true }]);
    expect((await officer.get('/sent/ended-consents')).body.ended[0]).toMatchObject({ consentId, isOverdue: true });
  });
});
