import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import { writeDevelopmentKeyFile } from '#sealing';
import { aWebKey } from '../builders/client-assertion.js';
import { startCluster, tellFigures, testDatabase, type RunningCluster, type TestDatabase } from '../harness/index.js';

type App = 'api' | 'worker' | 'web';
type Variables = Record<string, string | undefined>;

const dist = join(import.meta.dirname, '../..');
/** Stands in whatever a bad setting says: none of it may be said again. */
const secret = 'hemmelig-9f2c';

let cluster: RunningCluster;
let database: TestDatabase;
let otherEnvironment: TestDatabase;
let careless: TestDatabase;
let folder: string;
let good: Record<string, string>;
let bad: BadConfiguration[];

interface BadConfiguration {
  app: App;
  what: string;
  change: Variables;
  /** The setting that must be named. */
  setting: string;
}

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

/** Starts the app as production does, and waits until it has ended, or has said that it is ready: then it is ended. */
async function run(app: App, change: Variables): Promise<Ended & { wasReady: boolean }> {
  const env = Object.fromEntries(Object.entries({ PATH: process.env['PATH'], ...good, ...change }).filter(([, value]) => value !== undefined));
  const child = spawn(process.execPath, [join(dist, `apps/${app}/src/main.js`)], { env: env as Record<string, string>, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said, wasReady] = ['', '', false];
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString();
    if (!out.includes('"ready"')) return;
    wasReady = true;
    child.kill('SIGTERM');
  });
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, out, said, wasReady };
}

const url = (of: TestDatabase, role: 'api' | 'worker' | 'web_session' | 'admin'): string => of.urls[role];
const remote = (password: string, query = '?sslmode=verify-full') => `postgres://api:${password}@db.example/naervaern${query}`;
const long = `${secret}-og-lang-nok`;

async function productionKeys(name: string, change: (content: Record<string, any>) => void = () => undefined): Promise<string> {
  const file = join(folder, name);
  writeDevelopmentKeyFile(file, 'test');
  const content = { ...JSON.parse(await readFile(file, 'utf8')), environment: 'production' };
  change(content);
  await writeFile(file, JSON.stringify(content));
  return file;
}

async function webKeys(name: string, change: Record<string, unknown> = {}): Promise<string> {
  const client = { ...(await exportJWK((await aWebKey('web-1')).privateKey)), kid: 'web-1' };
  const content = { environment: 'production', client, session: [{ kid: 's1', k: randomBytes(32).toString('base64url') }], ...change };
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(content), { mode: 0o600 });
  return file;
}

const issuer = { issuer: 'https://log-ind.politi.example', jwksUri: 'https://log-ind.politi.example/jwks' };
const provider = { key: 'politi', name: { da: 'Politiets login', en: 'Sign-in for police' }, issuer: issuer.issuer, clientId: 'naervaern-web' };
const issuers = (change: object) => ({ NAERVAERN_ISSUERS: JSON.stringify([{ ...issuer, ...change }]) });
const providers = (change: object) => ({ NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([{ ...provider, ...change }]) });

async function goodConfiguration(): Promise<Record<string, string>> {
  const { publicKeys } = await aWebKey('web-1');
  return {
    NAERVAERN_ENVIRONMENT: 'production',
    NAERVAERN_API_DATABASE_URL: url(database, 'api'),
    NAERVAERN_WORKER_DATABASE_URL: url(database, 'worker'),
    NAERVAERN_WEB_DATABASE_URL: url(database, 'web_session'),
    NAERVAERN_API_PORT: '0', NAERVAERN_WEB_PORT: '0',
    NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example',
    NAERVAERN_ISSUERS: JSON.stringify([issuer]),
    NAERVAERN_AUDIENCE: 'https://naervaern.example/api',
    NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify(publicKeys),
    NAERVAERN_KEY_FILE: await productionKeys('keys.json'),
    NAERVAERN_API_URL: 'https://api.naervaern.example',
    NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([provider]),
    NAERVAERN_WEB_KEY_FILE: await webKeys('web-keys.json'),
    NAERVAERN_OPERATING_DESK_PHONE: '+4570123456',
  };
}

async function badConfigurations(): Promise<BadConfiguration[]> {
  const developmentKeys = join(folder, 'development-keys.json');
  writeDevelopmentKeyFile(developmentKeys, 'development');
  const weak = await productionKeys('weak.json', (content) => (content['blindIndexKey'] = Buffer.alloc(32, 1).toString('base64')));
  await writeFile(join(folder, 'no-json'), secret);
  const launcher = await aWebKey('development-web');
  const privateKey = { ...(await exportJWK((await aWebKey('web-1')).privateKey)), kid: 'web-1' };
  const row = (app: App, what: string, setting: string, change: Variables): BadConfiguration => ({ app, what, setting, change });
  const api = (what: string, setting: string, change: Variables) => row('api', what, setting, change);
  const [apiUrl, workerUrl, webUrl] = ['NAERVAERN_API_DATABASE_URL', 'NAERVAERN_WORKER_DATABASE_URL', 'NAERVAERN_WEB_DATABASE_URL'];
  return [
    ...(['api', 'web'] as const).map((app) => row(app, 'no environment', 'NAERVAERN_ENVIRONMENT', { NAERVAERN_ENVIRONMENT: undefined })),
    row('worker', 'an environment nobody knows', 'NAERVAERN_ENVIRONMENT', { NAERVAERN_ENVIRONMENT: secret }),
    api('a database that is no URL', apiUrl, { [apiUrl]: secret }),
    api('a default database password', apiUrl, { [apiUrl]: remote('postgres') }),
    row('worker', 'a short database password', workerUrl, { [workerUrl]: remote('kort-hemmelig') }),
    ...([['api', apiUrl], ['web', webUrl]] as const).map(([app, setting]) =>
      row(app, 'a database elsewhere without TLS', setting, { [setting]: remote(long, '') })),
    api('TLS to the database without looking at its certificate', apiUrl, { [apiUrl]: remote(long, '?sslmode=no-verify') }),
    api('a database of another environment', 'NAERVAERN_ENVIRONMENT', { [apiUrl]: url(otherEnvironment, 'api') }),
    api('the database as a superuser', apiUrl, { [apiUrl]: asAdministrator() }),
    row('worker', 'the database as the api', workerUrl, { [workerUrl]: url(database, 'api') }),
    row('web', 'the database as the worker', webUrl, { [webUrl]: url(database, 'worker') }),
    row('worker', 'a database that acknowledges before it has stored', 'synchronous_commit', { [workerUrl]: url(careless, 'worker') }),
    api('a secret file that is not there', `${apiUrl}_FILE`, { [apiUrl]: undefined, [`${apiUrl}_FILE`]: `/findes/ikke/${secret}` }),
    api('a plain http issuer', 'NAERVAERN_ISSUERS', issuers({ issuer: `http://${secret}.example` })),
    api('an issuer on this machine', 'NAERVAERN_ISSUERS', issuers({ issuer: `https://localhost/${secret}` })),
    api('a plain http public origin', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: `http://${secret}.example` }),
    api('a private key of the web', 'NAERVAERN_WEB_CLIENT_KEYS', { NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify({ keys: [privateKey] }) }),
    api('the key of a web for trying', 'NAERVAERN_WEB_CLIENT_KEYS', { NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify(launcher.publicKeys) }),
    api('keys of development', 'NAERVAERN_KEY_FILE', { NAERVAERN_KEY_FILE: developmentKeys }),
    api('a key that is not random', 'NAERVAERN_KEY_FILE', { NAERVAERN_KEY_FILE: weak }),
    api('a key file that is not JSON', 'NAERVAERN_KEY_FILE', { NAERVAERN_KEY_FILE: join(folder, 'no-json') }),
    row('web', 'a public origin with a path', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: `https://naervaern.example/${secret}` }),
    row('web', 'an api over plain http', 'NAERVAERN_API_URL', { NAERVAERN_API_URL: `http://${secret}.example` }),
    row('web', 'a plain http provider', 'NAERVAERN_SIGN_IN_PROVIDERS', providers({ issuer: `http://${secret}.example` })),
    row('web', 'no phone of the operating desk', 'NAERVAERN_OPERATING_DESK_PHONE', { NAERVAERN_OPERATING_DESK_PHONE: secret }),
    row('web', 'keys of development', 'NAERVAERN_WEB_KEY_FILE', { NAERVAERN_WEB_KEY_FILE: await webKeys('web-development.json', { environment: 'development' }) }),
    row('web', 'the key of a web for trying', 'NAERVAERN_WEB_KEY_FILE', { NAERVAERN_WEB_KEY_FILE: await webKeys('web-trying.json', { client: { ...privateKey, kid: 'development-web' } }) }),
    row('web', 'a short session key', 'NAERVAERN_WEB_KEY_FILE', { NAERVAERN_WEB_KEY_FILE: await webKeys('web-short.json', { session: [{ kid: 's1', k: 'aGVtbWVsaWc' }] }) }),
  ];
}

/** The superuser that a careless operator could name, with a password that looks well. */
function asAdministrator(): string {
  const administrator = new URL(url(database, 'admin'));
  administrator.password = long;
  return administrator.href;
}

const ended = new Map<BadConfiguration, Ended>();

beforeAll(async () => {
  cluster = await startCluster();
  const own = { cluster: cluster.cluster };
  [database, otherEnvironment, careless] = [await testDatabase(own), await testDatabase(own), await testDatabase(own)];
  for (const each of [database, careless]) await each.asSuperuser(`update platform.installation set environment = 'production'`);
  await careless.asSuperuser(`alter database ${careless.name} set synchronous_commit = off -- fixed text: a name of our own`);
  await database.asSuperuser(`alter role ${new URL(url(database, 'admin')).username} password '${long}' -- fixed text: ours`);
  folder = await mkdtemp(join(tmpdir(), 'naervaern-configurations-'));
  good = await goodConfiguration();
  bad = await badConfigurations();
  const waiting = [...bad];
  const inTurn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) ended.set(next, await run(next.app, next.change));
  };
  await Promise.all(Array.from({ length: 3 }, inTurn));
}, 180_000);

afterAll(async () => {
  await cluster.forget();
  await rm(folder, { recursive: true, force: true });
});

describe('in production', () => {
  it.each(['api', 'worker', 'web'] as const)('%s starts with a configuration that is sound, which is what the others differ from', async (app) => {
    const { wasReady, code, said } = await run(app, {});
    expect([wasReady, code, said]).toEqual([true, 0, '']);
  }, 30_000);

  it('every bad configuration ends the process before it is ready, with 78, and one line that names the setting', () => {
    tellFigures(`bad configurations: ${ended.size} of real processes (${['api', 'worker', 'web'].map((app) => `${bad.filter((each) => each.app === app).length} ${app}`).join(', ')})`);
    expect(ended.size).toBeGreaterThanOrEqual(28);
    const outcomes = [...ended].map(([{ app, what }, { code, said, out }]) => [app, what, code, settingIn(said), out.includes('"ready"')]);
    expect(outcomes).toEqual([...ended].map(([{ app, what, setting }]) => [app, what, 78, setting, false]));
  });

  it('none of them says a secret, or the value that was wrong', () => {
    const secrets = [secret, 'aGVtbWVsaWc', ...['api', 'worker', 'web_session'].map((role) => new URL(url(database, role as 'api')).password)];
    const spoken = [...ended].filter(([, { out, said }]) => secrets.some((each) => (out + said).includes(each)));
    expect(spoken.map(([{ app, what }]) => [app, what])).toEqual([]);
  });
});

function settingIn(said: string): unknown {
  try {
    return (JSON.parse(said) as { setting?: unknown }).setting;
  } catch {
    return said;
  }
}
