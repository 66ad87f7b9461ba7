import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aConsent, aSalt, aSubmission } from '../../builders/incident.js';
import { aDraft } from '../../builders/draft.js';
import { type Answer, runningApi } from '../../harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');

async function sentPart() {
  const incident = anIncident();
  await officer.put(`/cases/${incident.caseId}`, incident.body);
  const part = aChildPart(incident);
  await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] });
  return { incident, part };
}

/** Everything whose id its client makes, each as something that is asked the same again. */
const requests: [string, () => Promise<() => Promise<Answer>>][] = [
  ['a case', async () => {
    const incident = anIncident();
    return () => officer.put(`/cases/${incident.caseId}`, incident.body);
  }],
  ['a referral', async () => {
    const incident = anIncident();
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const [id, body] = [uuidv7(), { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident)] }];
    return () => officer.put(`/referrals/${id}`, body);
  }],
  ['a submission', async () => {
    const [id, body] = [uuidv7(), aSubmission()];
    return () => officer.put(`/submissions/${id}`, body);
  }],
  ['a consent', async () => {
    const incident = anIncident();
    await officer.put(`/cases/${incident.caseId}`, incident.body);
    const [id, body] = [uuidv7(), aConsent(incident)];
    return () => officer.put(`/cases/${incident.caseId}/consents/${id}`, body);
  }],
  ['a draft', async () => {
    const { id, body } = aDraft();
    return () => officer.put(`/drafts/${id}`, body);
  }],
  ['a message', async () => {
    const { part } = await sentPart();
    await intake.post(`/parts/${part.id}/open`, { version: 2 });
    const id = uuidv7();
    return () => intake.put(`/parts/${part.id}/messages/${id}`, { code: 'call_me' });
  }],
];

const pairs = async () => (await house.database.asSuperuser<{ n: number }>('select count(*)::integer as n from audit.entry e join audit.closing c on c.entry_id = e.id'))[0]!.n;

describe('the same again while the first is still under way, after its line was lost', () => {
  it.each(requests)('%s: is answered as the first was, and never told to take another id', async (_what, arranged) => {
    for (let round = 0; round < 5; round++) {
      const ask = await arranged();
      const before = await pairs();
      const answers = await Promise.all(Array.from({ length: 4 }, ask));
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array.from({ length: 4 }, () => [200, undefined]));
      expect((await pairs()) - before).toBe(4);
      expect(new Set(answers.map(({ body }) => body.receipt ?? body.reference)).size).toBe(1);
    }
  });

  it('an id of somebody else\'s is taken all the same', async () => {
    const incident = anIncident();
    const other = await house.as('signe-local-police-officer');
    expect((await other.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
    expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).body.code).toBe('id-taken');
  });
});
