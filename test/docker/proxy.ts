import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endWithUs, freePort } from '../../apps/dev/src/postgres/index.js';
import { makeCertificate } from './certificate.js';

const committed = readFileSync(fileURLToPath(new URL('../../../docker/proxy/nginx.conf', import.meta.url)), 'utf8');
const awayFolder = fileURLToPath(new URL('../../../docker/proxy', import.meta.url));

export interface RunningProxy {
  web: string;
  api: string;
  ports: { web: number; api: number };
  /** PEM of whom to trust. */
  authority: string;
  /** What it wrote to its error log. */
  said(): string;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  /** Ports of what stands behind it. */
  behind: { web: number; api: number };
  ports?: { web: number; api: number };
  /** A change of the committed configuration, for planting a fault. */
  spoil?: (configuration: string) => string;
}

/** Why there is no proxy to be tried here, and what to do; nothing when there is one. */
export function lackOfProxy(): string | undefined {
  return spawnSync('nginx', ['-v'], { env: programPath }).status === 0 ? undefined : 'there is no nginx; install it with `apt-get install nginx-light`';
}

// Started by root it would become somebody who cannot enter our folders; in its container it never is root.
const asOurselves = process.getuid?.() === 0 ? ' user root;' : '';

// Debian keeps it where only administrators look.
const programPath = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

/**
 * nginx with the committed configuration, word for word but for where things lie on this machine.
 * @throws Error with nginx's own words when it does not take the configuration
 */
export async function startProxy({ behind, ports, spoil = (text) => text }: ProxyOptions): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'naervaern-proxy-'));
  const own = ports ?? { web: await freePort(), api: await freePort() };
  const { certificate, key, pem } = makeCertificate(folder);
  mkdirSync(join(folder, 'tmp'));
  const moved = placed(spoil(committed), [
    ['/tmp/', `${folder}/tmp/`], ['listen 8443 ', `listen 127.0.0.1:${own.web} `], ['listen 8444 ', `listen 127.0.0.1:${own.api} `],
    ['server web:3000;', `server 127.0.0.1:${behind.web};`], ['server api:3001;', `server 127.0.0.1:${behind.api};`],
    ['/run/secrets/web_certificate_key', key], ['/run/secrets/api_certificate_key', key],
    ['/run/secrets/web_certificate', certificate], ['/run/secrets/api_certificate', certificate],
    ['/var/www/naervaern', awayFolder], ['worker_processes auto', 'worker_processes 1'],
  ]);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, moved);
  const child = spawn('nginx', ['-e', 'stderr', '-c', file, '-p', folder, '-g', `daemon off;${asOurselves}`], { stdio: ['ignore', 'ignore', 'pipe'], env: programPath });
  child.once('exit', endWithUs(child.pid!, 'TERM'));
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  while (!(await listens(own.web))) {
    if (child.exitCode !== null) throw new Error(said);
    await pause(10);
  }
  return {
    web: `https://localhost:${own.web}`,
    api: `https://localhost:${own.api}`,
    ports: own,
    authority: pem,
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every place is changed or the test would try something else than what is committed. */
function placed(text: string, places: [string, string][]): string {
  return places.reduce((so, [there, here]) => {
    if (!so.includes(there)) throw new Error(`The proxy's configuration does not say "${there}" any more.`);
    return so.replaceAll(there, here);
  }, text);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
