import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiConfiguration, readDatabaseConfiguration } from './configuration.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

const issuer = { issuer: 'https://log-ind.politi.example', jwksUri: 'https://log-ind.politi.example/jwks' };
// The example of RFC 7515 appendix A.3, so that nobody's key lies here.
const webKey = {
  kty: 'EC', crv: 'P-256', kid: 'web-1', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const good = {
  NAERVAERN_ENVIRONMENT: 'production',
  NAERVAERN_API_DATABASE_URL: 'postgres://api:en-lang-og-tilfaeldig-kode@db.example:5432/naervaern?sslmode=verify-full',
  NAERVAERN_WORKER_DATABASE_URL: 'postgres://worker:en-lang-og-tilfaeldig-kode@db.example:5432/naervaern?sslmode=verify-full',
  NAERVAERN_API_HOST: '10.0.0.1',
  NAERVAERN_API_PORT: '3001',
  NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example',
  NAERVAERN_ISSUERS: JSON.stringify([issuer]),
  NAERVAERN_AUDIENCE: 'https://naervaern.example/api',
  NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify({ keys: [webKey] }),
  NAERVAERN_KEY_FILE: '/etc/naervaern/keys.json',
  NAERVAERN_POOL_SIZE: '20',
};
type Variables = Record<string, string | undefined>;

function refusalOf(work: () => unknown): UnsafeConfiguration {
  try {
    work();
  } catch (error) {
    if (error instanceof UnsafeConfiguration) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

const issuers = (...list: unknown[]) => ({ NAERVAERN_ISSUERS: JSON.stringify(list) });
const webKeys = (...list: unknown[]) => ({ NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify({ keys: list }) });
const database = (password: string) => ({ NAERVAERN_API_DATABASE_URL: `postgres://api:${password}@db.example/naervaern?sslmode=verify-full` });

describe('a production configuration', () => {
  it('is read whole when it is sound', () => {
    expect(readApiConfiguration(good)).toEqual({
      environment: 'production', databaseUrl: good.NAERVAERN_API_DATABASE_URL, poolSize: 20, host: '10.0.0.1', port: 3001,
      publicOrigin: 'https://naervaern.example', issuers: [issuer], audience: 'https://naervaern.example/api',
      webClientKeys: { keys: [webKey] }, keyFile: '/etc/naervaern/keys.json',
    });
  });

  const bad: [string, string, Variables][] = [
    ['no environment', 'NAERVAERN_ENVIRONMENT', { NAERVAERN_ENVIRONMENT: undefined }],
    ['an unknown environment', 'NAERVAERN_ENVIRONMENT', { NAERVAERN_ENVIRONMENT: 'Production' }],
    ['no database', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: undefined }],
    ['an empty database URL', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: '' }],
    ['a database that is no URL', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: 'hemmelig-vaert' }],
    ['no database password', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: 'postgres://api@db.example/naervaern' }],
    ['a default database password', 'NAERVAERN_API_DATABASE_URL', database('postgres')],
    ['a default database password in capitals', 'NAERVAERN_API_DATABASE_URL', database('PASSWORD')],
    ['a short database password', 'NAERVAERN_API_DATABASE_URL', database('kort-hemmelig')],
    ['a database elsewhere without TLS', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: good.NAERVAERN_API_DATABASE_URL.replace('?sslmode=verify-full', '') }],
    ['a database elsewhere that anybody may answer as', 'NAERVAERN_API_DATABASE_URL', { NAERVAERN_API_DATABASE_URL: good.NAERVAERN_API_DATABASE_URL.replace('verify-full', 'require') }],
    ['a pool of no connections', 'NAERVAERN_POOL_SIZE', { NAERVAERN_POOL_SIZE: '0' }],
    ['a pool that is no number', 'NAERVAERN_POOL_SIZE', { NAERVAERN_POOL_SIZE: 'mange-hemmelige' }],
    ['a pool of a broken number', 'NAERVAERN_POOL_SIZE', { NAERVAERN_POOL_SIZE: '12.5' }],
    ['no issuers', 'NAERVAERN_ISSUERS', { NAERVAERN_ISSUERS: undefined }],
    ['issuers that are not JSON', 'NAERVAERN_ISSUERS', { NAERVAERN_ISSUERS: 'hemmelig.example' }],
    ['an empty list of issuers', 'NAERVAERN_ISSUERS', issuers()],
    ['an issuer that is not in a list', 'NAERVAERN_ISSUERS', { NAERVAERN_ISSUERS: JSON.stringify(issuer) }],
    ['an issuer without keys', 'NAERVAERN_ISSUERS', issuers({ issuer: issuer.issuer })],
    ['an issuer of null', 'NAERVAERN_ISSUERS', issuers(null)],
    ['an issuer that is no URL', 'NAERVAERN_ISSUERS', issuers({ ...issuer, issuer: 'hemmelig-udsteder' })],
    ['the same issuer twice', 'NAERVAERN_ISSUERS', issuers(issuer, issuer)],
    ['a plain http issuer', 'NAERVAERN_ISSUERS', issuers({ ...issuer, issuer: 'http://log-ind.politi.example' })],
    ['keys over plain http', 'NAERVAERN_ISSUERS', issuers({ ...issuer, jwksUri: 'http://log-ind.politi.example/jwks' })],
    ['a bad issuer after a good one', 'NAERVAERN_ISSUERS', issuers(issuer, { issuer: 'http://a.example', jwksUri: 'https://a.example/jwks' })],
    ['an issuer at localhost', 'NAERVAERN_ISSUERS', issuers({ ...issuer, issuer: 'https://localhost:4000' })],
    ['keys at 127.0.0.1', 'NAERVAERN_ISSUERS', issuers({ ...issuer, jwksUri: 'https://127.0.0.1/jwks' })],
    ['keys at ::1', 'NAERVAERN_ISSUERS', issuers({ ...issuer, jwksUri: 'https://[::1]/jwks' })],
    ['no public origin', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: undefined }],
    ['a public origin that is no URL', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'hemmelig-vaert' }],
    ['a plain http public origin', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'http://hemmelig.example' }],
    ['a public origin at loopback', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'https://localhost' }],
    ['no audience', 'NAERVAERN_AUDIENCE', { NAERVAERN_AUDIENCE: undefined }],
    ['no keys of the web', 'NAERVAERN_WEB_CLIENT_KEYS', { NAERVAERN_WEB_CLIENT_KEYS: undefined }],
    ['keys of the web that are not JSON', 'NAERVAERN_WEB_CLIENT_KEYS', { NAERVAERN_WEB_CLIENT_KEYS: 'hemmelig' }],
    ['no key in the set', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys()],
    ['a set of keys that is a list', 'NAERVAERN_WEB_CLIENT_KEYS', { NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify([webKey]) }],
    ['a key that is null', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys(null)],
    ['a private key of the web', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ ...webKey, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' })],
    ['a private key after a public one', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys(webKey, { ...webKey, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' })],
    ['an RSA key of the web', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ kty: 'RSA', n: 'hemmelig', e: 'AQAB' })],
    ['a shared secret with the web', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ kty: 'oct', k: 'hemmelig' })],
    ['a key of the web on another curve', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ ...webKey, crv: 'P-384' })],
    ['a key of the web off its curve', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ ...webKey, y: webKey.x })],
    ['a key of the web with half a point', 'NAERVAERN_WEB_CLIENT_KEYS', webKeys({ ...webKey, y: undefined })],
    ['no key file', 'NAERVAERN_KEY_FILE', { NAERVAERN_KEY_FILE: '' }],
    ['a port out of range', 'NAERVAERN_API_PORT', { NAERVAERN_API_PORT: '65536' }],
    ['a port below none', 'NAERVAERN_API_PORT', { NAERVAERN_API_PORT: '-1' }],
    ['a secret file that is not there', 'NAERVAERN_API_DATABASE_URL_FILE', { NAERVAERN_API_DATABASE_URL_FILE: '/findes/ikke/hemmelig' }],
  ];

  it.each(bad)('with %s is refused by the name of %s, without the value', (_what, setting, change) => {
    const refusal = refusalOf(() => readApiConfiguration({ ...good, ...change }));
    expect(refusal.setting).toBe(setting);
    expect(refusal.message).toContain(setting);
    for (const value of Object.values(change)) {
      if (value !== undefined && value.length > 3) expect(refusal.message).not.toContain(value);
    }
    expect(refusal.message).not.toMatch(/hemmelig|politi\.example|localhost|127\.0|::1|kode/);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('may leave TLS out towards a database at %s, which nobody else can listen to', (host) => {
    const variables = { ...good, NAERVAERN_API_DATABASE_URL: `postgres://api:en-lang-og-tilfaeldig-kode@${host}/naervaern` };
    expect(readApiConfiguration(variables).databaseUrl).toContain(host);
  });

  it('of the worker is judged by its own database URL and needs no issuers', () => {
    const { NAERVAERN_ISSUERS: _issuers, ...rest } = good;
    expect(readDatabaseConfiguration('worker', rest).databaseUrl).toBe(good.NAERVAERN_WORKER_DATABASE_URL);
    const weak = { ...rest, NAERVAERN_WORKER_DATABASE_URL: 'postgres://worker:worker@db.example/naervaern' };
    expect(refusalOf(() => readDatabaseConfiguration('worker', weak)).setting).toBe('NAERVAERN_WORKER_DATABASE_URL');
  });
});

describe('any configuration', () => {
  it('of development may use http and loopback, and has a public origin by itself', () => {
    const local = { issuer: 'http://127.0.0.1:4001', jwksUri: 'http://127.0.0.1:4001/jwks' };
    const variables = {
      ...good, ...issuers(local), ...database('api'), NAERVAERN_ENVIRONMENT: 'development', NAERVAERN_PUBLIC_ORIGIN: undefined, NAERVAERN_API_PORT: '4444',
    };
    expect(readApiConfiguration(variables)).toMatchObject({ issuers: [local], publicOrigin: 'http://localhost:4444' });
  });

  it('of development may do without a web', () => {
    const variables = { ...good, NAERVAERN_ENVIRONMENT: 'development', NAERVAERN_WEB_CLIENT_KEYS: undefined };
    expect(readApiConfiguration(variables)).not.toHaveProperty('webClientKeys');
  });

  it('refuses a private key of the web, also in development', () => {
    const variables = { ...good, ...webKeys({ ...webKey, d: 'hemmelig' }), NAERVAERN_ENVIRONMENT: 'development' };
    expect(refusalOf(() => readApiConfiguration(variables)).setting).toBe('NAERVAERN_WEB_CLIENT_KEYS');
  });

  const { NAERVAERN_API_DATABASE_URL: secret, ...others } = good;
  const fromFile = (content: string, mode = 0o600): Variables => {
    const file = join(mkdtempSync(join(tmpdir(), 'naervaern-')), 'url');
    writeFileSync(file, content);
    chmodSync(file, mode);
    return { ...others, NAERVAERN_API_DATABASE_URL_FILE: file };
  };

  it.each([['a line end', '\n'], ['a line end of Windows', '\r\n'], ['nothing', '']])('takes a secret from the file that is named for it, without %s at its end', (_what, end) => {
    expect(readApiConfiguration(fromFile(secret + end)).databaseUrl).toBe(secret);
  });

  it('lets the group of a secret read its file, as containers need it', () => {
    expect(readApiConfiguration(fromFile(secret, 0o440)).databaseUrl).toBe(secret);
  });

  it.each([0o604, 0o602, 0o644, 0o666])('refuses in production a secret in a file of mode %o, which is for everybody', (mode) => {
    const variables = fromFile(secret, mode);
    expect(refusalOf(() => readApiConfiguration(variables))).toMatchObject({ setting: 'NAERVAERN_API_DATABASE_URL_FILE', message: expect.stringContaining('chmod o-rwx') });
    expect(readApiConfiguration({ ...variables, NAERVAERN_ENVIRONMENT: 'development' }).databaseUrl).toBe(secret);
  });

  it('refuses a secret that is given twice, also when both say the same', () => {
    const refusal = refusalOf(() => readApiConfiguration({ ...fromFile(secret), NAERVAERN_API_DATABASE_URL: secret }));
    expect(refusal).toMatchObject({ setting: 'NAERVAERN_API_DATABASE_URL_FILE', message: expect.stringContaining('given as well') });
    expect(refusal.message).not.toContain('kode');
  });

  it.each([['an empty file', ''], ['a file of one line end', '\n'], ['two lines', `${secret}\n${secret}\n`], ['a space before it', ` ${secret}`]])('refuses a database URL from %s', (_what, content) => {
    expect(refusalOf(() => readApiConfiguration(fromFile(content))).setting).toBe('NAERVAERN_API_DATABASE_URL');
  });

  it('refuses a folder in place of the file', () => {
    expect(refusalOf(() => readApiConfiguration({ ...others, NAERVAERN_API_DATABASE_URL_FILE: tmpdir() })).setting).toBe('NAERVAERN_API_DATABASE_URL_FILE');
  });
});
