import { endingOfDrafts } from '#drafts';
import type { Step } from '#operation';
import { expiryOfConsents } from '#referrals';
import { expiresIn, leftOfConsent, newsAbout } from '../builders/consent-rows.js';
import { aDraft, begunAgo, leftOf, toldOf } from '../builders/draft.js';
import { aSentReferral } from '../builders/story.js';
import { dueWorker, runningApi } from '../harness/index.js';
import { workerKilledAt } from '../harness/killable-worker.js';

const house = await runningApi();
const { database } = house;
const survivor = await dueWorker(database);
afterAll(async () => {
  await survivor[Symbol.asyncDispose]();
  await house.stop();
});
const officer = await house.as('freja-police-officer');

const steps: Step[] = ['connected', 'found', 'allowed', 'ran', 'viewed', 'closed', 'answering'];
const isDoneAt = (step: Step): boolean => step === 'closed' || step === 'answering';
const unsent = { state: 'unsent', contents: 1, due: ['draft.end'], moves: [] };
const deleted = { state: 'deleted', contents: 0, due: [], moves: ['delete'] };

/** A draft that only has to be ended. */
async function endingDraft(): Promise<string> {
  const { id, body } = aDraft();
  expect((await officer.put(`/drafts/${id}`, body)).status).toBe(200);
  await database.asSuperuser(`delete from platform.due_work where kind = 'draft.unsent' and about_id = $1`, [id]);
  await begunAgo(database, id, '12 hours 1 minute');
  return id;
}
const leasedUntilNow = () => database.asSuperuser(`update platform.due_work set leased_until = clock_timestamp() - interval '1 second'`);

describe('the worker, killed while it ends a draft', () => {
  it.each(steps)('at the step %s leaves it ended with all that belongs to it, or untouched, and another one finds it when the lease has run out', async (step) => {
    const id = await endingDraft();
    expect(await workerKilledAt(step, database)).toBe('SIGKILL');
    expect(await leftOf(database, id)).toEqual(isDoneAt(step) ? deleted : unsent);
    expect(await survivor.perform(endingOfDrafts)).toEqual({ done: 0, failed: 0 });
    await leasedUntilNow();
    expect(await survivor.perform(endingOfDrafts)).toEqual({ done: isDoneAt(step) ? 0 : 1, failed: 0 });
    expect(await leftOf(database, id)).toEqual(deleted);
    expect(await toldOf(database, id)).toEqual(['draft.settled']);
  }, 30_000);
});

describe('the worker, killed while it ends a consent that has expired', () => {
  const untouched = { cause: null, state: 'delivered', hasKey: true, ends: '0', duties: '0' };
  const expired = { cause: 'expired', state: 'withdrawn', hasKey: false, ends: '1', duties: '1' };

  it.each(steps)('at the step %s leaves it ended with everything that is owed, or untouched, and another one finds it', async (step) => {
    const { consentId, incident } = await aSentReferral(officer);
    await database.asSuperuser(`delete from platform.due_work where kind <> 'consent.expire' or about_id <> $1`, [incident.caseId]);
    await expiresIn(database, consentId, '-1 second');
    expect(await workerKilledAt(step, database)).toBe('SIGKILL');
    expect(await leftOfConsent(database, consentId)).toMatchObject(isDoneAt(step) ? expired : untouched);
    expect(await survivor.perform(expiryOfConsents)).toEqual({ done: 0, failed: 0 });
    await leasedUntilNow();
    expect(await survivor.perform(expiryOfConsents)).toEqual({ done: isDoneAt(step) ? 0 : 1, failed: 0 });
    expect(await leftOfConsent(database, consentId)).toMatchObject(expired);
    expect(await newsAbout(database, [incident.caseId])).toEqual(['part.consent-expired specialised_unit']);
  }, 30_000);
});
