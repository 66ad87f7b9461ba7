import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import { aSentReferral } from '../builders/story.js';
import { runningApi } from '../harness/running-api.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');

const partOf = async (referralId: string, partId: string) =>
  (await officer.get(`/referrals/${referralId}`)).body.parts.find((part: { id: string }) => part.id === partId);

describe('the answer to the police about an adult', () => {
  it('is contact made or declined when the consent names it', async () => {
    const { adultPart, referralId } = await aSentReferral(officer);
    await coordinator.post(`/parts/${adultPart.id}/accept`, { version: 2 });
    expect((await coordinator.post(`/parts/${adultPart.id}/feedback`, { version: 4, feedback: 'contact_made' })).status).toBe(200);
    expect(await partOf(referralId, adultPart.id)).toMatchObject({ state: 'received', feedback: 'contact_made' });
  });

  it.each([
    ['when the consent does not name it', { coversFeedback: false }, 'contact_made'],
    ['in the words that are for a child', { coversFeedback: true }, 'followed_up'],
  ])('is refused %s', async (_what, consent, feedback) => {
    const { adultPart, referralId } = await aSentReferral(officer, anIncident(), consent);
    await coordinator.post(`/parts/${adultPart.id}/accept`, { version: 2 });
    expect((await coordinator.post(`/parts/${adultPart.id}/feedback`, { version: 4, feedback })).body.code).toBe('feedback-not-covered-by-consent');
    expect(await partOf(referralId, adultPart.id)).not.toHaveProperty('feedback');
  });
});

describe('a withdrawn consent', () => {
  it('ends an unopened part, whose content nobody can read again', async () => {
    const { adultPart, referralId } = await aSentReferral(officer);
    expect((await officer.post(`/parts/${adultPart.id}/withdraw`, { version: 2 })).body).toMatchObject({ state: 'withdrawn' });
    expect((await coordinator.post(`/parts/${adultPart.id}/open`, { version: 3 })).body.code).toBe('wrong-state');
    expect(await partOf(referralId, adultPart.id)).toMatchObject({ state: 'withdrawn', turn: 'nobody' });
  });

  it('is not a thing for a child’s part', async () => {
    const { childPart } = await aSentReferral(officer);
    expect((await officer.post(`/parts/${childPart.id}/withdraw`, { version: 2 })).body.code).toBe('wrong-state');
  });
});

describe('the thread between officer and contact point', () => {
  it('carries coded words both ways, each once', async () => {
    const { childPart, referralId } = await aSentReferral(officer);
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    const [asked, answered] = [uuidv7(), uuidv7()];
    const question = { code: 'missing_information', about: 'custody_holder' };
    expect((await intake.put(`/parts/${childPart.id}/messages/${asked}`, question)).status).toBe(200);
    expect((await intake.put(`/parts/${childPart.id}/messages/${asked}`, question)).status).toBe(200);
    expect((await intake.put(`/parts/${childPart.id}/messages/${asked}`, { code: 'call_me' })).body.code).toBe('differs-from-first');
    expect((await officer.put(`/parts/${childPart.id}/messages/${answered}`, { code: 'nothing_to_add' })).status).toBe(200);
    expect((await partOf(referralId, childPart.id)).messages).toMatchObject([
      { code: 'missing_information', about: 'custody_holder', from: expect.not.stringContaining('Karen') },
      { code: 'nothing_to_add', from: 'Freja Eksempel' },
    ]);
  });

  it('takes no word before the part was opened, and none without its subject', async () => {
    const { childPart } = await aSentReferral(officer);
    expect((await intake.put(`/parts/${childPart.id}/messages/${uuidv7()}`, { code: 'call_me' })).body.code).toBe('not-opened');
    expect((await intake.put(`/parts/${childPart.id}/messages/${uuidv7()}`, { code: 'missing_information' })).status).toBe(400);
  });
});

describe('an unborn child without CPR number or name', () => {
  it('is notified about like any other', async () => {
    const incident = anIncident();
    const unborn = { id: uuidv7(), role: 'unborn_child', expectedBirthOn: '2027-03-01', isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] } };
    await officer.put(`/cases/${incident.caseId}`, { ...incident.body, persons: [...incident.body.persons, unborn] });
    const part = aChildPart(incident, { personId: unborn.id, exposure: [{ exposure: 'UFOEDT', source: 'observed_by_officer' }], informed: [] });
    const sent = await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] });
    expect(sent.body.parts[0]).toMatchObject({ kind: 'child', state: 'delivered' });
    expect((await intake.post(`/parts/${part.id}/open`, { version: 2 })).body.content.person).toMatchObject({ role: 'unborn_child', expectedBirthOn: '2027-03-01' });
  });
});

describe('a contact point without a role-holder', () => {
  it('receives after a recorded attempt, and the sender is told at once', async () => {
    const { unitByKey } = await import('../../db/seed/places.js');
    const incident = anIncident({ municipality: '0336' });
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const stevns = unitByKey('stevns-child-intake').id;
    const send = (calls: unknown[]) =>
      officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident, { contactPointId: stevns, calls })] });
    expect((await send([])).body.code).toBe('call-or-attempt-missing');
    const sent = await send([{ number: '114', calledAt: '2026-11-24T03:00:00+01:00', result: 'busy' }]);
    expect(sent.body.parts[0]).toMatchObject({ state: 'delivered', notices: ['no_role_holder', 'duty_officer_not_reached'] });
  });
});

describe('an auditor lists every look that was taken', () => {
  it('of the own kommune: the sending, each opening, each reading, and the auditor’s own look', async () => {
    const { childPart, answer } = await aSentReferral(officer);
    const reference = answer.body.parts.find((part: { id: string }) => part.id === childPart.id).reference;
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    await intake.get(`/parts/${childPart.id}`);
    await (await house.as('lone-roskilde-child-intake')).get(`/parts/${childPart.id}`);
    const auditor = await house.as('aksel-koege-auditor');
    const found = await auditor.post('/log/search', { reference });
    expect(found.body.entries.map((entry: { operation: string }) => entry.operation)).toEqual(['part.read', 'part.open', 'referral.send']);
    const tilsyn = await (await house.as('tilde-oversight-auditor')).post('/log/search', { reference });
    expect(tilsyn.body.entries.map((entry: { operation: string; outcome: string }) => `${entry.operation} ${entry.outcome}`)).toContain('part.read refused');
    const own = await auditor.post('/log/search', { operation: 'log.search' });
    expect(own.body.entries.length).toBeGreaterThanOrEqual(2);
  });

  it('without a name, number or text of a citizen', async () => {
    const { incident } = await aSentReferral(officer);
    const found = await (await house.as('tilde-oversight-auditor')).post('/log/search', {});
    expect(found.body.entries.length).toBeGreaterThan(0);
    expect(found.text).not.toContain(incident.mark);
  });

  it('and is refused the content', async () => {
    const { childPart, referralId } = await aSentReferral(officer);
    const auditor = await house.as('aksel-koege-auditor');
    expect((await auditor.get(`/parts/${childPart.id}`)).status).toBe(404);
    expect((await auditor.get(`/referrals/${referralId}`)).status).toBe(404);
    expect((await auditor.get('/inbox')).status).toBe(403);
  });
});

describe('a look-up by CPR number', () => {
  it('finds the unit’s own cases, and leaves the same trace without a hit', async () => {
    const { incident } = await aSentReferral(officer);
    const ask = (cpr: string) => officer.post('/cases/look-up', { cpr, purpose: 'case_handling' });
    expect((await ask('010170-0000')).body.cases.map((found: { id: string }) => found.id)).toContain(incident.caseId);
    expect((await ask('3112690000')).body).toEqual({ cases: [] });
    const other = await (await house.as('signe-local-police-officer')).post('/cases/look-up', { cpr: '0101700000', purpose: 'case_handling' });
    expect(other.body).toEqual({ cases: [] });
    const traces = await house.database.asSuperuser(
      `select c.outcome, c.details is not null as "isSealed" from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation = 'case.look-up'`,
    );
    expect(traces).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'answered', isSealed: true })));
  });
});

describe('a contact point’s list', () => {
  it('puts what has ended behind what is open, however urgent it was', async () => {
    const ended = await aSentReferral(officer, anIncident({ urgency: 'HASTER' }));
    await intake.post(`/parts/${ended.childPart.id}/accept`, { version: 2 });
    await intake.post(`/parts/${ended.childPart.id}/decide`, { version: 4, decision: 'no_further_action', ground: 'Prøve' });
    await intake.post(`/parts/${ended.childPart.id}/close`, { version: 5 });
    const open = await aSentReferral(officer, anIncident({ urgency: 'ALMINDELIG' }));
    const { parts, isCut } = (await intake.get('/inbox')).body;
    const ids = parts.map((part: { id: string }) => part.id);
    expect(ids.indexOf(open.childPart.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(ended.childPart.id)).toBeGreaterThan(ids.indexOf(open.childPart.id));
    expect(isCut).toBe(false);
  });
});
