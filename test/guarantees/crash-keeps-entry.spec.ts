import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import { type Answer, type RunningApi, runningApi, startCluster, testDatabase } from '../harness/index.js';

const crashes = 10;
const own = await startCluster();
const database = await testDatabase({ cluster: own.cluster });
const house: RunningApi = await runningApi({ database });
afterAll(async () => {
  await house.stop();
  await own.forget();
});
const officer = await house.as('freja-police-officer');

/** A request that is under way when the server is killed, and what must be in the database if it was answered. */
interface Flight {
  operation: 'referral.send' | 'case.read';
  aboutId: string;
  outcome: 'answered' | 'refused';
  referralId?: string;
  answer: Promise<Answer | undefined>;
}

async function recordedIncident() {
  const incident = anIncident();
  expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
  return incident;
}

/** Sends, reads and reads of what is not there, all at once. */
function takeOff(incidents: Awaited<ReturnType<typeof recordedIncident>>[]): Flight[] {
  const silently = (answer: Promise<Answer>) => answer.catch(() => undefined);
  return incidents.flatMap((incident): Flight[] => {
    const [referralId, unknown] = [uuidv7(), uuidv7()];
    const body = { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident)] };
    return [
      { operation: 'case.read', aboutId: incident.caseId, outcome: 'answered', answer: silently(officer.get(`/cases/${incident.caseId}`)) },
      { operation: 'referral.send', aboutId: incident.caseId, outcome: 'answered', referralId, answer: silently(officer.put(`/referrals/${referralId}`, body)) },
      { operation: 'case.read', aboutId: unknown, outcome: 'refused', answer: silently(officer.get(`/cases/${unknown}`)) },
    ];
  });
}

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

/** What is missing of an answered request: its pair, or the referral that was acknowledged. */
async function missing({ operation, aboutId, outcome, referralId, answer }: Flight): Promise<string[]> {
  const { status, body } = (await answer) ?? {};
  if (status !== (outcome === 'answered' ? 200 : 404)) return [];
  const [pair] = await database.asSuperuser(
    `select from audit.entry e join audit.closing c on c.entry_id = e.id join audit.pending p on p.entry_id = e.id
      where e.operation = $1 and e.about_id = $2 and c.outcome = $3`,
    [operation, aboutId, outcome],
  );
  const lost = pair === undefined ? [`the pair of ${operation}`] : [];
  if (referralId === undefined) return lost;
  const [kept] = await database.asSuperuser(
    'select r.receipt from referrals.referral r join referrals.part p on p.referral_id = r.id join referrals.part_content c on c.part_id = p.id where r.id = $1',
    [referralId],
  );
  return kept?.['receipt'] === body.receipt ? lost : [...lost, 'the referral'];
}

const isAnswered = async ({ answer }: Flight) => [200, 404].includes((await answer)?.status ?? 0);
const allMissing = async (flights: Flight[]) => (await Promise.all(flights.map(missing))).flat();

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
      const incidents = [await recordedIncident(), await recordedIncident(), await recordedIncident()];
      const flights = takeOff(incidents);
      await crashAfter(1 + (crash % flights.length), flights);
      lost.push(...(await allMissing(flights)));
      for (const flight of flights) counts[(await isAnswered(flight)) ? 'answered' : 'unanswered']++;
    }
    expect(lost).toEqual([]);
    // The crash came in the middle of it.
    expect(counts.answered).toBeGreaterThanOrEqual(crashes);
    expect(counts.unanswered).toBeGreaterThan(0);
  }, 120_000);

  it('loses them when commits are not waited for, which is what this is measured by', async () => {
    await database.asSuperuser(`alter role api set synchronous_commit = off`);
    await database.asSuperuser(`alter system set wal_writer_delay = '10s'`);
    await own.server.stop();
    await own.restart();
    const lost: string[] = [];
    for (let crash = 0; crash < 5 && lost.length === 0; crash++) {
      await untilBack();
      const flights = takeOff([await recordedIncident()]);
      await crashAfter(flights.length, flights);
      lost.push(...(await allMissing(flights)));
    }
    expect(lost).not.toEqual([]);
  }, 60_000);
});
