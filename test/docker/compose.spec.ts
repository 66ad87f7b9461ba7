import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiConfiguration, readDatabaseConfiguration, readWebConfiguration, type Variables } from '#platform';
import { projectFolder } from './carried-out.js';
import { type Compose, composeOf, type Service, valuesIn } from './compose.js';
import { complaintsOfCompose } from './compose-rules.js';

const read = (name: string): string => readFileSync(join(projectFolder, 'docker', name), 'utf8');
const values = valuesIn(read('settings.example.env'));
const compose = (): Compose => composeOf(read('compose.yaml'), values);

const folder = mkdtempSync(join(tmpdir(), 'naervaern-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a service is told, with an example of each secret at hand; and which of its settings were asked for. */
function told({ environment = {} }: Service): { variables: Variables; unasked: () => string[] } {
  const asked = new Set<string>();
  const variables = Object.fromEntries(Object.entries(environment).map(([name, value]) => {
    const secret = /^\/run\/secrets\/((\w+)_database_url\w*)$/.exec(String(value));
    if (secret === null) return [name, String(value)];
    const file = join(folder, secret[1]!);
    writeFileSync(file, `postgres://${secret[2]}:a-long-and-random-word@database/naervaern?sslmode=verify-full&sslrootcert=/run/secrets/authority\n`, { mode: 0o440 });
    return [name, file];
  }));
  return {
    variables: new Proxy(variables, { get: (all, name: string) => (asked.add(name), all[name]) }),
    unasked: () => Object.keys(variables).filter((name) => name.startsWith('NAERVAERN_') && !asked.has(name)),
  };
}

const readers: Record<string, (variables: Variables) => unknown> = {
  api: readApiConfiguration,
  web: readWebConfiguration,
  worker: (variables) => readDatabaseConfiguration('worker', variables),
};

/** What its process would object to, and which settings it knows nothing of. */
function objectionsOf(name: string, service: Service): string[] {
  const { variables, unasked } = told(service);
  try {
    readers[name]!(variables);
  } catch (error) {
    return [(error as Error).message];
  }
  return unasked().map((setting) => `${setting} is no setting of the ${name}`);
}

describe('the compose file', () => {
  it('keeps every service small, apart and watched', () => {
    expect(complaintsOfCompose(compose())).toEqual([]);
  });

  it.each(Object.keys(readers))('tells the %s all that it wants, and nothing that it does not know', (name) => {
    expect(objectionsOf(name, compose().services[name]!)).toEqual([]);
  });

  it('tells the passing services their settings', () => {
    const { roles, migrate } = compose().services;
    expect(Object.keys(migrate!.environment!)).toEqual(['NAERVAERN_ENVIRONMENT', 'NAERVAERN_MIGRATE_DATABASE_URL_FILE']);
    const urls = ['ADMINISTRATOR', 'MIGRATE', 'API', 'WORKER', 'WEB', 'BACKUP'].map((role) => `NAERVAERN_${role}_DATABASE_URL_FILE`);
    expect(Object.keys(roles!.environment!)).toEqual(['NAERVAERN_ENVIRONMENT', ...urls]);
  });

  it('says which settings are missing when it is started without them', () => {
    const needed = Object.keys(values).filter((name) => {
      const { [name]: _left, ...rest } = values;
      try {
        composeOf(read('compose.yaml'), rest);
        return false;
      } catch (error) {
        return (error as Error).message.startsWith(`${name} is not set`);
      }
    });
    expect(needed).toEqual(Object.keys(values));
  });

  it('gives the networks the addresses by which the database lets people in', () => {
    const lines = read('postgres/pg_hba.conf').split('\n').filter((line) => line.startsWith('hostssl')).map((line) => line.split(/\s+/)[3]);
    const { networks } = compose();
    expect(Object.entries(networks).filter(([name]) => name.startsWith('database-')).map(([, { ipam }]) => ipam!.config[0]!.subnet)).toEqual(lines);
  });
});

/** A file with one thing changed, and what must be said of it. */
const planted: [string, (all: Compose) => void][] = [
  ['api: may write its file system', ({ services }) => void (services['api']!.read_only = false)],
  ['web: does not run as a number', ({ services }) => void (services['web']!.user = 'node')],
  ['web: does not run as a number', ({ services }) => void (services['web']!.user = '0:0')],
  ['worker: keeps capabilities', ({ services }) => void (services['worker']!.cap_add = ['NET_ADMIN'])],
  ['worker: keeps capabilities', ({ services }) => void delete services['worker']!.cap_drop],
  ['proxy: may gain privileges', ({ services }) => void delete services['proxy']!.security_opt],
  ['database: may take all memory', ({ services }) => void delete services['database']!.mem_limit],
  ['api: may start as many', ({ services }) => void delete services['api']!.pids_limit],
  ['api: is killed before', ({ services }) => void (services['api']!.stop_grace_period = '10s')],
  ['api: is let into the machine', ({ services }) => void (services['api']!.privileged = true)],
  ['proxy: is let into the machine', ({ services }) => void (services['proxy']!['network_mode'] = 'host')],
  ['web: may fill memory', ({ services }) => void (services['web']!.tmpfs = ['/tmp'])],
  ['database: runs an image of no version', ({ services }) => void (services['database']!.image = 'postgres:latest')],
  ['api: mounts something of the machine', ({ services }) => void (services['api']!.volumes = ['/var/run/docker.sock:/var/run/docker.sock'])],
  ['database: mounts something of the machine', ({ services }) => void services['database']!.volumes!.push('./postgres:/etc/postgres')],
  ['web: wants a secret that is not there', ({ services }) => void services['web']!.secrets!.push('other')],
  ['api: is told a secret in clear', ({ services }) => void (services['api']!.environment!['NAERVAERN_API_DATABASE_URL'] = 'given')],
  ['web: is told a secret in clear', ({ services }) => void (services['web']!.environment!['NAERVAERN_API_URL'] = 'https://web:hemmelig@api.example')],
  ['api: is told of a secret that it is not given', ({ services }) => void (services['api']!.secrets = ['keys', 'authority'])],
  ['migrate: is started again', ({ services }) => void (services['migrate']!.restart = 'always')],
  ['worker: is not asked whether it is healthy', ({ services }) => void delete services['worker']!.healthcheck],
  ['database: can be reached from outside', ({ services }) => void (services['database']!.ports = ['5432:5432'])],
  ['api: does not wait', ({ services }) => void (services['api']!.depends_on = { database: { condition: 'service_started' } })],
  ['database and proxy share a network', ({ services }) => void (services['proxy']!.networks = ['edge', 'pages', 'interface', 'database-web'])],
  ['api and web share a network', ({ services }) => void (services['web']!.networks = ['database-web', 'outward-web', 'pages', 'interface'])],
  ['proxy and web cannot reach each other', ({ services }) => void (services['web']!.networks = ['database-web', 'outward-web'])],
  ['database: has a way out', ({ services }) => void (services['database']!.networks as string[]).push('outward-api')],
  ['api: has no way out', ({ networks }) => void (networks['outward-api'] = { internal: true })],
  ['worker: has a way out by database-worker', ({ networks }) => void (networks['database-worker'] = {})],
  ['database: its rows do not lie in a volume', ({ services }) => void (services['database']!.volumes![0] = 'rows:/var/lib/postgresql/data')],
];

describe('a compose file that is not as it must be', () => {
  it.each(planted)('is found out: %s', (says, spoil) => {
    const spoilt = structuredClone(compose());
    spoil(spoilt);
    expect(complaintsOfCompose(spoilt)).toContainEqual(expect.stringContaining(says));
  });

  it('is found out when a process would not start on it, or is told what it does not know', () => {
    const api = (change: (environment: Record<string, string>) => void): string[] => {
      const service = structuredClone(compose().services['api']!);
      change(service.environment!);
      return objectionsOf('api', service);
    };
    expect(api((all) => delete all['NAERVAERN_AUDIENCE'])).toEqual(['NAERVAERN_AUDIENCE: is missing']);
    expect(api((all) => void (all['NAERVAERN_PUBLIC_ORIGIN'] = 'http://naervaern.example'))).toEqual([expect.stringContaining('must use https')]);
    expect(api((all) => void (all['NAERVAERN_LEVEL'] = 'high'))).toEqual(['NAERVAERN_LEVEL is no setting of the api']);
  });
});
