// The toy identity provider as a process. Prints one JSON line with "ready" when both issuers listen.
import { readClientKeys } from '#platform';
import { refuseProduction } from './refuse-production.js';

/** A port from the environment; unset means any free one. */
function port(name: string): number {
  const value = Number(process.env[name] || 0);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error(`${name} must be a port number`);
  return value;
}

try {
  refuseProduction();
  // Only now, and only here, is anything of it loaded.
  const { startIdentityProviders } = await import('./start-identity-providers.js');
  const { dataFolder } = await import('../launch/data-folder.js');
  const webKeys = process.env['NAERVAERN_WEB_CLIENT_KEYS'];
  const running = await startIdentityProviders({
    ports: { police: port('NAERVAERN_DEV_IDP_PORT_POLICE'), municipal: port('NAERVAERN_DEV_IDP_PORT_MUNICIPAL') },
    keysFolder: process.env['NAERVAERN_DEV_IDP_KEYS'] || `${dataFolder().path}/identity-provider`,
    audience: process.env['NAERVAERN_AUDIENCE'] || undefined,
    webOrigin: process.env['NAERVAERN_DEV_IDP_WEB_ORIGIN'] || undefined,
    webClientKeys: webKeys ? readClientKeys('NAERVAERN_WEB_CLIENT_KEYS', webKeys) : undefined,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.stop());
  process.stdout.write(`${JSON.stringify({ ready: true, ...running.issuers })}\n`);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
