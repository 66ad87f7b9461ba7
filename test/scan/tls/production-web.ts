import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { startPart } from '../../../apps/dev/src/launch/house-part.js';
import { urlAs, urlOf } from '../../../apps/dev/src/launch/product-database.js';
import { freePort } from '../../../apps/dev/src/postgres/index.js';
import { migrate, type RolePasswords } from '../../../db/migrate.js';
import { readState } from '../../../apps/dev/src/launch/data-folder.js';
import type { ScanHouse } from '../house/scan-house.js';

const name = 'naervaern_production';

/**
 * The web as it starts in production, on a database of production and behind names that nobody has: there it sends what it
 * leaves out on localhost. Nobody can sign in here; what a stranger gets is what a TLS scanner sees.
 */
export async function startProductionWeb({ folder, running, plans }: ScanHouse, parts: AsyncDisposableStack): Promise<string> {
  const { passwords } = await readState(folder);
  const adminUrl = await productionDatabase(running.adminUrl, passwords);
  const keyFile = join(folder.path, 'production-web-keys.json');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const client = { ...(await exportJWK(privateKey)), kid: 'scan-web-1' };
  await writeFile(keyFile, JSON.stringify({ environment: 'production', client, session: [{ kid: 's1', k: randomBytes(32).toString('base64url') }] }), { mode: 0o600 });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = (key: string) => ({ key, name: { da: key, en: key }, issuer: `https://log-ind.${key}.example`, clientId: 'naervaern-web' });
  const part = startPart({
    ...plans.web,
    name: 'web of production',
    environment: {
      ...plans.web.environment,
      NAERVAERN_ENVIRONMENT: 'production',
      NAERVAERN_WEB_DATABASE_URL: urlAs('web_session', passwords.web_session, adminUrl),
      NAERVAERN_WEB_HOST: '127.0.0.1',
      NAERVAERN_WEB_PORT: String(port),
      NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example',
      NAERVAERN_API_URL: 'https://api.naervaern.example',
      NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([provider('politi'), provider('kommune')]),
      NAERVAERN_WEB_KEY_FILE: keyFile,
    },
    readyUrl: `${url}/health/live`,
  });
  parts.defer(() => part.stop());
  await part.ready;
  return url;
}

async function productionDatabase(besideUrl: string, passwords: RolePasswords): Promise<string> {
  const client = new Client(besideUrl);
  await client.connect();
  try {
    await client.query(`create database ${name} template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`);
  } finally {
    await client.end();
  }
  const adminUrl = urlOf(besideUrl, name);
  await migrate({ adminUrl, passwords, environment: 'production' });
  return adminUrl;
}
