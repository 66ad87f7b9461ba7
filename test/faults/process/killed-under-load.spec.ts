import { setTimeout as pause } from 'node:timers/promises';
import { howMany, runningApi, tellFigures } from '../../harness/index.js';
import { killableApi, type KillableApi } from '../../harness/killable-api.js';
import { killableWorker } from '../../harness/killable-worker.js';
import { findingsIn } from './checker.js';
import { apiDeath, type Death, DeathCount, doorSteps, workerDeath, workSteps } from './lives.js';
import { type Load, startLoad } from './load.js';
import { faultSeed, seeded } from '../seeded.js';
import { leaveCrashedAct, leaveDraftToEnd, makeWorkersRounds } from './worker-rounds.js';

const { processKills } = howMany;
/** Few connections each, for every life opens its own. */
const house = await runningApi({ poolSize: 3 });
const { database } = house;
const random = seeded(faultSeed);
/** The longest that a process may take to come to the step it is to die at; it is killed there or the step was not reached. */
const longestLife = 15_000;

/** So many of each stand side by side: while one starts, which takes a second of processor time, the others serve. */
const places = { api: 4, worker: 1 };

interface Life {
  death: Death;
  process: Omit<KillableApi, 'url'> & { url?: string };
}

/** As a load balancer knows them: one that died is asked until that was noticed. */
const urls = new Set<string>();
const instances = (): string[] => [...urls];

async function anApi(death: Death): Promise<Life> {
  const step = death === 'outside' ? undefined : (death as Parameters<typeof killableApi>[1]);
  const process = await killableApi(house.configuration, step, 1 + Math.floor(random() * 20));
  urls.add(process.url);
  void process.ended.then(() => urls.delete(process.url));
  return { death, process };
}

/** Finds what it needs to come to its last step: a draft whose time is up, an act that crashed. */
async function aWorker(death: Death): Promise<Life> {
  // Signed in anew each time: all lives together last longer than a token.
  if (death === 'due-claimed' || doorSteps.some((step) => step === death)) await leaveDraftToEnd(database, await house.as('freja-police-officer'));
  if (death.startsWith('entries')) await leaveCrashedAct(database);
  return { death, process: await killableWorker(database, death === 'outside' ? undefined : death) };
}

/** @returns whether it died as it was to */
async function died({ death, process }: Life, load: Load): Promise<boolean> {
  if (death === 'outside') {
    await load.answered(5 + Math.floor(random() * 25));
    process.kill();
    await process.ended;
    return true;
  }
  const late = setTimeout(() => process.kill(), longestLife);
  const endedAt = await Promise.race([process.ended.then(() => performance.now()), pause(longestLife - 1, undefined, { ref: false })]);
  clearTimeout(late);
  process.kill();
  return endedAt !== undefined;
}

describe('api and worker, killed under load', () => {
  const deaths = new DeathCount();
  let load: Load;
  const living = new Set<Life['process']>();
  const begun = { api: 0, worker: 0 };
  const over = new AbortController();

  /** Lives one after the other at one place, until so many have ended at all of them; then one that ends with the load. */
  async function livesAt(who: keyof typeof places): Promise<void> {
    const live = async (death: Death): Promise<Life> => {
      const life = who === 'api' ? await anApi(death) : await aWorker(death);
      living.add(life.process);
      return life;
    };
    while (!over.signal.aborted && begun.api + begun.worker < processKills) {
      const life = await live(who === 'api' ? apiDeath(begun.api++) : workerDeath(begun.worker++));
      if (await died(life, load)) deaths.add(who, life.death);
      living.delete(life.process);
    }
    if (!over.signal.aborted) await live('outside');
  }

  afterAll(async () => {
    over.abort();
    for (const process of living) process.kill();
    await house.stop();
  });

  it(`${places.api} instances of the api and the worker, ${processKills} times: clients that insist get every final answer`, async () => {
    const startedAt = performance.now();
    load = await startLoad(house, instances, faultSeed);
    await Promise.all(Object.entries(places).flatMap(([who, count]) => Array.from({ length: count }, () => livesAt(who as keyof typeof places))));
    await load.end();
    for (const process of living) process.kill();
    tellFigures(`processes killed ${processKills} times under load (api ${begun.api}, worker ${begun.worker}) in ${((performance.now() - startedAt) / 1000).toFixed(0)} s, seed ${faultSeed}: ${load.journal.summary()}; ${deaths}`);
    expect(load.journal.wrongAnswers()).toEqual([]);
    // The window between doing and answering was hit.
    expect(load.journal.outcomes()['unanswered']).toBeGreaterThan(0);
  }, 120_000 + processKills * 20_000);

  it('left nothing lost, doubled, orphaned or untraced, once the worker has made its rounds', async () => {
    const rounds = await makeWorkersRounds(database);
    tellFigures(`then the worker delivered ${rounds.delivered} facts, ended ${rounds.ended} drafts and closed ${rounds.abandoned} entries that were left open`);
    expect(await findingsIn(database, load.journal)).toEqual({ lost: [], doubled: [], orphans: [], untraced: [] });
    expect(load.journal.acknowledged('part.decide').length).toBeGreaterThan(0);
    expect(load.journal.acknowledged('referral.submit').length).toBeGreaterThan(0);
    expect(load.journal.acknowledged('referral.send').length).toBeGreaterThan(0);
  }, 120_000);

  it('at every named step of the door, and of what the worker does beside acts', () => {
    const missed = [...doorSteps.filter((step) => deaths.of('api', step) === 0), ...workSteps.filter((step) => deaths.of('worker', step) === 0)];
    expect(missed).toEqual([]);
  });
});
