import { uuidv7 } from '#kernel';
import { unitIdOf, unitNamesOf } from '../../../test/builders/duty.js';
import { aConsent } from '../../../test/builders/incident.js';
import { lastPurposeOf } from '../../../test/builders/part-rows.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');
const roskilde = await house.as('lone-roskilde-child-intake');
const [roskildeIntake, roskildeCode, greveIntake] = [unitIdOf('roskilde-child-intake'), '0265', unitIdOf('greve-child-intake')];

async function returned(reason: Record<string, unknown>) {
  const story = await aSentReferral(officer);
  await intake.post(`/parts/${story.childPart.id}/open`, { version: 2 });
  expect((await intake.post(`/parts/${story.childPart.id}/return`, { version: 3, ...reason })).status).toBe(200);
  const sendTo = (contactPointId: string) => officer.post(`/parts/${story.childPart.id}/send-again`, { version: 4, wanted: { ...story.childPart, contactPointId } });
  return { ...story, sendTo };
}

describe('a part that came back as another kommune’s', () => {
  it('can be sent to the kommune that was proposed, which the case does not name', async () => {
    const { sendTo, childPart, incident } = await returned({ reason: 'wrong_municipality', proposedMunicipalityCode: roskildeCode });
    const again = await sendTo(roskildeIntake);
    expect(again.body).toMatchObject({ state: 'delivered', version: 6 });
    const opened = await roskilde.post(`/parts/${childPart.id}/open`, { version: 6 });
    expect(opened.body.content.person.name).toBe(incident.child.name);
    const listed = (await officer.get('/sent')).body.parts.find(({ id }: { id: string }) => id === childPart.id);
    expect(listed).toMatchObject({ municipalityCode: roskildeCode, receiver: unitNamesOf('roskilde-child-intake') });
  });

  it('cannot be sent to a third kommune', async () => {
    const { sendTo } = await returned({ reason: 'wrong_municipality', proposedMunicipalityCode: roskildeCode });
    expect((await sendTo(greveIntake)).body.code).toBe('receiver-outside-municipality');
  });

  it('cannot be sent to a kommune that nobody proposed', async () => {
    const { sendTo } = await returned({ reason: 'wrong_contact_point' });
    expect((await sendTo(roskildeIntake)).body.code).toBe('receiver-outside-municipality');
  });

  it('lets a proposal hold for the sending that answers it and no longer', async () => {
    const { sendTo, childPart } = await returned({ reason: 'wrong_municipality', proposedMunicipalityCode: roskildeCode });
    await sendTo(roskildeIntake);
    expect((await officer.post(`/parts/${childPart.id}/recall`, { version: 6, reason: 'wrong_receiver' })).status).toBe(200);
    const answer = await officer.post(`/parts/${childPart.id}/send-again`, { version: 7, wanted: { ...childPart, contactPointId: roskildeIntake } });
    expect(answer.body.code).toBe('receiver-outside-municipality');
  });
});

describe('a contact point that gets a part which another kommune had', () => {
  async function withKoegeBefore() {
    const { childPart } = await aSentReferral(officer);
    const path = `/parts/${childPart.id}`;
    await intake.post(`${path}/accept`, { version: 2 });
    await intake.put(`${path}/messages/${uuidv7()}`, { code: 'call_me' });
    await officer.put(`${path}/messages/${uuidv7()}`, { code: 'we_will_call' });
    await intake.post(`${path}/return`, { version: 4, reason: 'wrong_municipality', proposedMunicipalityCode: roskildeCode });
    const again = await officer.post(`${path}/send-again`, { version: 5, wanted: { ...childPart, contactPointId: roskildeIntake } });
    expect(again.status).toBe(200);
    return { path, childPart };
  }
  const movesIn = (answer: { body: { history: { move: string }[] } }) => answer.body.history.map(({ move }) => move);

  it('learns nothing of what that one did and wrote, nor who it was', async () => {
    const { path } = await withKoegeBefore();
    const opened = await roskilde.post(`${path}/open`, { version: 7 });
    expect(movesIn(opened)).toEqual(['send', 'deliver', 'open']);
    expect(opened.body.messages).toEqual([]);
    const late = await roskilde.post(`${path}/accept`, { version: 1 });
    expect(late.body).toMatchObject({ code: 'changed-meanwhile', details: { changes: [{ move: 'send' }, { move: 'deliver' }, { move: 'open' }] } });
    for (const { text } of [opened, await roskilde.get(path), late]) expect(text).not.toMatch(/Køge/);
  });

  it('writes with the police from the beginning', async () => {
    const { path } = await withKoegeBefore();
    await roskilde.post(`${path}/open`, { version: 7 });
    await officer.put(`${path}/messages/${uuidv7()}`, { code: 'call_me' });
    expect((await roskilde.get(path)).body.messages).toMatchObject([{ code: 'call_me' }]);
  });

  it('that had it itself before finds its own time again', async () => {
    const { path, childPart } = await withKoegeBefore();
    await officer.post(`${path}/recall`, { version: 7, reason: 'wrong_receiver' });
    expect((await officer.post(`${path}/send-again`, { version: 8, wanted: childPart })).status).toBe(200);
    const opened = await intake.post(`${path}/open`, { version: 10 });
    expect(movesIn(opened)).toEqual(['send', 'deliver', 'open', 'accept', 'return', 'send', 'deliver', 'open']);
    expect(opened.body.messages).toMatchObject([{ code: 'call_me' }, { code: 'we_will_call' }]);
  });
});

describe('what a part rests on when it is sent again', () => {
  async function onNarrowerConsent() {
    const story = await aSentReferral(officer);
    const path = `/parts/${story.adultPart.id}`;
    const narrower = uuidv7();
    await officer.post(`${path}/recall`, { version: 2, reason: 'wrong_receiver' });
    await officer.put(`/cases/${story.incident.caseId}/consents/${narrower}`, aConsent(story.incident, { coversFeedback: false, newEvent: 'other_recipient_or_purpose' }));
    expect((await officer.post(`${path}/send-again`, { version: 3, wanted: { ...story.adultPart, consentId: narrower } })).status).toBe(200);
    return { ...story, path, narrower };
  }

  it('is the consent that it is sent on now, which may not cover an answer to the police', async () => {
    const { path, narrower } = await onNarrowerConsent();
    expect((await officer.get(`${path}/sent`)).body.consentId).toBe(narrower);
    expect((await coordinator.post(`${path}/accept`, { version: 5 })).body.isFeedbackCovered).toBe(false);
    expect((await coordinator.post(`${path}/feedback`, { version: 7, feedback: 'contact_made' })).body.code).toBe('feedback-not-covered-by-consent');
  });

  it('is the one that is taken back with it', async () => {
    const { path, adultPart, narrower, consentId } = await onNarrowerConsent();
    await officer.post(`${path}/withdraw`, { version: 5 });
    const again = (consent: string) => officer.post(`${path}/send-again`, { version: 6, wanted: { ...adultPart, consentId: consent } });
    expect([(await again(narrower)).body.code, (await again(consentId)).body.code]).toEqual(['consent-withdrawn', 'wrong-state']);
  });

  it.each([['adultPart', 'victim_support_referral'], ['childPart', 'child_protection_notification']] as const)('stands in the log as its purpose: %s, %s', async (which, purpose) => {
    const { [which]: part } = await aSentReferral(officer);
    await officer.post(`/parts/${part.id}/recall`, { version: 2, reason: 'wrong_receiver' });
    expect((await officer.post(`/parts/${part.id}/send-again`, { version: 3, wanted: part })).status).toBe(200);
    expect(await lastPurposeOf(house.database, 'part.send-again')).toBe(purpose);
  });
});

it('a part that is sent again has been answered by nobody, whatever an earlier receiver answered', async () => {
  const { childPart } = await aSentReferral(officer);
  const path = `/parts/${childPart.id}`;
  await intake.post(`${path}/accept`, { version: 2 });
  await intake.post(`${path}/feedback`, { version: 4, feedback: 'followed_up' });
  await intake.post(`${path}/return`, { version: 5, reason: 'wrong_contact_point' });
  expect((await officer.post(`${path}/send-again`, { version: 6, wanted: childPart })).status).toBe(200);
  expect((await officer.get(`${path}/sent`)).body.feedback).toBe(undefined);
  expect((await intake.post(`${path}/open`, { version: 8 })).body.feedback).toBe(undefined);
});
