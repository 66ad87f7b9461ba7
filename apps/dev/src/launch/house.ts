import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { migrate } from '../../../../db/migrate.js';
import { seedDemo } from '../../../../db/seed/demo.js';
import { writeDevelopmentKeyFile } from '#sealing';
import { PlainStop } from '../plain-stop.js';
import { freePort, startPostgres } from '../postgres/index.js';
import { checkServer } from './check-server.js';
import { readState, writeState, type DataFolder, type DevelopmentState } from './data-folder.js';
import { startPart, type HousePart } from './house-part.js';
import { partPlans } from './part-plans.js';
import { productDatabase } from './product-database.js';
import type { Step } from './progress.js';
import type { RunningHouse } from './running-house.js';
import { developmentWebKeys } from './web-keys.js';

export interface HouseOptions {
  folder: DataFolder;
  apiPort: number;
  webPort: number;
  /** Administrator of a server of one's own; without it the bundled one is started. */
  databaseUrl?: string;
  step: Step;
}

export interface House {
  running: RunningHouse;
  /** Where the rows lie: a folder, or the server they are on. */
  data: string;
  /** Settles when a part has ended by itself: which one, and its last lines. */
  broken: Promise<string>;
}

/**
 * Starts the whole house, waiting for each part. Whatever was started is put on `parts`, last first out, so that
 * the caller can stop everything at any moment.
 * @throws PlainStop with what to do; Error with the last lines of a part that did not come up
 */
export async function startHouse(options: HouseOptions, parts: AsyncDisposableStack): Promise<House> {
  const { folder, apiPort, webPort, step } = options;
  const state = await readState(folder);
  const database = options.databaseUrl === undefined
    ? await step('starting PostgreSQL', () => bundledServer(folder, parts))
    : await step('looking at the database', () => ownServer(options.databaseUrl!));
  state.ports.police = await freePort(state.ports.police, [apiPort, webPort]);
  state.ports.municipal = await freePort(state.ports.municipal, [apiPort, webPort, state.ports.police]);
  await writeState(folder, state);
  const running = addresses(state, options, await productDatabase(database.adminUrl));
  await step('migrating', () => migrateOrRefuse(running.adminUrl, state));
  if (!existsSync(folder.keyFile)) writeDevelopmentKeyFile(folder.keyFile);
  await step('seeding the demo people and offices', () => seedDemo(running));
  const webKeys = await developmentWebKeys(folder.webKeyFile);
  const started = partPlans({ running, state, folder, webKeys }).map((plan) => {
    const part = startPart(plan);
    parts.defer(() => part.stop());
    return part;
  });
  await step('starting the apps', () => Promise.all(started.map((part) => part.ready)));
  await writeFile(folder.runningFile, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  parts.defer(() => rm(folder.runningFile, { force: true }));
  return { running, data: database.data, broken: firstToEnd(started, database.ended) };
}

interface Database {
  adminUrl: string;
  data: string;
  ended?: Promise<void>;
}

async function bundledServer(folder: DataFolder, parts: AsyncDisposableStack): Promise<Database> {
  const server = await startPostgres({ folder: folder.postgres });
  parts.defer(() => server.stop('fast'));
  const elsewhere = server.dataFolder.startsWith(folder.path) ? '' : `; rows in ${server.dataFolder}, where the user "postgres" can enter`;
  return { adminUrl: server.adminUrl, data: `${folder.path}${elsewhere}`, ended: server.ended };
}

async function ownServer(url: string): Promise<Database> {
  await checkServer(url);
  const { host } = new URL(url);
  return { adminUrl: url, data: `database "naervaern" on ${host}` };
}

/** The web is on localhost and the rest on 127.0.0.1: another site, as the identity providers are in production. */
function addresses(state: DevelopmentState, { apiPort, webPort }: HouseOptions, adminUrl: string): RunningHouse {
  const at = (port: number | undefined) => `http://127.0.0.1:${port}`;
  return { web: `http://localhost:${webPort}`, api: at(apiPort), issuers: { police: at(state.ports.police), municipal: at(state.ports.municipal) }, adminUrl };
}

async function migrateOrRefuse(adminUrl: string, { passwords }: DevelopmentState): Promise<void> {
  try {
    await migrate({ adminUrl, passwords, environment: 'development' });
  } catch (problem) {
    if ((problem as Error).name !== 'OlderDevelopmentData') throw problem;
    throw new PlainStop(
      'Udviklingsdata er lavet af en anden udgave af skemaet og kan ikke føres over. Glem dem: npm run reset',
      'The development data were made by another version of the schema and cannot be carried over. Forget them: npm run reset',
      (problem as Error).message,
    );
  }
}

async function firstToEnd(parts: HousePart[], serverEnded?: Promise<void>): Promise<string> {
  const ends = parts.map(async (part) => `The ${part.name} ended:\n${await part.ended}`);
  if (serverEnded) ends.push(serverEnded.then(() => 'PostgreSQL ended; see postgres/server.log in the data folder.'));
  return Promise.race(ends);
}
