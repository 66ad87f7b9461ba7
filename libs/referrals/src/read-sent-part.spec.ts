import { uuidv7 } from '#kernel';
import { fileKeyProvider, loadKeyFile } from '#sealing';
import { anIncident } from '../../../test/builders/incident.js';
import { unitIdOf, unitNamesOf } from '../../../test/builders/duty.js';
import { sealedChoiceOf, withoutChoice } from '../../../test/builders/sealed-choice.js';
import { aSentReferral, correctionOf } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';
import { unsealChoice } from './sealed-part.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');
const duty = await house.as('dorte-koege-duty-officer');
const koegeDuty = unitIdOf('koege-duty-officer');

const sentOf = async (partId: string) => (await officer.get(`/parts/${partId}/sent`)).body;
const done = async (asked: ReturnType<typeof officer.post>) => expect((await asked).status).toBe(200);

describe('the sender reads what was sent', () => {
  it('with its content, where it is, who has it, and what was chosen', async () => {
    const { incident, childPart, referralId } = await aSentReferral(officer);
    const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...chosen } = childPart;
    const sent = await sentOf(childPart.id);
    expect(sent).toMatchObject({
      referralId, caseId: incident.caseId, personId: incident.child.id, kind: 'child', basis: 'BL133_UNDERRETNING', state: 'delivered', turn: 'receiver', isOpened: false,
      receiver: { id: childPart.contactPointId, ...unitNamesOf('koege-child-intake') }, earlier: [], statements: [],
    });
    expect(sent.content.person.name).toBe(incident.child.name);
    expect(sent.choice).toEqual(chosen);
    expect(sent.since).toBe(sent.deliveredAt);
    expect(sent.history.map(({ move }: { move: string }) => move)).toEqual(['send', 'deliver']);
  });

  it('with an adult’s consent, so that sending again can rest on it', async () => {
    const { adultPart, consentId } = await aSentReferral(officer);
    expect(await sentOf(adultPart.id)).toMatchObject({ basis: 'SAMTYKKE', consentId });
  });

  it('with every correction: words old and new, and the mended ones once more by id', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
    const added = { id: uuidv7(), label: 'REGISTER', text: `Tidligere anmeldelse ${incident.mark}` };
    const wanted = { statementIds: [incident.seen.id, added.id] };
    await done(officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 3, { wanted, statements: [{ ...incident.seen, text: `Intakt glas ${incident.mark}` }, added] })));
    const sent = await sentOf(childPart.id);
    expect(sent.content.statements.map(({ text }: { text: string }) => text)).toEqual([`Intakt glas ${incident.mark}`, added.text]);
    expect(sent.earlier).toMatchObject([{ revision: 1, reason: 'wrong_fact', content: { statements: [{ text: incident.seen.text }] } }]);
    expect(sent.statements).toEqual([{ ...incident.seen, text: `Intakt glas ${incident.mark}` }, added]);
    expect(sent.choice.statementIds).toEqual(wanted.statementIds);
    expect(sent.history.at(-1)).toMatchObject({ move: 'correct', by: 'Freja Eksempel', reason: 'wrong_fact' });
  });

  it('without the inner steps of the municipality and without its people', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/accept`, { version: 2 }));
    await done(intake.post(`/parts/${childPart.id}/pass-on`, { version: 4, contactPointId: koegeDuty }));
    await done(duty.post(`/parts/${childPart.id}/accept`, { version: 5 }));
    await done(duty.post(`/parts/${childPart.id}/decide`, { version: 7, decision: 'investigation', ground: `Bekymring ${incident.mark}` }));
    await done(duty.post(`/parts/${childPart.id}/close`, { version: 8 }));
    const { text, body } = await officer.get(`/parts/${childPart.id}/sent`);
    expect(body).toMatchObject({ state: 'received', turn: 'receiver' });
    expect(body.history.map(({ move }: { move: string }) => move)).toEqual(['send', 'deliver', 'open', 'receive', 'open', 'receive']);
    for (const inner of ['pass', 'decide', 'close', 'investigation', 'Bekymring', 'Karen', 'Dorte']) expect(text).not.toContain(inner);
    const { at } = body.history.at(-1);
    expect(body.since).toBe(at);
  });

  it('the same after a correction of what the municipality had closed, which is no closing of the sender’s', async () => {
    const { childPart, referralId } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/accept`, { version: 2 }));
    await done(intake.post(`/parts/${childPart.id}/decide`, { version: 4, decision: 'no_further_action', ground: 'x' }));
    await done(intake.post(`/parts/${childPart.id}/close`, { version: 5 }));
    const before = await sentOf(childPart.id);
    const corrected = await officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 6, { wanted: { violenceTypes: ['PSYKISK'] } }));
    expect(corrected.body).toMatchObject({ state: 'received', version: 7 });
    const shown = { state: 'received', turn: 'receiver', since: before.since, next: before.next };
    expect(await sentOf(childPart.id)).toMatchObject(shown);
    expect((await officer.get(`/referrals/${referralId}`)).body.parts.find(({ id }: { id: string }) => id === childPart.id)).toMatchObject(shown);
    expect((await officer.get('/sent')).body.parts.find(({ id }: { id: string }) => id === childPart.id)).toMatchObject({ state: 'received', turn: 'receiver' });
    expect((await intake.get(`/parts/${childPart.id}`)).body).toMatchObject({ state: 'closed', content: { violenceTypes: ['PSYKISK'] } });
  });

  it('with why it came back and where it belongs, while it lies with the sender', async () => {
    const { childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
    await done(intake.post(`/parts/${childPart.id}/return`, { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' }));
    const sent = await sentOf(childPart.id);
    expect(sent).toMatchObject({ state: 'returned', turn: 'sender', returned: { reason: 'wrong_municipality', proposedMunicipalityCode: '0265' } });
    expect(sent.returned.at).toBe(sent.since);
    expect(sent.receiver).toBe(undefined);
  });
});

describe('once the part’s key is gone', () => {
  it('a recalled part has no content for anybody, and its sender still has what was chosen', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(officer.post(`/parts/${childPart.id}/recall`, { version: 2, reason: 'wrong_content' }));
    const { body, text } = await officer.get(`/parts/${childPart.id}/sent`);
    expect(body).toMatchObject({ state: 'recalled', earlier: [], choice: { personId: incident.child.id } });
    expect(body.content).toBe(undefined);
    expect(text).not.toContain(incident.mark);
  });

  it('a part sent again shows what was last sent, and nothing under the former key', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(officer.post(`/parts/${childPart.id}/recall`, { version: 2, reason: 'wrong_content' }));
    const statements = [{ ...incident.seen, text: `Ridset glas ${incident.mark}` }];
    await done(officer.post(`/parts/${childPart.id}/send-again`, { version: 3, wanted: childPart, statements }));
    const sent = await sentOf(childPart.id);
    expect(sent.content.statements).toMatchObject([{ text: `Ridset glas ${incident.mark}` }]);
    expect([sent.earlier, sent.statements]).toEqual([[], statements]);
  });

  it('what was sent before choices were kept has none', async () => {
    const { childPart } = await aSentReferral(officer);
    await withoutChoice(house.database, childPart.id);
    const sent = await sentOf(childPart.id);
    expect([sent.choice, sent.statements]).toEqual([undefined, []]);
    expect(sent.content).toBeDefined();
  });
});

describe('what was chosen is the sender’s alone', () => {
  it('opens with the case’s key and not with the part’s, which is the only one that a receiver has', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    const row = await sealedChoiceOf(house.database, childPart.id);
    const keys = fileKeyProvider(loadKeyFile(house.configuration.keyFile));
    const part = { id: childPart.id, caseId: incident.caseId };
    const sealed = { revision: 1, sealedChoice: row.choice };
    const partKey = keys.unwrap(row.partKey, { caseId: part.caseId, partId: part.id });
    const caseKey = keys.unwrap(row.caseKey, { caseId: part.caseId, partId: null });
    expect(unsealChoice(caseKey, part, sealed).wanted.personId).toBe(incident.child.id);
    expect(() => unsealChoice(partKey, part, sealed)).toThrow('sealed_choice');
  });

  it('and is in no answer to the municipality', async () => {
    const { childPart } = await aSentReferral(officer);
    const opened = await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    expect(opened.status).toBe(200);
    for (const { text } of [opened, await intake.get(`/parts/${childPart.id}`)]) expect(text).not.toMatch(/choice|statementIds/i);
    expect((await intake.get(`/parts/${childPart.id}/sent`)).status).toBe(404);
    expect((await coordinator.get(`/parts/${childPart.id}/sent`)).status).toBe(404);
  });
});

describe('words that were mended for a part', () => {
  it('stay mended when a later correction does not name them', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
    await done(officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 3, { statements: [{ ...incident.seen, text: `Intakt glas ${incident.mark}` }] })));
    await done(officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 4, { wanted: { violenceTypes: ['PSYKISK'] } })));
    const { content } = (await intake.get(`/parts/${childPart.id}`)).body;
    expect(content).toMatchObject({ violenceTypes: ['PSYKISK'], statements: [{ text: `Intakt glas ${incident.mark}` }] });
  });

  it('stay mended when the part comes back and is sent again', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
    await done(officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 3, { statements: [{ ...incident.seen, text: `Intakt glas ${incident.mark}` }] })));
    await done(intake.post(`/parts/${childPart.id}/return`, { version: 4, reason: 'wrong_contact_point' }));
    const again = await officer.post(`/parts/${childPart.id}/send-again`, { version: 5, wanted: { ...childPart, contactPointId: koegeDuty } });
    const opened = await duty.post(`/parts/${childPart.id}/open`, { version: again.body.version });
    expect(opened.body.content.statements).toMatchObject([{ text: `Intakt glas ${incident.mark}` }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['told by nobody', { label: 'OPLYST_AF' }],
    ['told by somebody who is not in the case', { label: 'OPLYST_AF', toldById: uuidv7() }],
    ['observed, and told by somebody', { label: 'OBSERVERET', toldById: anIncident().victim.id }],
  ])('are refused when they are %s', async (_what, said) => {
    const { childPart } = await aSentReferral(officer);
    await done(intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
    const answer = await officer.post(`/parts/${childPart.id}/correct`, correctionOf(childPart, 3, { statements: [{ id: uuidv7(), text: 'x', ...said }] }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-person', details: { field: 'statements[0].toldById' } } });
    expect((await sentOf(childPart.id)).version).toBe(3);
  });
});
