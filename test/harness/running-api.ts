import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDevelopmentKeyFile } from '#sealing';
import type { Configuration, ProcessClock } from '#platform';
import { nsisLevelUris } from '#kernel';
import { clientAssertionHeader } from '#identity';
import type { StepWatcher } from '#operation';
import { createApi } from '../../apps/api/src/create-api.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { privilegesOf } from '../../db/seed/demo-privileges.js';
import { aTokenIssuer, audienceInTokens, rightfulClaims, signedToken, type TokenIssuer } from '../builders/access-token.js';
import { aWebKey, signedAssertion, type WebKey } from '../builders/client-assertion.js';
import { keptLog, type KeptLog } from './kept-log.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import { testIssuers } from './test-issuers.js';

/** What an api answered. `body` is parsed JSON, `text` the very bytes. */
export interface Answer {
  status: number;
  text: string;
  // The shape is the test's business.
  body: any;
  headers: Headers;
}

/** Somebody who speaks HTTP to the api. */
export interface Caller {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** An api wherever it runs, with everything in hand to be anybody there: keys of its issuers and of the web. */
export interface ApiAtHand {
  url: string;
  database: Pick<TestDatabase, 'asSuperuser'>;
  issuers: Record<'police' | 'municipal', TokenIssuer>;
  /** A demo person signed in; claims may be changed, for example to an expired or too low token. */
  as(personKey: string, claims?: Record<string, unknown>): Promise<Caller>;
  tokenOf(personKey: string, claims?: Record<string, unknown>): Promise<string>;
  callerWith(token?: string, headers?: MoreHeaders): Caller;
  /** What the web holds and the api knows the public half of. */
  webKey: WebKey;
  /** The web, on behalf of whoever's token it sends along; each request under an assertion of its own. */
  asWeb(token?: string): Caller;
}

export interface RunningApi extends ApiAtHand, Pick<KeptLog, 'logged' | 'lineLike'> {
  /** The app itself, for asking it what it serves. */
  app: Awaited<ReturnType<typeof createApi>>;
  database: TestDatabase;
  configuration: Configuration;
  stop(): Promise<void>;
}

export interface RunningApiOptions {
  database?: TestDatabase;
  stepWatcher?: StepWatcher;
  poolSize?: number;
  processClock?: ProcessClock;
}

/** The real api, in this process, on a database of its own and with issuers whose keys the test holds. */
export async function runningApi(options: RunningApiOptions = {}): Promise<RunningApi> {
  const database = options.database ?? (await testDatabase());
  const issuers = { police: await aTokenIssuer(testIssuers.police, 'ES256', 'police-1'), municipal: await aTokenIssuer(testIssuers.municipal, 'ES256', 'municipal-1') };
  const keys = await serveKeys(issuers);
  const webKey = await aWebKey();
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-keys-'));
  const keyFile = join(folder, 'keys.json');
  writeDevelopmentKeyFile(keyFile, 'test');
  const configuration: Configuration = {
    environment: 'test',
    databaseUrl: database.urls.api,
    poolSize: options.poolSize ?? 8,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: 'http://localhost',
    issuers: Object.entries(issuers).map(([name, { issuer }]) => ({ issuer, jwksUri: `${keys.url}/${name}` })),
    audience: audienceInTokens,
    webClientKeys: webKey.publicKeys,
    keyFile,
  };
  const { log, logged, lineLike } = keptLog();
  const app = await createApi(configuration, { log, stepWatcher: options.stepWatcher, processClock: options.processClock });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  return {
    ...apiAtHand({ url, database, issuers, webKey }),
    app,
    database,
    configuration,
    logged,
    lineLike,
    async stop() {
      await app.close();
      keys.server.close();
      keys.server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everybody who can be had with these keys, at the api at that address. */
export function apiAtHand(given: Pick<ApiAtHand, 'url' | 'database' | 'issuers' | 'webKey'>): ApiAtHand {
  const { url, issuers, webKey } = given;
  const tokenOf = (personKey: string, claims: Record<string, unknown> = {}): Promise<string> => {
    const person = demoPersonByKey(personKey)!;
    const by = issuers[person.issuer];
    const own = {
      ...rightfulClaims(by.issuer, new Date()),
      sub: person.subject,
      acr: nsisLevelUris[person.level],
      privileges: privilegesOf(person),
    };
    return signedToken(by, { ...own, ...claims });
  };
  return {
    ...given,
    tokenOf,
    callerWith: (token, headers) => callerAt(url, token, headers),
    asWeb: (token) => callerAt(url, token, async () => ({ [clientAssertionHeader]: await signedAssertion(webKey) })),
    as: async (personKey, claims) => callerAt(url, await tokenOf(personKey, claims)),
  };
}

/** Headers of each request, made anew for each. */
export type MoreHeaders = () => Record<string, string> | Promise<Record<string, string>>;

/** Somebody who speaks to an api at that address, without a token unless one is given. */
export function callerAt(url: string, token?: string, more: MoreHeaders = () => ({})): Caller {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(await more()),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, text, body: isJson && text !== '' ? JSON.parse(text) : undefined, headers: response.headers };
  };
  return {
    get: (path) => send('GET', path),
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
  };
}

async function serveKeys(issuers: Record<string, TokenIssuer>): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const issuer = issuers[(request.url ?? '').slice(1)];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(issuer?.jwks ?? { keys: [] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, server };
}
