import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { compactVerify, importJWK } from 'jose';
import { uuidv7 } from '#kernel';
import { aChildPart, aConsent, anAdultPart, anIncident, aSalt } from '../builders/incident.js';
import { runningApi } from '../harness/running-api.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');

async function sent(incident = anIncident()) {
  const consentId = uuidv7();
  const referralId = uuidv7();
  expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
  expect((await officer.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident))).status).toBe(200);
  const childPart = aChildPart(incident);
  const adultPart = anAdultPart(incident, consentId);
  const body = { caseId: incident.caseId, salt: aSalt(), parts: [childPart, adultPart] };
  const answer = await officer.put(`/referrals/${referralId}`, body);
  expect(answer.body).toMatchObject({ id: referralId });
  return { incident, consentId, referralId, childPart, adultPart, body, answer };
}

describe('a police officer refers a child and a victim to Køge', () => {
  it('answers a receipt that verifies against the published key and this very body', async () => {
    const { answer, body, referralId, childPart } = await sent();
    const { keys } = (await house.callerWith().get('/.well-known/jwks.json')).body;
    const verified = await compactVerify(answer.body.receipt, await importJWK(keys[0], 'EdDSA'));
    const claims = JSON.parse(new TextDecoder().decode(verified.payload));
    const { salt, ...words } = body;
    const mac = createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalize(words)!).digest('base64url');
    expect(claims).toMatchObject({ sub: referralId, mac });
    expect(claims.parts[0]).toEqual({ id: childPart.id, recipient: childPart.contactPointId, state: 'delivered' });
  });

  it('shows the child intake a row without a name until somebody opens it', async () => {
    const { incident, childPart } = await sent();
    const before = (await intake.get('/inbox')).body.parts.find((part: { id: string }) => part.id === childPart.id);
    expect(before).toMatchObject({ kind: 'child', state: 'delivered', children: 1, urgency: 'HASTER' });
    expect(JSON.stringify(before)).not.toContain(incident.mark);
    const opened = await intake.post(`/parts/${childPart.id}/open`, { version: before.version });
    expect(opened.body.content.person.name).toBe(incident.child.name);
    expect(opened.body.content.statements).toEqual([{ label: 'OBSERVERET', text: incident.seen.text }]);
    const after = (await intake.get('/inbox')).body.parts.find((part: { id: string }) => part.id === childPart.id);
    expect(after).toMatchObject({ state: 'opened', name: incident.child.name });
  });

  it('gives the child part the custody holders by name and relation, and no address that was not chosen', async () => {
    const { incident, childPart } = await sent();
    const opened = await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    expect(opened.body.content.custodyHolders).toMatchObject([
      { name: incident.victim.name, relation: 'parent', wasInformed: true },
      { name: incident.perpetrator.name, relation: 'custody_holder', wasInformed: false, notInformedReason: 'danger_to_adult' },
    ]);
    expect(opened.text).not.toContain(incident.victim.address);
    expect(opened.text).not.toContain(incident.victim.whereabouts);
    expect(opened.text).not.toContain(incident.told.text);
  });

  it('keeps each contact point to its own part', async () => {
    const { childPart, adultPart } = await sent();
    expect((await intake.post(`/parts/${adultPart.id}/open`, { version: 2 })).status).toBe(404);
    expect((await coordinator.post(`/parts/${childPart.id}/open`, { version: 2 })).status).toBe(404);
    const foreign = await (await house.as('lone-roskilde-child-intake')).post(`/parts/${childPart.id}/open`, { version: 2 });
    const unknown = await (await house.as('lone-roskilde-child-intake')).post(`/parts/${uuidv7()}/open`, { version: 2 });
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(unknown.text);
  });

  it('lets the kommune accept, decide, answer and close, and the officer learn only that it was followed up', async () => {
    const { incident, referralId, childPart } = await sent();
    const accepted = await intake.post(`/parts/${childPart.id}/accept`, { version: 2 });
    expect(accepted.body).toMatchObject({ state: 'accepted', version: 4 });
    const decided = await intake.post(`/parts/${childPart.id}/decide`, { version: 4, decision: 'investigation', ground: `Bekymring ${incident.mark}` });
    expect(decided.body).toMatchObject({ state: 'decided' });
    const told = await intake.post(`/parts/${childPart.id}/feedback`, { version: 5, feedback: 'followed_up' });
    expect(told.body).toMatchObject({ version: 6 });
    expect((await intake.post(`/parts/${childPart.id}/close`, { version: 6 })).body).toMatchObject({ state: 'closed' });
    const seen = await officer.get(`/referrals/${referralId}`);
    const part = seen.body.parts.find((candidate: { id: string }) => candidate.id === childPart.id);
    expect(part).toMatchObject({ state: 'received', feedback: 'followed_up', isOpened: true });
    expect(seen.text).not.toContain('investigation');
    expect(seen.text).not.toContain('Bekymring');
    const own = await intake.get(`/parts/${childPart.id}`);
    expect(own.body.decision).toMatchObject({ decision: 'investigation', ground: `Bekymring ${incident.mark}` });
  });

  it('answers the same receipt to the same id and body, and refuses another body or a taken id', async () => {
    const { referralId, body, answer } = await sent();
    const again = await officer.put(`/referrals/${referralId}`, body);
    expect(again.body.receipt).toBe(answer.body.receipt);
    const changed = await officer.put(`/referrals/${referralId}`, { ...body, parts: [body.parts[0]] });
    expect(changed).toMatchObject({ status: 409, body: { code: 'differs-from-first' } });
    const other = anIncident();
    const elsewhere = await house.as('signe-local-police-officer');
    await elsewhere.put(`/cases/${other.caseId}`, other.body);
    const taken = await elsewhere.put(`/referrals/${referralId}`, { caseId: other.caseId, salt: aSalt(), parts: [aChildPart(other)] });
    expect(taken).toMatchObject({ status: 409, body: { code: 'id-taken' } });
  });
});

describe('a part that does not find its way', () => {
  it('can be recalled until it is opened, and then nobody can read it', async () => {
    const { referralId, childPart } = await sent();
    expect((await officer.post(`/parts/${childPart.id}/recall`, { version: 2, reason: 'wrong_receiver' })).body).toMatchObject({ state: 'recalled' });
    expect((await intake.post(`/parts/${childPart.id}/open`, { version: 3 })).body.code).toBe('wrong-state');
    const seen = (await officer.get(`/referrals/${referralId}`)).body.parts.find((part: { id: string }) => part.id === childPart.id);
    expect(seen).toMatchObject({ state: 'recalled', turn: 'sender' });
    expect(seen.assessBefore).toBeDefined();
  });

  it('cannot be recalled once it was opened, but corrected, with old and new kept', async () => {
    const { incident, childPart } = await sent();
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    expect((await officer.post(`/parts/${childPart.id}/recall`, { version: 3, reason: 'wrong_content' })).body.code).toBe('wrong-state');
    const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = childPart;
    const statements = [{ ...incident.seen, text: `Intakt glas ${incident.mark}` }];
    const corrected = await officer.post(`/parts/${childPart.id}/correct`, { version: 3, reason: 'wrong_fact', wanted, statements });
    expect(corrected.body).toMatchObject({ version: 4 });
    const read = await intake.get(`/parts/${childPart.id}`);
    expect(read.body.content.statements[0].text).toContain('Intakt glas');
    expect(read.body.earlier[0].content.statements[0].text).toContain('Knust glas');
    expect(read.body.earlier[0].reason).toBe('wrong_fact');
  });

  it('comes back open to the sender, and is sent again to the right contact point', async () => {
    const { childPart, incident } = await sent();
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    expect((await intake.post(`/parts/${childPart.id}/return`, { version: 3, reason: 'wrong_contact_point' })).body).toMatchObject({ state: 'returned' });
    expect((await intake.get(`/parts/${childPart.id}`)).status).toBe(404);
    const mine = (await officer.get('/sent')).body.parts.find((part: { id: string }) => part.id === childPart.id);
    expect(mine).toMatchObject({ state: 'returned', turn: 'sender' });
    const { unitByKey } = await import('../../db/seed/places.js');
    const wanted = { ...childPart, contactPointId: unitByKey('koege-duty-officer').id };
    const again = await officer.post(`/parts/${childPart.id}/send-again`, { version: 4, wanted });
    expect(again.body).toMatchObject({ state: 'delivered' });
    const duty = await house.as('dorte-koege-duty-officer');
    const opened = await duty.post(`/parts/${childPart.id}/open`, { version: again.body.version });
    expect(opened.body.content.person.name).toBe(incident.child.name);
  });

  it('can be answered as not necessary by a named human', async () => {
    const { childPart } = await sent();
    await officer.post(`/parts/${childPart.id}/recall`, { version: 2, reason: 'wrong_person' });
    const answered = await officer.post(`/parts/${childPart.id}/not-necessary`, { version: 3, reason: 'mistaken_identity' });
    expect(answered.body).toMatchObject({ state: 'closed' });
  });

  it('is passed on inside the kommune, and the first contact point sees it no more', async () => {
    const { childPart, incident } = await sent();
    const { unitByKey } = await import('../../db/seed/places.js');
    const passed = await intake.post(`/parts/${childPart.id}/pass-on`, { version: 2, contactPointId: unitByKey('koege-duty-officer').id });
    expect(passed.body).toMatchObject({ state: 'passed_on' });
    expect((await intake.get('/inbox')).text).not.toContain(childPart.id);
    const duty = await house.as('dorte-koege-duty-officer');
    const accepted = await duty.post(`/parts/${childPart.id}/accept`, { version: 3 });
    expect(accepted.body.content.person.name).toBe(incident.child.name);
    const mine = (await officer.get('/sent')).body.parts.find((part: { id: string }) => part.id === childPart.id);
    expect(mine).toMatchObject({ state: 'received' });
  });

  it('is told who changed it when two act at once', async () => {
    const { childPart } = await sent();
    await intake.post(`/parts/${childPart.id}/accept`, { version: 2 });
    const late = await (await house.as('jonas-koege-child-intake')).post(`/parts/${childPart.id}/accept`, { version: 2 });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect(late.body.details.changes).toMatchObject([{ move: 'open', by: 'Karen Opdigtsen' }, { move: 'accept', by: 'Karen Opdigtsen' }]);
  });

  it('outside the district stays open until it was handed over', async () => {
    const incident = anIncident({ municipality: '0320' });
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const { contactPointId: _none, ...part } = aChildPart(incident, { outsideMunicipalityCode: '0320' });
    const answer = await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] });
    expect(answer.body.parts[0]).toMatchObject({ state: 'outside_the_system', outside: { dutyPhone: '114' }, notices: ['outside_the_system'] });
    const handed = await officer.post(`/parts/${part.id}/outside-delivery`, { version: 2, toWhom: 'Vagthavende i Faxe', deliveredAt: '2026-11-24T03:30:00+01:00', how: 'telefon' });
    expect(handed.body).toMatchObject({ state: 'closed' });
  });
});

describe('what the server asks for before anything leaves', () => {
  it.each([
    ['an adult part without consent', (incident: ReturnType<typeof anIncident>) => [anAdultPart(incident, uuidv7())], 'consent-missing'],
    ['a child part with a consent', (incident: ReturnType<typeof anIncident>) => [aChildPart(incident, { consentId: uuidv7() })], 'consent-not-asked-for-child'],
    ['a child part that does not say who was told', (incident: ReturnType<typeof anIncident>) => [aChildPart(incident, { informed: [] })], 'informed-missing'],
    ['a part to a kommune that has nothing to do with it', (incident: ReturnType<typeof anIncident>) => [aChildPart(incident, { contactPointId: roskilde })], 'receiver-outside-municipality'],
    ['a child part to the adult coordinator', (incident: ReturnType<typeof anIncident>) => [aChildPart(incident, { contactPointId: koegeAdult })], 'receiver-not-for-this-part'],
    ['a statement from elsewhere', (incident: ReturnType<typeof anIncident>) => [aChildPart(incident, { statementIds: [uuidv7()] })], 'unknown-statement'],
  ])('refuses %s', async (_what, parts, code) => {
    const incident = anIncident();
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const answer = await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: parts(incident) });
    expect(answer.body.code).toBe(code);
  });

  it('sends an acute part with a mere attempt, and says so', async () => {
    const incident = anIncident({ urgency: 'AKUT' });
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const send = (calls: unknown[]) => officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident, { calls })] });
    expect((await send([])).body.code).toBe('call-or-attempt-missing');
    const tried = await send([{ number: '114', calledAt: '2026-11-24T03:00:00+01:00', result: 'no_answer' }]);
    expect(tried.body.parts[0]).toMatchObject({ state: 'delivered', notices: ['duty_officer_not_reached'] });
  });
});

const { unitByKey } = await import('../../db/seed/places.js');
const roskilde = unitByKey('roskilde-child-intake').id;
const koegeAdult = unitByKey('koege-adult-coordinator').id;
