import { setTimeout as pause } from 'node:timers/promises';
import { howMany, tellFigures } from '../../harness/index.js';
import { faultyHouse } from './faulty-house.js';
import { faultsIn } from './journal/check-journal.js';
import { ClientLine } from './journal/client-line.js';
import { Journal, type Sending } from './journal/journal.js';
import { sendUntilHeard } from './journal/send-until-heard.js';
import { storm, type StormAnswers } from './storm.js';

/**
 * Ten times the load that the product is measured under, 50 referrals and 200 reads a second (security.md section 5 row
 * 26). A district's worst night has 40 referrals (domain.md section 7): this is that night every tenth of a second.
 */
const overload = { submissionsPerSecond: 500, readsPerSecond: 2_000 };
const recoveryMilliseconds = 10_000;

const house = await faultyHouse(27);
afterAll(() => house.stop());
const journal = new Journal();

const patience = 30_000;
/** Officers who are told to come again, and do, like those in the storm who meant it. */
const insisting = 4;
/** Who is let in is chance, so among hundreds who come again somebody is told so many times in a row; nobody for ever. */
const longestInsisting = 120_000;

async function insist(over: AbortSignal): Promise<void> {
  using line = new ClientLine(() => house.url);
  while (!over.aborted) await sendUntilHeard({ line, token: house.token, patience, longestPause: 5_000, over: AbortSignal.timeout(longestInsisting) }, journal.begin());
}

/** From the first try to the answer that took it, in milliseconds. */
const insistedFor = ({ tries }: Sending): number => tries.at(-1)!.startedAt + tries.at(-1)!.milliseconds - tries[0]!.startedAt;

interface Watched {
  live: Record<string, number>;
  ready: Record<string, number>;
  longest: number;
}

/** Whether the process lives and is ready, asked all along, and how long its answers took at most. */
async function watch(over: AbortSignal): Promise<Watched> {
  using line = new ClientLine(() => house.url);
  const watched: Watched = { live: {}, ready: {}, longest: 0 };
  while (!over.aborted) {
    for (const what of ['live', 'ready'] as const) {
      const asked = performance.now();
      const { status = 'unheard' } = (await line.ask('GET', `/health/${what}`, { patience })) ?? {};
      watched[what][status] = (watched[what][status] ?? 0) + 1;
      watched.longest = Math.max(watched.longest, performance.now() - asked);
    }
    await pause(100);
  }
  return watched;
}

const countOf = (statuses: number[]): Record<string, number> => Object.fromEntries([...Map.groupBy(statuses, (status) => status)].map(([status, { length }]) => [status, length]));

describe('ten times too much', () => {
  let answers: StormAnswers;

  it('is accepted, or answered at once that there is no room and when to come again; the process lives and is ready all along', async () => {
    const over = new AbortController();
    const others = Promise.all([watch(over.signal), ...Array.from({ length: insisting }, () => insist(over.signal))]);
    answers = await storm({ url: house.url, token: house.token, seconds: howMany.overloadSeconds, ...overload });
    over.abort();
    const [watched] = await others;
    const waits = journal.acknowledged.map(insistedFor).toSorted((one, other) => one - other);
    const submissions = countOf(answers.sendings.map(({ status }) => status));
    tellFigures(`overload, ${howMany.overloadSeconds} s of ${overload.submissionsPerSecond} submissions/s and ${overload.readsPerSecond} reads/s: submissions ${JSON.stringify(submissions)}, accepted ones ${Math.round(answers.accepted.median)} ms median and ${Math.round(answers.accepted.p99)} ms p99; reads ${JSON.stringify(answers.reads)}; ${answers.heldBack} not sent by this machine; health ${JSON.stringify({ live: watched.live, ready: watched.ready })} in ${Math.round(watched.longest)} ms at most; ${insisting} who came again: ${journal.acknowledged.length} of ${journal.sendings.length} accepted, half of them within ${(waits[Math.floor(waits.length / 2)]! / 1000).toFixed(1)} s of the first try, the last after ${(waits.at(-1)! / 1000).toFixed(1)} s`);
    expect([...Object.keys(submissions), ...Object.keys(answers.reads)].filter((status) => !['200', '429', '503'].includes(status))).toEqual([]);
    expect(answers.withoutRetryAfter).toBe(0);
    // It was too much, or nothing was shown.
    expect(submissions['503']! + answers.reads['503']!).toBeGreaterThan(100);
    expect(submissions['200']).toBeGreaterThan(0);
    expect(answers.longest).toBeLessThan(patience);
    // Ready it is as well, unless nobody gives this machine's processor to its database for two seconds.
    expect([Object.keys(watched.live), watched.ready['200']! > (watched.ready['503'] ?? 0)]).toEqual([['200'], true]);
    expect(journal.acknowledged.length).toBe(journal.sendings.length);
  }, 60_000 + howMany.overloadSeconds * 3_000);

  it('is over within 10 s of its end: whoever comes then is served as before', async () => {
    const from = performance.now();
    using line = new ClientLine(() => house.url);
    const sending = journal.begin();
    await sendUntilHeard({ line, token: house.token, patience, longestPause: 5_000, over: AbortSignal.timeout(patience) }, sending);
    const read = await line.ask('GET', '/sent', { token: house.token, patience });
    const recovered = performance.now() - from;
    tellFigures(`overload: a referral and a read were served ${Math.round(recovered)} ms after its end`);
    expect([sending.receipt === undefined, read?.status]).toEqual([false, 200]);
    expect(recovered).toBeLessThan(recoveryMilliseconds);
  }, 60_000);

  it('loses nothing that was acknowledged, and stores nothing twice or by half', async () => {
    for (const { referralId, caseId, parts, receipt } of answers.sendings) {
      const body = { caseId, parts: Array.from({ length: parts }) } as unknown as Sending['body'];
      journal.sendings.push({ referralId, body, tries: [], ...(receipt === undefined ? {} : { receipt }) });
    }
    expect(journal.acknowledged.length).toBeGreaterThan(insisting);
    expect(await faultsIn(journal, house.database)).toEqual([]);
  }, 60_000);
});
