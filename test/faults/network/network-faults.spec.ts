import { setTimeout as pause } from 'node:timers/promises';
import { howMany, tellFigures } from '../../harness/index.js';
import { type Trouble, troubleOf } from './fault.js';
import { faultyHouse } from './faulty-house.js';
import { faultsIn } from './journal/check-journal.js';
import { ClientLine } from './journal/client-line.js';
import { Journal } from './journal/journal.js';
import { sendUntilHeard } from './journal/send-until-heard.js';

const seed = 20_261_125;
const clients = 32;
const recoveryMilliseconds = 10_000;
/** Nobody waits longer than this for any answer, whatever the network does behind the api. */
const longestAnswer = 30_000;

const house = await faultyHouse(seed);
afterAll(() => house.stop());

const journal = new Journal();
const { client, database, workerDatabase } = house.lines;
const struck = (): number => Object.values(house.lines).flatMap(({ hits }) => [...hits.values()]).reduce((sum, hits) => sum + hits, 0);

/**
 * A submission is 4 kB and its answer 1.5 kB; an act of the api is about 15 kB to the database. A line that is half open
 * keeps whoever is on it waiting for seconds, so there are few of them among many that are over at once.
 */
const onClients = troubleOf({
  bytes: { asking: 5_000, answering: 2_000 }, longestDelay: 40, slowestBytesPerSecond: 60_000,
  weights: { cut: 16, reset: 16, delay: 4, throttle: 4, 'half-open': 1, 'half-close': 12, 'lost answer': 16 },
});
const onDatabase = troubleOf({
  bytes: { asking: 20_000, answering: 8_000 }, longestDelay: 20, slowestBytesPerSecond: 200_000,
  weights: { cut: 24, reset: 24, delay: 4, throttle: 4, 'half-open': 1, 'half-close': 16, 'lost answer': 24 },
});

/** Clients that send one submission after the other, each until it is heard, until so many faults have struck. */
async function sendThroughFaults(faults: number, trouble: { clients?: Trouble; database?: Trouble }): Promise<{ recovered: number }> {
  const until = struck() + faults;
  const over = new AbortController();
  if (trouble.clients !== undefined) client.trouble(trouble.clients);
  if (trouble.database !== undefined) for (const line of [database, workerDatabase]) line.trouble(trouble.database);
  const sending = Array.from({ length: clients }, async () => {
    using line = new ClientLine(() => `http://127.0.0.1:${client.port}`);
    // A client on the road waits 4 s for an answer; the api's own patience is measured below.
    const sender = { line, patience: 4_000, longestPause: 100, over: over.signal };
    while (struck() < until) await sendUntilHeard({ ...sender, token: house.token }, journal.begin());
  });
  while (struck() < until) await pause(20);
  for (const line of Object.values(house.lines)) line.calm();
  const recovered = await untilWell();
  const giveUp = setTimeout(() => over.abort(), longestAnswer);
  await Promise.all(sending);
  clearTimeout(giveUp);
  return { recovered };
}

/** How long, in milliseconds, until a new client is served and the api says that it is ready. */
async function untilWell(): Promise<number> {
  const from = performance.now();
  using line = new ClientLine(() => house.url);
  const sender = { line, token: house.token, patience: longestAnswer, longestPause: 50, over: AbortSignal.timeout(longestAnswer) };
  await sendUntilHeard(sender, journal.begin());
  while ((await line.ask('GET', '/health/ready', { patience: longestAnswer }))?.status !== 200) await pause(20);
  return performance.now() - from;
}

const share = (part: number): number => Math.round(howMany.networkFaults * part);

describe('while the network breaks', () => {
  it.each([
    ['between clients and the api', share(0.5), { clients: onClients }],
    ['between api, worker and PostgreSQL', share(0.35), { database: onDatabase }],
    ['on both sides at once', share(0.15), { clients: onClients, database: onDatabase }],
  ])('%s: %d faults, and it is well again within 10 s of the last', async (where, faults, trouble) => {
    const before = struck();
    const { recovered } = await sendThroughFaults(faults, trouble);
    tellFigures(`network ${where}, seed ${seed}: ${struck() - before} faults, well again ${Math.round(recovered)} ms after the last`);
    expect(struck() - before).toBeGreaterThanOrEqual(faults);
    expect(recovered).toBeLessThan(recoveryMilliseconds);
  }, 60_000 + howMany.networkFaults * 100);

  it('nothing that was acknowledged is lost, nothing is there twice or by half, and nobody was told anything else', async () => {
    const hits = Object.entries(house.lines).map(([where, { hits }]) => `${where} ${[...hits].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
    const { answers, acknowledged, ambiguous, longestTry, sendings } = journal;
    tellFigures(`network faults: ${hits.join('; ')}`);
    tellFigures(`network faults: ${sendings.length} submissions, ${acknowledged.length} acknowledged, ${ambiguous.length} of them stored by a try that was not heard; tries ${JSON.stringify(answers)}, the longest ${Math.round(longestTry)} ms`);
    expect(await faultsIn(journal, house.database)).toEqual([]);
    expect(Object.keys(answers).filter((status) => !['200', '409', '429', '503', 'unheard'].includes(status))).toEqual([]);
    expect(acknowledged.length).toBe(sendings.length);
    expect(ambiguous.length).toBeGreaterThan(0);
    expect(longestTry).toBeLessThan(longestAnswer);
    for (const line of [client, database]) expect(line.hits.size).toBe(7);
  });
});
