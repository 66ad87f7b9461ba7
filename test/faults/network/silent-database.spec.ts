import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { databaseOptions } from '#platform';
import { tellFigures } from '../../harness/index.js';
import type { Trouble } from './fault.js';
import { faultyHouse } from './faulty-house.js';
import { faultsIn } from './journal/check-journal.js';
import { ClientLine, type HeardAnswer } from './journal/client-line.js';
import { Journal } from './journal/journal.js';
import { sendUntilHeard } from './journal/send-until-heard.js';


const house = await faultyHouse(7);
afterAll(() => house.stop());
const journal = new Journal();
const { database, workerDatabase } = house.lines;

/** Every line swallows whatever is sent from now on, those that are opened meanwhile too. */
const silent: Trouble = () => ({ kind: 'half-open', direction: 'asking', afterBytes: 0 });

async function ask(path: string): Promise<{ answer: HeardAnswer | undefined; milliseconds: number }> {
  using line = new ClientLine(() => house.url);
  const from = performance.now();
  const answer = await line.ask('GET', path, { token: house.token, patience: 30_000 });
  return { answer, milliseconds: performance.now() - from };
}

async function send(patience: number, over: AbortSignal): Promise<void> {
  using line = new ClientLine(() => house.url);
  await sendUntilHeard({ line, token: house.token, patience, longestPause: 100, over }, journal.begin());
}

/** What pg's client sends by, message by message. */
interface Messages {
  connection: { parse(statement: { text: string }): void; bind(nothing: object): void; execute(nothing: object): void; flush(): void };
}

/**
 * Takes a lock in the middle of a breath, as an api does whose line falls silent there: the server waits for the next
 * message, is not idle, and no statement runs. @returns how long it holds the lock, in milliseconds
 */
async function vanishInTheMiddle(): Promise<number> {
  const { extra } = databaseOptions(house.database.urls.api, 1) as { extra: ClientConfig };
  const client = new Client({ ...extra, connectionString: house.database.urls.api });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  const { connection } = client as unknown as Messages;
  connection.parse({ text: 'select pg_advisory_xact_lock(28)' });
  connection.bind({});
  connection.execute({});
  connection.flush();
  const locks = async () => (await house.database.asSuperuser<{ n: number }>(`select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = 28`))[0]!.n;
  while ((await locks()) === 0) await pause(20);
  const from = performance.now();
  while ((await locks()) > 0 && performance.now() - from < 30_000) await pause(100);
  return performance.now() - from;
}

const vanishing = vanishInTheMiddle();

describe('a database that falls silent, every line still open', () => {
  it('is not waited for: everybody is told within half a minute to come again, and the process goes on living', async () => {
    await Promise.all(Array.from({ length: 10 }, () => send(30_000, AbortSignal.timeout(30_000))));
    database.trouble(silent);
    workerDatabase.trouble(silent);
    const sends = Promise.all(Array.from({ length: 8 }, () => send(30_000, AbortSignal.abort())));
    const waiting = Promise.all([...Array.from({ length: 24 }, (_, nth) => ask(nth % 2 === 0 ? '/cases' : '/directory')), ask('/health/ready')]);
    expect((await ask('/health/live')).answer?.status).toBe(200);
    const [waits] = await Promise.all([waiting, sends]);
    const longest = Math.max(...waits.map(({ milliseconds }) => milliseconds), journal.longestTry);
    tellFigures(`network silent database: ${waits.length + 8} requests, the longest answered after ${Math.round(longest)} ms`);
    // Away, or busy: whichever it says, it says when to come again.
    expect(waits.filter(({ answer }) => answer?.status !== 503 || !/^[2-5]$/.test(answer.headers['retry-after'] ?? ''))).toEqual([]);
    expect(Object.keys(journal.answers).sort()).toEqual(['200', '503']);
    expect(longest).toBeLessThan(30_000);
  }, 90_000);

  it('is served again within 10 s of being heard', async () => {
    database.calm();
    workerDatabase.calm();
    const from = performance.now();
    await send(10_000, AbortSignal.timeout(10_000));
    while ((await ask('/health/ready')).answer?.status !== 200) expect(performance.now() - from).toBeLessThan(10_000);
    const recovered = performance.now() - from;
    tellFigures(`network silent database: served again ${Math.round(recovered)} ms after it was heard`);
    expect(recovered).toBeLessThan(10_000);
    expect(journal.sendings.at(-1)!.receipt).toBeDefined();
    expect(await faultsIn(journal, house.database)).toEqual([]);
  }, 60_000);

  it('holds no locks for a client that fell silent in the middle of a breath, longer than an act may take', async () => {
    const held = await vanishing;
    tellFigures(`network silent client: its locks were held for ${Math.round(held)} ms`);
    // Not by the limit for those who are idle: it does not run there.
    expect(held).toBeGreaterThan(9_000);
    expect(held).toBeLessThan(15_000);
  }, 60_000);
});
