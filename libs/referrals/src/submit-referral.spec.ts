import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { compactVerify, createLocalJWKSet } from 'jose';
import { uuidv7 } from '#kernel';
import { runningApi } from '../../../test/harness/index.js';
import { aDraft, begunAgo, leftOf, movesOf } from '../../../test/builders/draft.js';
import { unitIdOf } from '../../../test/builders/duty.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aPreview, aSalt, aSubmission } from '../../../test/builders/incident.js';
import { answersIn, pairsAbout, rowsAbout } from '../../../test/builders/submission.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');
const stranger = await house.as('signe-local-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');

const submit = (body: object, referralId = uuidv7(), who = officer) => who.put(`/submissions/${referralId}`, body);
const storedOf = (caseId: string) => rowsAbout(database, caseId);

describe('an incident submitted in one act', () => {
  it('is a case, answers about consent, and parts in the queues of their contact points', async () => {
    const incident = anIncident({ children: 2 });
    const body = aSubmission(incident);
    const answer = await submit(body);
    expect(answer).toMatchObject({ status: 200, body: { caseId: incident.caseId, caseReference: expect.stringMatching(/^NV-/), parts: [{ kind: 'child', state: 'delivered' }, { kind: 'child' }, { kind: 'adult' }] } });
    expect(await storedOf(incident.caseId)).toEqual({
      'cases.case_file': 1, 'cases.person': 4, 'cases.statement': 2, 'cases.listing': 1, 'cases.cpr_look_up': 3,
      'legal_basis.consent': 1, 'referrals.referral': 1, 'referrals.part': 3, 'referrals.listing': 6,
    });
    expect((await officer.get(`/cases/${incident.caseId}`)).body).toMatchObject({ reference: answer.body.caseReference, place: incident.body.place });
    expect((await intake.post(`/parts/${body.parts[1]!.id}/open`, { version: 2 })).body.content.person.name).toBe(incident.kids[1]!.name);
    expect((await coordinator.post(`/parts/${body.parts[2]!.id}/open`, { version: 2 })).body.content.person.name).toBe(incident.victim.name);
  });

  it('leaves one pair, that names every citizen and who was told', async () => {
    const incident = anIncident();
    const referralId = uuidv7();
    await submit(aSubmission(incident), referralId);
    expect(await pairsAbout(database, incident.caseId)).toEqual([
      { operation: 'referral.submit', verb: 'disclosure', purpose: 'child_protection_notification', outcome: 'answered', subjects: 3, recipients: 1 },
    ]);
  });

  it('takes no part for a refusal, and records it', async () => {
    const incident = anIncident();
    const body = { ...aSubmission(incident), consents: [{ id: uuidv7(), ...aConsent(incident, { answer: 'refused' }) }], parts: [aChildPart(incident)] };
    expect((await submit(body)).status).toBe(200);
    expect(await answersIn(database, incident.caseId)).toEqual(['refused']);
  });

  it('is receipted with a MAC of its very words under the client\'s salt', async () => {
    const body = aSubmission();
    const referralId = uuidv7();
    const { receipt } = (await submit(body, referralId)).body;
    const keys = createLocalJWKSet((await house.callerWith().get('/.well-known/jwks.json')).body);
    const { payload, protectedHeader } = await compactVerify(receipt, keys, { algorithms: ['EdDSA'] });
    const claims = JSON.parse(new TextDecoder().decode(payload));
    const { salt, ...words } = body;
    expect(protectedHeader.typ).toBe('naervaern-receipt+jws');
    expect(claims.sub).toBe(referralId);
    expect(claims.mac).toBe(createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalize(words)!).digest('base64url'));
  });
});

describe('the same id again', () => {
  it('with the same words gets the same receipt, and nothing is stored twice', async () => {
    // Several parts, whose references are drawn by lot: they are answered in the order in which they were said.
    const [body, referralId] = [aSubmission(anIncident({ children: 6 })), uuidv7()];
    const first = await submit(body, referralId);
    const stored = await storedOf(body.caseId);
    const again = await submit(body, referralId);
    expect(again.body).toEqual(first.body);
    expect(await storedOf(body.caseId)).toEqual(stored);
  });

  it('when the municipality has closed a part meanwhile says no more than that it was received', async () => {
    const [body, referralId] = [aSubmission(), uuidv7()];
    await submit(body, referralId);
    const path = `/parts/${body.parts[0]!.id}`;
    await intake.post(`${path}/accept`, { version: 2 });
    await intake.post(`${path}/decide`, { version: 4, decision: 'investigation', ground: 'x' });
    expect((await intake.post(`${path}/close`, { version: 5 })).status).toBe(200);
    const { parts } = (await submit(body, referralId)).body;
    expect(parts.find(({ id }: { id: string }) => id === body.parts[0]!.id)).toMatchObject({ state: 'received' });
  });

  it('when a part came back and was answered says that the sender closed it', async () => {
    const [body, referralId] = [aSubmission(), uuidv7()];
    await submit(body, referralId);
    const path = `/parts/${body.parts[0]!.id}`;
    await intake.post(`${path}/open`, { version: 2 });
    await intake.post(`${path}/return`, { version: 3, reason: 'wrong_contact_point' });
    expect((await officer.post(`${path}/not-necessary`, { version: 4, reason: 'mistaken_identity' })).status).toBe(200);
    const { parts } = (await submit(body, referralId)).body;
    expect(parts.find(({ id }: { id: string }) => id === body.parts[0]!.id)).toMatchObject({ state: 'closed' });
  });

  it('while the first is still under way waits for its receipt', async () => {
    const [body, referralId] = [aSubmission(), uuidv7()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(body, referralId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.receipt)).size).toBe(1);
    expect(await storedOf(body.caseId)).toMatchObject({ 'cases.case_file': 1, 'referrals.referral': 1 });
  });

  it.each<[string, (body: ReturnType<typeof aSubmission>) => object]>([
    ['another incident', (body) => ({ ...body, incident: { ...body.incident, urgency: 'ALMINDELIG' } })],
    ['another consent', (body) => ({ ...body, consents: [{ ...body.consents[0]!, coversFeedback: false }] })],
    ['other parts', (body) => ({ ...body, parts: body.parts.slice(0, 1) })],
    ['another reason', (body) => ({ ...body, childNotNecessary: 'mistaken_identity' })],
    ['another salt', (body) => ({ ...body, salt: aSalt() })],
  ])('with %s is refused', async (_what, change) => {
    const [body, referralId] = [aSubmission(), uuidv7()];
    await submit(body, referralId);
    expect(await submit(change(body), referralId)).toMatchObject({ status: 409, body: { code: 'differs-from-first' } });
  });
});

describe('an id that is in use', () => {
  it('by the unit\'s own case is refused as told already, so that nobody is notified twice', async () => {
    const body = aSubmission();
    await submit(body);
    expect(await submit(body)).toMatchObject({ status: 409, body: { code: 'differs-from-first' } });
    const recorded = anIncident();
    await officer.put(`/cases/${recorded.caseId}`, recorded.body);
    expect(await submit(aSubmission(recorded))).toMatchObject({ status: 409, body: { code: 'differs-from-first' } });
  });

  it.each<[string, (mine: ReturnType<typeof aSubmission>, theirs: ReturnType<typeof aSubmission>) => object]>([
    ['case', (mine, theirs) => ({ ...mine, caseId: theirs.caseId })],
    ['part', (mine, theirs) => ({ ...mine, parts: [{ ...mine.parts[0]!, id: theirs.parts[0]!.id }] })],
    ['consent', (mine, theirs) => ({ ...mine, consents: [{ ...mine.consents[0]!, id: theirs.consents[0]!.id }], parts: mine.parts.slice(0, 1) })],
  ])('by another unit for a %s is taken, and nothing of it is stored', async (_what, take) => {
    const [mine, theirs] = [aSubmission(), aSubmission()];
    await submit(theirs, uuidv7(), stranger);
    expect(await submit(take(mine, theirs))).toMatchObject({ status: 409, body: { code: 'id-taken' } });
    expect(await storedOf(mine.caseId)).toMatchObject({ 'cases.case_file': 0, 'referrals.part': 0 });
  });

  it('by another referral is taken', async () => {
    const referralId = uuidv7();
    await submit(aSubmission(), referralId, stranger);
    expect(await submit(aSubmission(), referralId)).toMatchObject({ status: 409, body: { code: 'id-taken' } });
  });

  it('twice in one act is taken: a later act would find the other thing', async () => {
    const body = aSubmission();
    expect(await submit(body, body.caseId)).toMatchObject({ status: 409, body: { code: 'id-taken' } });
    expect(await submit({ ...body, parts: [{ ...body.parts[0]!, id: body.caseId }] })).toMatchObject({ status: 409, body: { code: 'id-taken', details: { part: body.caseId } } });
  });
});

describe('a submission is refused, and nothing of it is stored', () => {
  const incident = anIncident({ children: 2 });
  const whole = aSubmission(incident);
  const [first, second, adult] = whole.parts as [object, object, object];

  it.each<[string, object, string, object]>([
    ['without a part of each child', { parts: [first, adult] }, 'child-without-part', { field: 'persons[3]' }],
    ['with a person named that it does not hold', { incident: { ...incident.body, households: [{ personIds: [uuidv7()] }] } }, 'unknown-person', { field: 'households[0]' }],
    ['with a child asked for consent', { consents: [{ id: uuidv7(), ...aConsent(incident, { personId: incident.child.id }) }], parts: [first, second] }, 'consent-not-asked-for-child', { field: 'consents[0].personId' }],
    ['with a consent of nobody', { consents: [{ id: uuidv7(), ...aConsent(incident, { personId: uuidv7() }) }], parts: [first, second] }, 'unknown-person', { field: 'consents[0].personId' }],
    ['with an adult\'s part on a refusal', { consents: [{ ...whole.consents[0]!, answer: 'refused' }] }, 'consent-refused', { part: whole.parts[2]!.id }],
    ['with an adult\'s part on no consent', { consents: [] }, 'consent-missing', { part: whole.parts[2]!.id }],
    ['with one receiver for both sides', { parts: [first, second, { ...adult, contactPointId: unitIdOf('koege-child-intake') }] }, 'receiver-not-for-this-part', { part: whole.parts[2]!.id }],
    ['when it is acute and nobody was called', { incident: { ...incident.body, urgency: 'AKUT' } }, 'call-or-attempt-missing', { part: whole.parts[0]!.id }],
  ])('%s', async (_how, change, code, details) => {
    expect(await submit({ ...whole, ...change })).toMatchObject({ status: expect.any(Number), body: { code, details } });
    expect(await storedOf(whole.caseId)).toMatchObject({ 'cases.case_file': 0, 'cases.person': 0, 'legal_basis.consent': 0, 'referrals.part': 0 });
  });
});

describe('the draft that it was typed in', () => {
  /** A draft under the id that the case will have. */
  async function typed(children: number, incident = anIncident({ children: 1 })) {
    const { body } = aDraft({ children });
    expect((await officer.put(`/drafts/${incident.caseId}`, body)).status).toBe(200);
    return aSubmission(incident);
  }
  const withoutChild = (body: ReturnType<typeof aSubmission>) => ({
    ...body,
    incident: { ...body.incident, persons: body.incident.persons.slice(0, 2), relations: [], custody: [], households: [] },
    parts: body.parts.slice(1),
  });

  it('is settled as sent by the very act that sends', async () => {
    const body = await typed(1);
    expect((await submit(body)).status).toBe(200);
    expect(await leftOf(database, body.caseId)).toEqual({ state: 'sent', contents: 0, due: [], moves: ['send'] });
  });

  it('stays as it was when the submission is refused', async () => {
    const body = await typed(1);
    expect((await submit({ ...body, parts: body.parts.slice(1) })).status).toBe(422);
    expect(await leftOf(database, body.caseId)).toMatchObject({ state: 'unsent', contents: 1, moves: [] });
  });

  it('holds a submission back that leaves its child out without a word, and the preview says so', async () => {
    const body = withoutChild(await typed(1));
    const { salt: _salt, ...asked } = body;
    expect((await officer.post('/submissions/preview', asked)).body.problems).toEqual([{ code: 'draft-child-unanswered' }]);
    expect(await submit(body)).toMatchObject({ status: 422, body: { code: 'draft-child-unanswered' } });
    expect((await submit({ ...body, childNotNecessary: 'person_is_of_age' })).status).toBe(200);
    expect(await movesOf(database, body.caseId)).toMatchObject([{ move: 'send', reason: 'person_is_of_age' }]);
  });

  it('that held another child too holds a submission back that says nothing of it, and the preview says so', async () => {
    const body = await typed(2);
    const { salt: _salt, ...asked } = body;
    expect((await officer.post('/submissions/preview', asked)).body.problems).toEqual([{ code: 'draft-child-unanswered' }]);
    expect(await submit(body)).toMatchObject({ status: 422, body: { code: 'draft-child-unanswered' } });
    expect((await submit({ ...body, childNotNecessary: 'registered_by_mistake' })).status).toBe(200);
    expect(await movesOf(database, body.caseId)).toMatchObject([{ move: 'send', reason: 'registered_by_mistake' }]);
  });

  it('of a colleague, who has not sent it, is taken over before it is sent', async () => {
    const incident = anIncident();
    await colleague.put(`/drafts/${incident.caseId}`, aDraft().body);
    await begunAgo(database, incident.caseId, '9 hours');
    expect((await submit(aSubmission(incident))).status).toBe(404);
    await officer.post(`/drafts/${incident.caseId}/take-over`, { version: 1 });
    expect((await submit(aSubmission(incident))).status).toBe(200);
  });

  it('of a colleague, who is still writing it, keeps its id: what they write can still be sent', async () => {
    const incident = anIncident();
    await colleague.put(`/drafts/${incident.caseId}`, aDraft({ children: 1 }).body);
    expect((await officer.post('/submissions/preview', aPreview(incident))).body.problems).toEqual([{ code: 'id-taken' }]);
    expect(await submit(aSubmission(incident))).toMatchObject({ status: 409, body: { code: 'id-taken' } });
    expect((await submit(aSubmission(incident), uuidv7(), colleague)).status).toBe(200);
    expect((await leftOf(database, incident.caseId)).state).toBe('sent');
  });
});

describe('a preview', () => {
  it('says where each part would go, on what basis and with which clock, and stores nothing', async () => {
    const incident = anIncident();
    const body = aPreview(incident);
    const { body: shown } = await officer.post('/submissions/preview', body);
    const [child, adult] = shown.parts;
    expect(shown).toMatchObject({ problems: [], warnings: expect.any(Array) });
    expect(child).toMatchObject({ id: body.parts[0]!.id, personId: incident.child.id, kind: 'child', basis: 'BL133_UNDERRETNING', municipalityCode: '0259', needsCall: false, notices: [] });
    expect(child.receiver).toMatchObject({ id: unitIdOf('koege-child-intake'), nameDa: expect.any(String), phone: expect.any(String) });
    expect(Date.parse(child.assessBefore) - Date.parse(shown.at)).toBe(24 * 60 * 60 * 1000);
    expect(adult).toMatchObject({ kind: 'adult', basis: 'SAMTYKKE', receiver: { id: unitIdOf('koege-adult-coordinator') } });
    expect(adult.assessBefore).toBeUndefined();
    expect(await storedOf(incident.caseId)).toMatchObject({ 'cases.case_file': 0, 'cases.person': 0, 'referrals.part': 0 });
  });

  it('says all that is wrong at once', async () => {
    const incident = anIncident({ urgency: 'AKUT', children: 2 });
    const [child] = [aChildPart(incident, { exposure: [], contactPointId: unitIdOf('koege-adult-coordinator') })];
    const adult = anAdultPart(incident, uuidv7(), { statementIds: [uuidv7()] });
    const { body: shown } = await officer.post('/submissions/preview', { ...aPreview(incident), parts: [child, adult] });
    expect(shown.problems).toEqual([
      { code: 'informed-missing', field: 'exposure', part: child!.id },
      { code: 'receiver-not-for-this-part', part: child!.id },
      { code: 'call-or-attempt-missing', part: child!.id },
      { code: 'consent-missing', part: adult.id },
      { code: 'unknown-statement', field: 'statementIds', part: adult.id },
      { code: 'call-or-attempt-missing', part: adult.id },
      { code: 'child-without-part', field: 'persons[3]' },
      { code: 'receivers-must-differ' },
    ]);
    expect(shown.parts).toMatchObject([{ needsCall: true, basis: 'BL133_UNDERRETNING' }, { needsCall: true }]);
    expect(shown.parts[1].basis).toBeUndefined();
  });

  it('says what happens outside the district, and that a call was not answered', async () => {
    const incident = anIncident({ municipality: '0320', urgency: 'AKUT' });
    const { contactPointId: _none, ...part } = aChildPart(incident, { outsideMunicipalityCode: '0320' });
    const { body: shown } = await officer.post('/submissions/preview', { ...aPreview(incident), consents: [], parts: [part] });
    expect(shown).toMatchObject({ problems: [], parts: [{ outside: { municipalityCode: '0320' }, municipalityCode: '0320', needsCall: false, notices: ['outside_the_system'] }] });

    const near = anIncident({ urgency: 'AKUT' });
    const calls = [{ number: '00 00 00 00', calledAt: '2026-11-24T03:00:00+01:00', result: 'no_answer' }];
    const called = await officer.post('/submissions/preview', { ...aPreview(near), consents: [], parts: [aChildPart(near, { calls })] });
    expect(called.body).toMatchObject({ problems: [], parts: [{ needsCall: true, notices: ['duty_officer_not_reached'] }] });
  });

  it('leaves out a part about nobody, and says so', async () => {
    const incident = anIncident();
    const stray = aChildPart(incident, { personId: uuidv7() });
    const { body: shown } = await officer.post('/submissions/preview', { ...aPreview(incident), parts: [aChildPart(incident), stray] });
    expect(shown.parts).toHaveLength(1);
    expect(shown.problems).toEqual([{ code: 'unknown-person', part: stray.id }]);
  });

  it('says of an incident that was told already that it was', async () => {
    const body = aSubmission();
    await submit(body);
    const { salt: _salt, ...asked } = body;
    expect((await officer.post('/submissions/preview', asked)).body.problems).toEqual([{ code: 'differs-from-first' }]);
  });
});
