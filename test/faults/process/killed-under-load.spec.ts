import { setTimeout as pause } from 'node:timers/promises';
import { howMany, runningApi, tellFigures } from '../../harness/index.js';
import { killableApi, type KillableApi } from '../../harness/killable-api.js';
import { killableWorker } from '../../harness/killable-worker.js';
import { findingsIn } from './checker.js';
import { apiDeath, type Death, DeathCount, doorSteps, workerDeath, workSteps } from './lives.js';
import { type Load, startLoad } from './load.js';
import { faultSeed, seeded } from './seeded.js';
import { leaveCrashedAct, leaveDraftToEnd, makeWorkersRounds } from './worker-rounds.js';

const { processKills } = howMany;
const house = await runningApi();
const { database } = house;
const officer = await house.as('freja-police-officer');
const random = seeded(faultSeed);
/** The longest that a process may take to come to the step it is to die at; it is killed there or the step was not reached. */
const longestLife = 15_000;

interface Life {
  death: Death;
  process: Omit<KillableApi, 'url'> & { url?: string };
}

const apis: (Life | undefined)[] = [];
const instances = (): string[] => apis.flatMap((life) => life?.process.url ?? []);

async function anApi(slot: number, death: Death): Promise<Life> {
  const step = death === 'outside' ? undefined : (death as Parameters<typeof killableApi>[1]);
  const life = { death, process: await killableApi(house.configuration, step, 1 + Math.floor(random() * 40)) };
  apis[slot] = life;
  return life;
}

/** Finds what it needs to come to its last step: a draft whose time is up, an act that crashed. */
async function aWorker(death: Death): Promise<Life> {
  if (death === 'due-claimed' || doorSteps.some((step) => step === death)) await leaveDraftToEnd(database, officer);
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
  const lives: Promise<Life>[] = [];

  afterAll(async () => {
    for (const life of await Promise.all(lives)) life.process.kill();
    await house.stop();
  });

  it(`two instances of the api in turn and the worker, ${processKills} times: clients that insist get every final answer`, async () => {
    const begun = { api: 2, worker: 1 };
    lives.push(anApi(0, apiDeath(0)), anApi(1, apiDeath(1)), aWorker(workerDeath(0)));
    await Promise.all(lives);
    load = await startLoad(house, instances, faultSeed);
    await load.answered(50);
    const startedAt = performance.now();
    for (let kill = 0; kill < processKills; kill++) {
      const slot = kill % 3;
      const who = slot === 2 ? 'worker' : 'api';
      const life = await lives[slot]!;
      if (await died(life, load)) deaths.add(who, life.death);
      // The last ones stand until everybody has had an answer.
      const isLast = kill >= processKills - 3;
      lives[slot] = slot === 2 ? aWorker(isLast ? 'outside' : workerDeath(begun.worker++)) : anApi(slot, isLast ? 'outside' : apiDeath(begun.api++));
      lives[slot].catch(() => undefined);
    }
    await load.end();
    for (const life of await Promise.all(lives)) life.process.kill();
    tellFigures(`processes killed ${processKills} times under load in ${((performance.now() - startedAt) / 1000).toFixed(0)} s, seed ${faultSeed}: ${load.journal.summary()}; ${deaths}`);
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
