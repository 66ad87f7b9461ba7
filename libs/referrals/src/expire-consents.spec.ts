import { warningOfExpiry } from '#legal-basis';
import { endedEarlier, expiresIn, leftOfConsent, lookNow, newsAbout } from '../../../test/builders/consent-rows.js';
import { entriesAbout } from '../../../test/builders/log-entry.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { type Caller, dueWorker, runningApi } from '../../../test/harness/index.js';
import { expiryOfConsents } from './expire-consents.js';
import { tellingOfOverdueAnswers } from './tell-overdue-answers.js';

const house = await runningApi();
const { database } = house;
const [one, other] = [await dueWorker(database), await dueWorker(database)];
afterAll(async () => {
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await house.stop();
});
const officer = await house.as('freja-police-officer');
const mette = await house.as('mette-koege-adult-coordinator');
const duties = [warningOfExpiry, expiryOfConsents, tellingOfOverdueAnswers];

/** All rounds of one worker, once. */
async function work(worker = one): Promise<number> {
  let sum = 0;
  for (const duty of duties) {
    const { done, failed } = await worker.perform(duty);
    expect([failed, worker.logged()]).toEqual([0, expect.not.stringContaining('due-act-failed')]);
    sum += done;
  }
  return sum;
}
async function sent(isOpened = true) {
  const story = await aSentReferral(officer);
  if (isOpened) await mette.post(`/parts/${story.adultPart.id}/open`, { version: 2 });
  return { ...story, caseId: story.incident.caseId, partId: story.adultPart.id, ids: [story.incident.caseId, story.adultPart.id] };
}
const owedBy = async (who: Caller, partId: string) => (await who.get('/ended-consents')).body.ended.filter((duty: { partId: string }) => duty.partId === partId);
const expiring = async (consentId: string) => (await officer.get('/consents/expiring')).body.consents.filter((each: { consentId: string }) => each.consentId === consentId);

describe('a consent that soon expires', () => {
  it('is told of 30 and 7 days ahead, each once, and stands in the list of its unit', async () => {
    const { consentId, caseId, ids, incident } = await sent();
    const told: number[] = [];
    for (const interval of ['31 days', '30 days', '29 days', '8 days', '7 days', '1 day']) {
      await expiresIn(database, consentId, interval);
      await work();
      await lookNow(database, consentId);
      await work();
      told.push((await newsAbout(database, ids)).length);
    }
    expect(told).toEqual([0, 1, 1, 1, 2, 2]);
    expect(new Set(await newsAbout(database, ids))).toEqual(new Set(['part.consent-expiring specialised_unit']));
    expect(await expiring(consentId)).toEqual([{ consentId, caseId, caseReference: expect.stringMatching(/^NV-/), expiresAt: expect.any(String) }]);
    expect((await officer.get('/consents/expiring')).text).not.toContain(incident.mark);
    expect(await entriesAbout(database, caseId, 'consent.warn-of-expiry')).toContainEqual({ outcome: 'answered', code: null, subjects: [], fields: [], organisation: expect.stringMatching(/^0{8}-/) });
  });

  it('is told of no more once it has been taken back', async () => {
    const { consentId, caseId, ids } = await sent();
    await expiresIn(database, consentId, '20 days');
    await work();
    expect(await expiring(consentId)).toHaveLength(1);
    await officer.post(`/cases/${caseId}/consents/${consentId}/end`, { cause: 'withdrawn' });
    expect(await expiring(consentId)).toEqual([]);
    await lookNow(database, consentId);
    await work();
    expect((await newsAbout(database, ids)).filter((news) => news.includes('expiring'))).toHaveLength(1);
  });
});

describe('a consent that has expired', () => {
  it('ends as if it had been taken back: who has seen the part owes an answer, and both sides are told', async () => {
    const { consentId, caseId, partId, ids } = await sent();
    await expiresIn(database, consentId, '-1 second');
    await work();
    expect(await leftOfConsent(database, consentId)).toEqual({ cause: 'expired', state: 'withdrawn', hasKey: true, ends: '1', duties: '1', due: ['consent.overdue'] });
    expect(await owedBy(mette, partId)).toMatchObject([{ cause: 'expired', hasSeen: true, isHere: true }]);
    expect(await newsAbout(database, ids)).toEqual(['part.consent-expired specialised_unit']);
    expect((await mette.get(`/parts/${partId}`)).body).toMatchObject({ state: 'withdrawn', consentEnd: { cause: 'expired' } });
    expect((await officer.get(`/parts/${partId}/sent`)).body.history.at(-1)).toMatchObject({ move: 'expire' });
    expect((await officer.get(`/cases/${caseId}/consents/${consentId}/answers`)).body).toMatchObject({ cause: 'expired', recipients: [{ hasSeen: true }] });
  });

  it('takes the key of what nobody has read, and leaves the row that says so', async () => {
    const { consentId, partId } = await sent(false);
    await expiresIn(database, consentId, '-1 second');
    await work();
    expect(await leftOfConsent(database, consentId)).toMatchObject({ state: 'withdrawn', hasKey: false });
    expect((await mette.get('/inbox')).body.endedConsents).toContainEqual(expect.objectContaining({ partId, hasSeen: false, cause: 'expired' }));
    expect((await mette.post(`/parts/${partId}/open`, { version: 3 })).status).toBe(409);
  });

  it('does not end before its time, whatever the queue says', async () => {
    const { consentId } = await sent();
    await expiresIn(database, consentId, '1 minute');
    await work();
    expect(await leftOfConsent(database, consentId)).toMatchObject({ cause: null, state: 'opened', duties: '0' });
    expect((await leftOfConsent(database, consentId)).due).toContain('consent.expire');
  });

  it('leaves alone what rests on another consent of the case, and every child’s part', async () => {
    const { consentId, childPart } = await sent();
    const untouched = await sent();
    await expiresIn(database, consentId, '-1 second');
    await work();
    expect((await officer.get(`/parts/${childPart.id}/sent`)).body.state).toBe('delivered');
    expect(await leftOfConsent(database, untouched.consentId)).toMatchObject({ cause: null, state: 'opened' });
  });
});

describe('an answer that has not come in time', () => {
  it('is told of to both sides, once a day until somebody has answered', async () => {
    const { consentId, caseId, partId, ids } = await sent();
    await officer.post(`/cases/${caseId}/consents/${consentId}/end`, { cause: 'withdrawn' });
    await lookNow(database, consentId);
    await work();
    expect((await newsAbout(database, ids)).filter((news) => news.includes('overdue'))).toEqual([]);
    await endedEarlier(database, partId, 8);
    await lookNow(database, consentId);
    await work();
    await work();
    expect((await newsAbout(database, ids)).filter((news) => news.includes('overdue'))).toEqual(['part.consent-overdue adult_coordinator', 'part.consent-overdue specialised_unit']);
    expect(await owedBy(mette, partId)).toMatchObject([{ isOverdue: true }]);
    await mette.post(`/parts/${partId}/consent-end`, { answer: 'deleted' });
    await lookNow(database, consentId);
    await work();
    expect((await newsAbout(database, ids)).filter((news) => news.includes('overdue'))).toHaveLength(2);
    expect((await leftOfConsent(database, consentId)).due).not.toContain('consent.overdue');
  });
});

describe('two workers', () => {
  it('share what has expired: each ends once', async () => {
    const stories = [];
    for (let count = 0; count < 12; count++) stories.push(await sent(count % 2 === 0));
    for (const { consentId } of stories) await expiresIn(database, consentId, '-1 second');
    await Promise.all([work(one), work(other)]);
    for (const { consentId } of stories) expect(await leftOfConsent(database, consentId)).toMatchObject({ cause: 'expired', state: 'withdrawn', ends: '1', duties: '1' });
  });

  it('do the same work once, also when the lease of the first has run out while it works', async () => {
    const { consentId, caseId, ids } = await sent();
    await expiresIn(database, consentId, '-1 second');
    await Promise.all([one, other, one].map(({ door }) => expiryOfConsents.perform(door, caseId)));
    expect(await leftOfConsent(database, consentId)).toMatchObject({ cause: 'expired', ends: '1', duties: '1' });
    expect(await newsAbout(database, ids)).toEqual(['part.consent-expired specialised_unit']);
  });

  it('and an officer who takes it back at that moment end it once', async () => {
    for (let round = 0; round < 6; round++) {
      const { consentId, caseId } = await sent();
      await expiresIn(database, consentId, '-1 second');
      const [taken] = await Promise.all([officer.post(`/cases/${caseId}/consents/${consentId}/end`, { cause: 'withdrawn' }), expiryOfConsents.perform(one.door, caseId)]);
      expect([200, 409]).toContain(taken.status);
      expect(await leftOfConsent(database, consentId)).toMatchObject({ cause: taken.status === 200 ? 'withdrawn' : 'expired', state: 'withdrawn', duties: '1' });
    }
  });
});
