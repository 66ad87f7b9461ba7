import { howMany, type RunningApi, runningApi, startCluster, tellFigures, testDatabase } from '../harness/index.js';
import { countAnswered, type Flight, missingOf, recordedIncident, takeOff } from './flight.js';

const { crashes } = howMany;
const own = await startCluster();
const database = await testDatabase({ cluster: own.cluster });
const house: RunningApi = await runningApi({ database });
afterAll(async () => {
  await house.stop();
  await own.forget();
});
const officer = await house.as('freja-police-officer');

/** Kills the server the moment that so many requests have been answered, and starts it again. */
async function crashAfter(answers: number, flights: Flight[]): Promise<void> {
  let answered = 0;
  const enough = new Promise<void>((crash) => {
    for (const { answer } of flights) void answer.then(() => ++answered === answers && crash());
  });
  await enough;
  await own.server.kill();
  await Promise.all(flights.map(({ answer }) => answer));
  await own.restart();
}

/** The api finds the server again by itself. */
async function untilBack(): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await officer.get('/cases').then(({ status }) => status === 200, () => false))) {
    if (Date.now() > deadline) throw new Error('the api did not come back');
  }
}

describe('the database, crashed right after an answer', () => {
  it(`still has the entry, opened and closed, and the referral of everything that was answered, ${crashes} times over`, async () => {
    const [lost, counts] = [[] as string[], { answered: 0, unanswered: 0 }];
    for (let crash = 0; crash < crashes; crash++) {
      await untilBack();
      const incidents = [await recordedIncident(officer), await recordedIncident(officer), await recordedIncident(officer)];
      const flights = takeOff(officer, incidents);
      await crashAfter(1 + (crash % flights.length), flights);
      lost.push(...(await missingOf(database, flights)));
      const { answered, unanswered } = await countAnswered(flights);
      counts.answered += answered;
      counts.unanswered += unanswered;
    }
    tellFigures(`database crashed ${crashes} times: ${counts.answered} requests answered, ${counts.unanswered} not; ${lost.length} entries or referrals lost`);
    expect(lost).toEqual([]);
    // The crash came in the middle of it.
    expect(counts.answered).toBeGreaterThanOrEqual(crashes);
    expect(counts.unanswered).toBeGreaterThan(0);
  }, crashes * 12_000);

  it('loses them when commits are not waited for, which is what this is measured by', async () => {
    await database.asSuperuser(`alter role api set synchronous_commit = off`);
    await database.asSuperuser(`alter system set wal_writer_delay = '10s'`);
    await own.server.stop();
    await own.restart();
    const lost: string[] = [];
    for (let crash = 0; crash < 5 && lost.length === 0; crash++) {
      await untilBack();
      const flights = takeOff(officer, [await recordedIncident(officer)]);
      await crashAfter(flights.length, flights);
      lost.push(...(await missingOf(database, flights)));
    }
    expect(lost).not.toEqual([]);
  }, 60_000);
});
