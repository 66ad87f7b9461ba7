import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { Pool, type QueryResultRow } from 'pg';
import { issuerSecrets } from '../../../apps/dev/src/identity-provider/signing-key.js';
import { openDataFolder, readState, type DataFolder } from '../../../apps/dev/src/launch/data-folder.js';
import { startHouse } from '../../../apps/dev/src/launch/house.js';
import { partPlans } from '../../../apps/dev/src/launch/part-plans.js';
import type { PartPlan } from '../../../apps/dev/src/launch/house-part.js';
import { progressOn } from '../../../apps/dev/src/launch/progress.js';
import type { RunningHouse } from '../../../apps/dev/src/launch/running-house.js';
import { forgetPostgres, freePort } from '../../../apps/dev/src/postgres/index.js';
import type { TokenIssuer } from '../../builders/access-token.js';
import { apiAtHand, type ApiAtHand } from '../../harness/index.js';
import { faultsIn } from './faults-in.js';

/** The whole product as `npm start` runs it, every part a process of its own, on a folder that is gone afterwards. */
export interface ScanHouse {
  running: RunningHouse;
  folder: DataFolder;
  /** The api, with the keys of the toy identity providers in hand. */
  hand: ApiAtHand;
  /** How the api and the web were started, for builds that stand beside them on the same data. */
  plans: Record<'api' | 'web', PartPlan>;
  /** Faults that the product's own log tells of since it was asked last, each kind once. */
  faults(): Promise<string[]>;
  /** Which part has ended by itself, and its last words; nothing while all run. */
  broken(): string | undefined;
}

/** Starts it on free ports of loopback. Whatever was started is put on `parts`, last first out. */
export async function startScanHouse(parts: AsyncDisposableStack): Promise<ScanHouse> {
  const path = await mkdtemp(join(tmpdir(), 'naervaern-scan-'));
  parts.defer(() => rm(path, { recursive: true, force: true }));
  process.env['NAERVAERN_DEV_FOLDER'] = path;
  const folder = await openDataFolder();
  parts.defer(() => forgetPostgres(folder.postgres));
  const { running, broken } = await startHouse({ folder, apiPort: await freePort(), webPort: await freePort(), step: progressOn(process.stdout) }, parts);
  let ended: string | undefined;
  void broken.then((words) => (ended = words));

  const pool = new Pool({ connectionString: running.adminUrl, max: 2, allowExitOnIdle: true });
  pool.on('error', () => {});
  parts.defer(() => pool.end());
  const database = { asSuperuser: async <Row extends QueryResultRow>(sql: string, values?: unknown[]) => (await pool.query<Row>(sql, values)).rows };
  const issuers = { police: await issuerOf('police', folder, running), municipal: await issuerOf('municipal', folder, running) };
  const { client } = JSON.parse(await readFile(folder.webKeyFile, 'utf8')) as { client: JWK };
  const { d: _private, ...publicHalf } = client;
  const webKey = { privateKey: (await importJWK(client, 'ES256')) as CryptoKey, publicKeys: { keys: [publicHalf as never] } };
  const plans = partPlans({ running, state: await readState(folder), folder, webKeys: { keys: [publicHalf] } });
  const planOf = (name: string): PartPlan => plans.find((plan) => plan.name === name)!;
  return {
    running,
    folder,
    hand: apiAtHand({ url: running.api, database, issuers, webKey }),
    plans: { api: planOf('api'), web: planOf('web') },
    faults: faultsIn(['api', 'web', 'worker'].map((name) => join(folder.logs, `${name}.log`))),
    broken: () => ended,
  };
}

/** A toy issuer's own key, so that a test can be anybody, for as long as it takes. */
async function issuerOf(name: 'police' | 'municipal', folder: DataFolder, running: RunningHouse): Promise<TokenIssuer> {
  const { signingKey } = await issuerSecrets(join(folder.path, 'identity-provider'), name);
  const { d: _private, ...publicHalf } = signingKey;
  const [privateKey, publicKey] = (await Promise.all([importJWK(signingKey, 'ES256'), importJWK(publicHalf, 'ES256')])) as [CryptoKey, CryptoKey];
  return { issuer: running.issuers[name], algorithm: 'ES256', keyId: signingKey.kid!, privateKey, publicKey, jwks: { keys: [publicHalf] } };
}
