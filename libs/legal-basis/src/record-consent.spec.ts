import { uuidv7 } from '#kernel';
import { unitIdOf } from '../../../test/builders/duty.js';
import { aConsent, anIncident, aSubmission } from '../../../test/builders/incident.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');

async function recorded() {
  const incident = anIncident();
  expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
  const record = (more: Record<string, unknown> = {}, id = uuidv7()) => officer.put(`/cases/${incident.caseId}/consents/${id}`, aConsent(incident, more));
  return { incident, caseId: incident.caseId, record, consents: async () => (await officer.get(`/cases/${incident.caseId}/consents`)).body.consents };
}
const inMonths = (months: number): string => {
  const at = new Date();
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString();
};

describe('an answer about consent', () => {
  it('is kept whole: who asked whom, about what, to whom, for what, how, in which language, alone, when and until when', async () => {
    const { record, consents, incident } = await recorded();
    const expiresAt = inMonths(3);
    expect((await record({ expiresAt })).status).toBe(200);
    expect(await consents()).toEqual([{
      id: expect.any(String), personId: incident.victim.id, answer: 'given', coversFeedback: true, recordedAt: expect.any(String), expiresAt, takenBy: 'Freja Eksempel',
      items: ['identity', 'contact', 'account', 'violence'], purpose: 'victim_support_referral', leafletVersion: '2026-1',
      recipients: ['koege', 'roskilde'].map((key) => ({ id: unitIdOf(`${key}-adult-coordinator`), nameDa: expect.any(String), nameEn: expect.any(String) })),
      mode: 'oral', language: 'dansk', hasInterpreter: false, isSpokenAlone: true, scope: expect.stringContaining(incident.mark), answeredAt: '2026-11-24T02:40:00+01:00',
    }]);
  });

  it('that is no is kept like a yes', async () => {
    const { record, consents } = await recorded();
    expect((await record({ answer: 'refused' })).body).toMatchObject({ answer: 'refused' });
    expect(await consents()).toMatchObject([{ answer: 'refused', items: expect.any(Array), scope: expect.any(String) }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['more than twelve months away', { expiresAt: inMonths(13) }], ['past', { expiresAt: inMonths(-1) }], ['of a no', { answer: 'refused', expiresAt: inMonths(1) }],
  ])('has no end that is %s', async (_what, more) => {
    const { record, consents } = await recorded();
    expect(await record(more)).toMatchObject({ status: 422, body: { code: 'consent-end-impossible' } });
    expect(await consents()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['items', { items: [] }], ['a purpose', { purpose: 'because' }], ['a known item', { items: ['diary'] }], ['recipients that are ids', { recipients: ['Køge'] }],
  ])('is not taken without %s', async (_what, wrong) => {
    const { record, incident } = await recorded();
    expect(await record({ agreed: { ...aConsent(incident).agreed, ...wrong } })).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });
});

describe('asking the same person again', () => {
  it.each([['given'], ['refused']])('after the answer was %s needs a new event', async (answer) => {
    const { record, consents } = await recorded();
    expect((await record({ answer })).status).toBe(200);
    expect(await record()).toMatchObject({ status: 422, body: { code: 'consent-asked-before', details: { field: 'newEvent' } } });
    expect((await record({ newEvent: 'new_incident' })).status).toBe(200);
    expect((await consents()).map(({ newEvent }: { newEvent?: string }) => newEvent)).toEqual([undefined, 'new_incident']);
  });

  it('is not asking another person, nor the same answer sent twice', async () => {
    const { record, incident, consents } = await recorded();
    const id = uuidv7();
    expect((await record({}, id)).status).toBe(200);
    expect((await record({}, id)).status).toBe(200);
    expect((await record({ personId: incident.perpetrator.id })).status).toBe(200);
    expect(await consents()).toHaveLength(2);
  });

  it('at the very same moment is recorded once', async () => {
    const { record, consents } = await recorded();
    const answers = await Promise.all([record(), record({ answer: 'refused' })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await consents()).toHaveLength(1);
  });

  it('cannot be done within one sending either', async () => {
    const incident = anIncident();
    const submission = aSubmission(incident);
    const consents = [...submission.consents, { id: uuidv7(), ...aConsent(incident, { answer: 'refused' }) }];
    expect((await officer.put(`/submissions/${uuidv7()}`, { ...submission, consents })).body).toMatchObject({ code: 'consent-asked-before', details: { field: 'consents[1].newEvent' } });
  });
});
