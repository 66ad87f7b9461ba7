import { readWebConfiguration } from './web-configuration.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

const provider = { key: 'politi', name: { da: 'Politi', en: 'Police' }, issuer: 'https://log-ind.politi.example', clientId: 'naervaern-web' };
const good = {
  NAERVAERN_ENVIRONMENT: 'production',
  NAERVAERN_WEB_DATABASE_URL: 'postgres://web_session:en-lang-og-tilfaeldig-kode@db.example:5432/naervaern?sslmode=verify-full',
  NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example',
  NAERVAERN_API_URL: 'https://api.naervaern.example',
  NAERVAERN_AUDIENCE: 'https://naervaern.example/api',
  NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([provider]),
  NAERVAERN_WEB_KEY_FILE: '/etc/naervaern/web-keys.json',
  NAERVAERN_OPERATING_DESK_PHONE: '+4570123456',
};
const providers = (...list: unknown[]) => ({ NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify(list) });

describe('the web\'s production configuration', () => {
  it('is read whole when it is sound', () => {
    expect(readWebConfiguration(good)).toEqual({
      environment: 'production', databaseUrl: good.NAERVAERN_WEB_DATABASE_URL, poolSize: 10, host: '127.0.0.1', port: 3000,
      publicOrigin: 'https://naervaern.example', audience: good.NAERVAERN_AUDIENCE, apiUrl: good.NAERVAERN_API_URL,
      providers: [provider], webKeyFile: good.NAERVAERN_WEB_KEY_FILE, operatingDeskPhone: '+4570123456',
    });
  });

  it.each<[string, string, Record<string, string | undefined>]>([
    ['no database', 'NAERVAERN_WEB_DATABASE_URL', { NAERVAERN_WEB_DATABASE_URL: undefined }],
    ['a weak database password', 'NAERVAERN_WEB_DATABASE_URL', { NAERVAERN_WEB_DATABASE_URL: 'postgres://web_session:web_session@db.example/naervaern' }],
    ['no public origin', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: undefined }],
    ['a plain http origin', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'http://naervaern.example' }],
    ['an origin at localhost', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'https://localhost' }],
    ['an origin with a path', 'NAERVAERN_PUBLIC_ORIGIN', { NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example/da' }],
    ['no api', 'NAERVAERN_API_URL', { NAERVAERN_API_URL: undefined }],
    ['a plain http api', 'NAERVAERN_API_URL', { NAERVAERN_API_URL: 'http://api.example' }],
    ['no providers', 'NAERVAERN_SIGN_IN_PROVIDERS', { NAERVAERN_SIGN_IN_PROVIDERS: undefined }],
    ['an empty list of providers', 'NAERVAERN_SIGN_IN_PROVIDERS', providers()],
    ['a provider without a name', 'NAERVAERN_SIGN_IN_PROVIDERS', providers({ ...provider, name: undefined })],
    ['a provider whose key no address can carry', 'NAERVAERN_SIGN_IN_PROVIDERS', providers({ ...provider, key: '../politi' })],
    ['a plain http provider', 'NAERVAERN_SIGN_IN_PROVIDERS', providers({ ...provider, issuer: 'http://log-ind.example' })],
    ['a provider at loopback', 'NAERVAERN_SIGN_IN_PROVIDERS', providers({ ...provider, issuer: 'https://127.0.0.1' })],
    ['the same issuer twice', 'NAERVAERN_SIGN_IN_PROVIDERS', providers(provider, { ...provider, key: 'kommune' })],
    ['no key file', 'NAERVAERN_WEB_KEY_FILE', { NAERVAERN_WEB_KEY_FILE: undefined }],
    ['no phone of the operating desk', 'NAERVAERN_OPERATING_DESK_PHONE', { NAERVAERN_OPERATING_DESK_PHONE: '12 34' }],
  ])('with %s is refused by the name of %s, without the value', (_what, setting, change) => {
    const refusal = ((): unknown => {
      try {
        return readWebConfiguration({ ...good, ...change });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(UnsafeConfiguration);
    expect((refusal as UnsafeConfiguration).setting).toBe(setting);
    for (const value of Object.values(change)) {
      if (value !== undefined && value.length > 12) expect((refusal as UnsafeConfiguration).message).not.toContain(value);
    }
  });
});
