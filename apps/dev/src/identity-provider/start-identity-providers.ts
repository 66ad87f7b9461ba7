import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientKeys } from '#platform';
import type { DemoIssuer } from '../../../../db/seed/demo-people.js';
import { makeProvider } from './provider.js';
import { refuseProduction } from './refuse-production.js';
import { signInPage } from './sign-in-page.js';
import { issuerSecrets } from './signing-key.js';

export interface IdentityProvidersOptions {
  /** 0 picks a free one. */
  ports: Record<DemoIssuer, number>;
  /** Where signing keys are kept, so that tokens outlive a restart. */
  keysFolder: string;
  audience?: string;
  webOrigin?: string;
  /** Public keys of the web; without them the web need not prove that it is the web. */
  webClientKeys?: ClientKeys | undefined;
}

export interface RunningIdentityProviders {
  /** Issuer identifiers and addresses at once: `http://127.0.0.1:<port>`; the keys are at `<issuer>/jwks`. */
  issuers: Record<DemoIssuer, string>;
  stop(): Promise<void>;
}

export const standardAudience = 'urn:naervaern:api';
export const standardWebOrigin = 'http://localhost:3000';

/**
 * Starts the two demo issuers on 127.0.0.1, each with its own people and keys.
 * @throws Error in production, or with code EADDRINUSE when a port is taken.
 */
export async function startIdentityProviders(options: IdentityProvidersOptions): Promise<RunningIdentityProviders> {
  refuseProduction();
  const police = await startOne('police', options);
  try {
    const municipal = await startOne('municipal', options);
    return {
      issuers: { police: police.origin, municipal: municipal.origin },
      stop: async () => void (await Promise.all([police.stop(), municipal.stop()])),
    };
  } catch (problem) {
    await police.stop();
    throw problem;
  }
}

async function startOne(issuer: DemoIssuer, options: IdentityProvidersOptions) {
  const { audience = standardAudience, webOrigin = standardWebOrigin } = options;
  const secrets = await issuerSecrets(options.keysFolder, issuer);
  // Listens first: the port is part of the issuer's name, and may be picked by the system.
  let answer = (_: IncomingMessage, response: ServerResponse) => void response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  server.listen(options.ports[issuer], '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const provider = await makeProvider({ issuer, origin, audience, webOrigin, secrets, webClientKeys: options.webClientKeys });
    const protocol = provider.callback();
    answer = (request, response) => {
      const isSignIn = request.url?.startsWith('/sign-in/') ?? false;
      const answered = isSignIn ? signInPage(provider, issuer, webOrigin, request, response) : protocol(request, response);
      answered.catch((problem: unknown) => {
        process.stderr.write(`${String(problem)}\n`);
        response.destroy();
      });
    };
  } catch (problem) {
    await stopped(server);
    throw problem;
  }
  return { origin, stop: () => stopped(server) };
}

async function stopped(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
