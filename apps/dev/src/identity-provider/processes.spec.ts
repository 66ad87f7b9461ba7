import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createAccessTokenVerifier } from '#identity';
import { demoPersonByKey } from './demo-people.js';
import { refuseProduction } from './refuse-production.js';
import { standardAudience } from './start-identity-providers.js';

const providerMain = fileURLToPath(new URL('main.js', import.meta.url));
const tokenMain = fileURLToPath(new URL('../token/main.js', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naervaern-idp-æ '));
});

afterEach(() => rm(folder, { recursive: true }));

function start(script: string, argumentsOfScript: string[] = [], environment: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], NAERVAERN_DEV_FOLDER: folder, ...environment };
  return spawn(process.execPath, [script, ...argumentsOfScript], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function run(...[script, argumentsOfScript, environment]: Parameters<typeof start>) {
  const child = start(script, argumentsOfScript, environment);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk: Buffer) => (said[stream] += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

interface Issuers {
  police: string;
  municipal: string;
}

/** Runs the provider as a process while `work` lasts. */
async function withProvider(work: (issuers: Issuers) => Promise<void>): Promise<number> {
  const child = start(providerMain);
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const { ready, ...issuers } = JSON.parse(line) as Issuers & { ready: boolean };
    expect(ready).toBe(true);
    await work(issuers);
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

/** What the launcher leaves for the other commands. */
async function asIfStarted(issuers: Issuers): Promise<void> {
  await writeFile(join(folder, 'launcher.pid'), String(process.pid));
  await writeFile(join(folder, 'running.json'), JSON.stringify({ issuers }));
}

describe('the toy identity provider in production', () => {
  it.each([
    ['NAERVAERN_ENVIRONMENT', 'production'],
    ['NODE_ENV', 'production'],
    ['NODE_ENV', ' Production '],
  ])('ends at once when %s is "%s", and makes no keys', async (name, value) => {
    const { code, stdout, stderr } = await run(providerMain, [], { [name]: value });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(name);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses when one variable says development and the other production', () => {
    expect(() => refuseProduction({ NAERVAERN_ENVIRONMENT: 'development', NODE_ENV: 'production' })).toThrow('NODE_ENV');
    expect(() => refuseProduction({ NAERVAERN_ENVIRONMENT: 'development', NODE_ENV: 'test' })).not.toThrow();
  });
});

describe('npm run dev:token', () => {
  it('prints a token that the product accepts, and nothing else', async () => {
    const code = await withProvider(async (issuers) => {
      await asIfStarted(issuers);
      for (const key of ['freja-police-officer', 'karen-koege-child-intake']) {
        const person = demoPersonByKey(key)!;
        const answer = await run(tokenMain, [key]);
        expect([answer.code, answer.stderr]).toEqual([0, '']);
        const issuer = issuers[person.issuer];
        const verifier = createAccessTokenVerifier({ issuers: [{ issuer, jwksUri: `${issuer}/jwks` }], audience: standardAudience, allowDevelopmentIssuers: true });
        expect(await verifier.verify(answer.stdout.trimEnd())).toMatchObject({ subject: person.subject });
      }
    });
    expect(code).toBe(0);
  });

  it.each([[['nobody']], [[]]])('lists the people on stderr when asked for %j', async (argumentsOfCommand) => {
    const { code, stdout, stderr } = await run(tokenMain, argumentsOfCommand);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('freja-police-officer');
    expect(stderr).toContain('lasse-low-level');
  });

  it('says how to start the house when it is not running', async () => {
    const { code, stdout, stderr } = await run(tokenMain, ['freja-police-officer']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('npm start');
  });

  it('says so when the house seems to run and the provider does not answer', async () => {
    await asIfStarted({ police: 'http://127.0.0.1:1', municipal: 'http://127.0.0.1:1' });
    const { code, stderr } = await run(tokenMain, ['freja-police-officer']);
    expect(code).toBe(1);
    expect(stderr).toContain('No identity provider answers');
  });
});
