import { chownSync, copyFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { databaseOptions } from '#platform';
import { startPostgres } from '../../apps/dev/src/postgres/index.js';
import { startCluster, type RunningCluster } from '../harness/index.js';
import { projectFolder } from './carried-out.js';
import { makeCertificate } from './certificate.js';

const committed = await readFile(join(projectFolder, 'docker/postgres/pg_hba.conf'), 'utf8');
/** The networks of the compose file, as addresses of this machine: 172.28.4.x is 127.28.4.x. */
const here = (text: string): string => text.replaceAll('172.28.', '127.28.');
const networks = { 'database-api': '127.28.4.2', 'database-worker': '127.28.5.2', 'database-web': '127.28.6.2', 'database-setup': '127.28.7.2', 'database-backup': '127.28.8.2', pages: '127.28.2.2', host: '127.0.0.1' } as const;
type Network = keyof typeof networks;

let cluster: RunningCluster;
let port: number;
let authority: string;
const folder = await mkdtemp(join(tmpdir(), 'naervaern-doors-'));

beforeAll(async () => {
  cluster = await startCluster();
  const { dataFolder } = cluster.server;
  await cluster.server.stop('fast');
  const { uid, gid } = statSync(dataFolder);
  const { certificate, key } = makeCertificate(folder, 'localhost');
  authority = certificate;
  for (const [from, to] of [[certificate, 'server.crt'], [key, 'server.key']] as const) {
    copyFileSync(from, join(dataFolder, to));
    chownSync(join(dataFolder, to), uid, gid);
  }
  writeFileSync(join(dataFolder, 'pg_hba.conf'), here(committed).replaceAll('naervaern ', 'all '));
  const server = await startPostgres({ folder: join(dataFolder, '..'), settings: { ssl: 'on', ssl_min_protocol_version: 'TLSv1.3', max_wal_senders: '4' } });
  cluster.server = server;
  port = server.port;
}, 90_000);
afterAll(async () => {
  await cluster.forget();
  await rm(folder, { recursive: true, force: true });
});

/** What is said to somebody who knocks from that network as that role, with its right password. */
async function knock(from: Network, role: string, more: Record<string, unknown> = {}): Promise<string> {
  const passwords: Record<string, string> = { ...cluster.cluster.passwords, postgres: new URL(cluster.cluster.adminUrl).password };
  const socket = () => {
    const own = connect({ host: '127.0.0.1', port, localAddress: networks[from] });
    // The driver asks its stream to connect; this one does so already, from where it is told.
    return Object.assign(own, { connect: () => own });
  };
  const client = new Client({ user: role, password: passwords[role] ?? 'none', host: 'localhost', port, database: 'postgres', ssl: { rejectUnauthorized: false }, stream: socket, ...more } as never);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'in';
  } catch (problem) {
    return (problem as { code?: string }).code === '28000' ? 'out' : (problem as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('the database\'s doors', () => {
  const lines = committed.split('\n').filter((line) => line.startsWith('hostssl'));

  it('are as many as there are roles that log in, all of them by TLS and a password', () => {
    expect(lines.map((line) => line.split(/\s+/)[2])).toEqual(['api', 'worker', 'web_session', 'migrator,postgres', 'backup']);
    expect(committed.split('\n').filter((line) => /^(host|hostnossl)\b/.test(line) || /\b(trust|md5|password)\b/.test(line.replace(/^#.*/, '')))).toEqual([]);
  });

  it('let each network in as its own role and as nobody else', async () => {
    const rightful: Partial<Record<Network, string[]>> = { 'database-api': ['api'], 'database-worker': ['worker'], 'database-web': ['web_session'], 'database-setup': ['migrator', 'postgres'] };
    const seen: string[] = [];
    for (const from of Object.keys(networks) as Network[]) {
      for (const role of ['api', 'worker', 'web_session', 'migrator', 'postgres']) {
        const said = await knock(from, role);
        if (said !== 'out') seen.push(`${role} from ${from}: ${said}`);
      }
    }
    expect(seen).toEqual(Object.entries(rightful).flatMap(([from, roles]) => roles.map((role) => `${role} from ${from}: in`)));
  }, 30_000);

  it('let backup in to copy, from its own network, and to no database', async () => {
    expect(await knock('database-backup', 'backup')).toBe('out');
    expect(await knock('database-backup', 'backup', { replication: 'true' })).toContain('password authentication failed');
    expect(await knock('database-api', 'backup', { replication: 'true' })).toBe('out');
  });

  it('let nobody in without TLS', async () => {
    expect(await knock('database-api', 'api', { ssl: false })).toBe('out');
  });

  it('are entered by the product\'s own pool with the server\'s certificate checked, when the URL says so', async () => {
    // From the host's own address nobody is let in, so that what is told apart is how far each came.
    const url = (words: string) => `postgres://api:${cluster.cluster.passwords.api}@localhost:${port}/postgres?${words}`;
    const told = async (words: string) => await new DataSource(databaseOptions(url(words), 1)).initialize().then(() => 'in', (problem: { code?: string; message: string }) => problem.code ?? problem.message);
    expect(await told(`sslmode=verify-full&sslrootcert=${authority}`)).toBe('28000');
    const { certificate: other } = makeCertificate(folder, 'other.example');
    expect(await told(`sslmode=verify-full&sslrootcert=${other}`)).toMatch(/SELF_SIGNED|CERT|UNABLE_TO_VERIFY/);
  });
});
