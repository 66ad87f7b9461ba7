import { naervaernApi, type SubmitReferralDto } from '#api-client';
import { uuidv7 } from '#kernel';
import type { PersonApi } from '../../apps/web/src/person/person-api.js';
import { newSalt } from '../../apps/web/src/receipts/new-salt.js';
import { PublishedKeys } from '../../apps/web/src/receipts/published-keys.js';
import { Submissions } from '../../apps/web/src/receipts/submissions.js';
import type { Session } from '../../apps/web/src/session/session.js';
import { anIncident, aSubmission } from '../builders/incident.js';
import { rowsAbout } from '../builders/submission.js';
import { keptLog, runningApi } from '../harness/index.js';
import { losingLine } from '../harness/losing-line.js';

const house = await runningApi();
const line = await losingLine(house.url);
afterAll(async () => {
  await line.stop();
  await house.stop();
});

const accessToken = await house.tokenOf('freja-police-officer');
const session = {} as Session;
const { log, logged } = keptLog();
/** As the web's module puts it together, with somebody who is signed in. */
const people = { of: async () => naervaernApi({ baseUrl: line.url, accessToken, timeoutMilliseconds: 10_000 }) } as unknown as PersonApi;
const keys = new PublishedKeys(() => naervaernApi({ baseUrl: house.url, timeoutMilliseconds: 3_000 }).get('/.well-known/jwks.json'));
const submissions = new Submissions(people, keys, log);

/** What an officer has typed and checked; a part inside the district and one outside it. */
function aWholeBody(): SubmitReferralDto {
  const body = aSubmission(anIncident({ children: 2, urgency: 'HASTER' }));
  const { contactPointId: _none, ...second } = body.parts[1]!;
  const persons = body.incident.persons.map((person, index) => (index === 3 ? { ...person, residenceMunicipalityCode: '0320', name: 'Åse Ægteborg Prøvesen 🙂' } : person));
  return { ...body, salt: newSalt(), incident: { ...body.incident, persons }, parts: [body.parts[0]!, { ...second, outsideMunicipalityCode: '0320' }, body.parts[2]!] } as SubmitReferralDto;
}

describe('what the web sends', () => {
  it('comes back with a receipt that it verifies, the MAC made again from its own words', async () => {
    const outcome = await submissions.submit(session, { referralId: uuidv7(), body: aWholeBody() });
    expect(outcome).toMatchObject({ ending: 'sent', verdict: { isVerified: true } });
  });

  it.each([1, 2])('is stored once and verified when %d of its answers are lost', async (answers) => {
    const [referralId, body] = [uuidv7(), aWholeBody()];
    const before = line.heard;
    line.lose(answers);
    expect(await submissions.submit(session, { referralId, body })).toMatchObject({ ending: 'sent', verdict: { isVerified: true } });
    expect(line.heard - before).toBe(answers + 1);
    expect(await rowsAbout(house.database, body.caseId)).toMatchObject({ 'cases.case_file': 1, 'referrals.referral': 1, 'referrals.part': 3 });
  });

  it('is unknown when no answer comes, and known when the button is pressed again', async () => {
    const submission = { referralId: uuidv7(), body: aWholeBody() };
    line.lose(3);
    expect(await submissions.submit(session, submission)).toMatchObject({ ending: 'unknown', problem: { code: 'away' } });
    expect(await submissions.submit(session, submission)).toMatchObject({ ending: 'sent', verdict: { isVerified: true } });
    expect(await rowsAbout(house.database, submission.body.caseId)).toMatchObject({ 'referrals.referral': 1 });
  });

  it('is refused at once when something is wrong with it', async () => {
    const body = aWholeBody();
    const outcome = await submissions.submit(session, { referralId: uuidv7(), body: { ...body, parts: body.parts.slice(1) } });
    expect(outcome).toMatchObject({ ending: 'refused', problem: { code: 'child-without-part', details: { field: 'persons[2]' } } });
  });
});

describe('a receipt that is looked at again', () => {
  it('holds for its referral, and for no other', async () => {
    const ids = [uuidv7(), uuidv7()];
    for (const referralId of ids) await submissions.submit(session, { referralId, body: aWholeBody() });
    const officer = await house.as('freja-police-officer');
    const [first, second] = await Promise.all(ids.map(async (id) => (await officer.get(`/referrals/${id}`)).body));
    expect(await submissions.verifyKept(first)).toEqual({ isVerified: true });
    expect(logged()).not.toContain('receipt-not-verified');

    expect(await submissions.verifyKept({ ...first, receipt: second.receipt })).toEqual({ isVerified: false, fault: 'another-referral' });
    expect(logged()).toContain('receipt-not-verified');
    expect(logged()).not.toContain(first.id);
  });
});
