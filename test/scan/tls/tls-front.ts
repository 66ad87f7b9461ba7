import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The settings of TLS in the configuration of an nginx, for a front that is tried without one.
 * @throws Error when it says nothing of versions or suites: what is not set is nginx's own choice, which differs by version
 */
export function settingsIn(configuration: string): ServerOptions {
  const said = (name: string): string | undefined => new RegExp(`^\\s*${name}\\s+([^;]+);`, 'm').exec(configuration)?.[1];
  const [versions, suites, curves] = [said('ssl_protocols')?.split(/\s+/), said('ssl_ciphers'), said('ssl_ecdh_curve')];
  if (versions === undefined || suites === undefined) throw new Error('The configuration of the TLS proxy names no versions or no suites.');
  const oldest = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].find((version) => versions.includes(version)) as ServerOptions['minVersion'];
  return { minVersion: oldest, honorCipherOrder: true, ciphers: [thirdGeneration, suites].join(':'), ...(curves === undefined ? {} : { ecdhCurve: curves }) };
}

/** nginx leaves these to OpenSSL; Node takes them for chosen only when they are named. */
const thirdGeneration = 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256';

/** What a TLS proxy is to be set to where no configuration is committed: only 1.2 and 1.3, forward secrecy, suites that authenticate. */
export const wantedSettings = settingsIn(`
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
`);

export interface TlsFront {
  port: number;
  close(): Promise<void>;
}

export interface Certificate {
  key: string;
  cert: string;
}

/** A certificate of our own for two days, by openssl, which both TLS scanners need anyway. */
export async function ownCertificate(folder: string): Promise<Certificate> {
  const home = await mkdtemp(join(folder, 'tls-'));
  const [key, cert] = [join(home, 'key.pem'), join(home, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  await run('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-subj', '/CN=naervaern.example', '-addext', 'subjectAltName=DNS:naervaern.example,IP:127.0.0.1']);
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}

/**
 * TLS in front of a process that speaks plain http on loopback: as the proxy of an installation, with what it does beside
 * TLS left out. Headers are the product's own.
 * @param strip names of answer headers that are taken away: for the front that must be found wanting
 */
export async function startTlsFront(certificate: Certificate, settings: ServerOptions, to: string, strip: readonly string[] = []): Promise<TlsFront> {
  const { hostname, port } = new URL(to);
  const server = createServer({ ...certificate, ...settings }, (asked, answer) => {
    const passed = request({ hostname, port, method: asked.method, path: asked.url, headers: { ...asked.headers, 'x-forwarded-proto': 'https' } }, (came) => {
      const headers = Object.fromEntries(Object.entries(came.headers).filter(([name]) => !strip.includes(name)));
      answer.writeHead(came.statusCode!, headers);
      came.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  // Scanners hang up in the middle of a handshake all the time.
  server.on('tlsClientError', () => {});
  server.on('clientError', (_problem, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
