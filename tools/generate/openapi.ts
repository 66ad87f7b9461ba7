import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Configuration, Log } from '#platform';
import { writeDevelopmentKeyFile } from '#sealing';
import { contractOf } from '../../apps/api/src/contract.js';
import { createApi } from '../../apps/api/src/create-api.js';
import type { Generated } from './generated.js';

/** The contract of the api as it is committed. */
export async function openapi(): Promise<Generated> {
  return { path: 'docs/openapi.json', content: `${JSON.stringify(await contractOfApi(), null, 2)}\n` };
}

/** The contract, from the routes and DTOs. The api is put together and not started: no database is needed. */
export async function contractOfApi(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-contract-'));
  try {
    const keyFile = join(folder, 'keys.json');
    writeDevelopmentKeyFile(keyFile, 'test');
    const app = await createApi(configurationWith(keyFile), { log: new Log(nowhere()) });
    return sorted(contractOf(app));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Addresses where nobody listens: nothing in the contract depends on them. */
function configurationWith(keyFile: string): Configuration {
  return {
    environment: 'test',
    databaseUrl: 'postgres://api@127.0.0.1:1/naervaern',
    poolSize: 1,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: 'http://localhost',
    issuers: [{ issuer: 'https://log-ind.example', jwksUri: 'https://log-ind.example/jwks' }],
    audience: 'urn:naervaern:api',
    keyFile,
  };
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The same value with every object's keys in order, so that moving a route in the code does not move it here. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
