import { isDanishPhone } from './desk-phone.js';
import { type Configuration, readDatabaseConfiguration } from './configuration.js';
import { read, refusePlainOrLoopback, required, url, type Variables, wholeNumber } from './settings.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Where one side of the house signs in. */
export interface SignInProvider {
  /** Short, for addresses: `politi`, `kommune`. */
  key: string;
  name: { da: string; en: string };
  /** OpenID Connect issuer; everything else is discovered there. */
  issuer: string;
  clientId: string;
}

/** Everything the web is told from outside. docs/how-to/configure.md lists the settings. */
export interface WebConfiguration extends Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize' | 'host' | 'port' | 'publicOrigin' | 'audience' | 'metrics' | 'tracesUrl'> {
  /** Where the api is, seen from here. */
  apiUrl: string;
  providers: SignInProvider[];
  /** Holds the web's private key towards the api and the providers, and the key of the session rows. */
  webKeyFile: string;
  /** Of those who keep the service running, day and night; stands on every page. */
  operatingDeskPhone: string;
}

/**
 * The web's configuration from the environment.
 * @throws UnsafeConfiguration naming the first setting that is missing, malformed or, in production, unsafe
 */
export function readWebConfiguration(variables: Variables = process.env): WebConfiguration {
  const base = readDatabaseConfiguration('web', variables);
  const isProduction = base.environment === 'production';
  const port = wholeNumber(variables, 'NAERVAERN_WEB_PORT', 3000, 0, 65_535);
  const publicOrigin = isProduction
    ? required(variables, 'NAERVAERN_PUBLIC_ORIGIN')
    : (read(variables, 'NAERVAERN_PUBLIC_ORIGIN') ?? `http://localhost:${port}`);
  if (url('NAERVAERN_PUBLIC_ORIGIN', publicOrigin).origin !== publicOrigin) {
    throw new UnsafeConfiguration('NAERVAERN_PUBLIC_ORIGIN', 'must be scheme, host and port, and nothing after them');
  }
  const apiUrl = required(variables, 'NAERVAERN_API_URL');
  url('NAERVAERN_API_URL', apiUrl);
  const providers = readProviders(variables);
  if (isProduction) {
    refusePlainOrLoopback('NAERVAERN_PUBLIC_ORIGIN', publicOrigin);
    refusePlainOrLoopback('NAERVAERN_API_URL', apiUrl);
    for (const { issuer } of providers) refusePlainOrLoopback('NAERVAERN_SIGN_IN_PROVIDERS', issuer);
  }
  const operatingDeskPhone = required(variables, 'NAERVAERN_OPERATING_DESK_PHONE');
  if (!isDanishPhone(operatingDeskPhone)) throw new UnsafeConfiguration('NAERVAERN_OPERATING_DESK_PHONE', 'must be +45 and eight digits');
  return {
    ...base,
    host: read(variables, 'NAERVAERN_WEB_HOST') ?? '127.0.0.1',
    port,
    publicOrigin,
    audience: required(variables, 'NAERVAERN_AUDIENCE'),
    apiUrl,
    providers,
    webKeyFile: required(variables, 'NAERVAERN_WEB_KEY_FILE'),
    operatingDeskPhone,
  };
}

function readProviders(variables: Variables): SignInProvider[] {
  const name = 'NAERVAERN_SIGN_IN_PROVIDERS';
  let list: unknown;
  try {
    list = JSON.parse(required(variables, name));
  } catch (error) {
    if (error instanceof UnsafeConfiguration) throw error;
    throw new UnsafeConfiguration(name, 'is not JSON');
  }
  if (!Array.isArray(list) || list.length === 0 || !list.every(isProvider)) {
    throw new UnsafeConfiguration(name, 'must be a list of {"key": …, "name": {"da": …, "en": …}, "issuer": …, "clientId": …}');
  }
  for (const { issuer } of list) url(name, issuer);
  for (const of of [(each: SignInProvider) => each.key, (each: SignInProvider) => each.issuer]) {
    if (new Set(list.map(of)).size !== list.length) throw new UnsafeConfiguration(name, 'names the same provider twice');
  }
  return list;
}

function isProvider(item: unknown): item is SignInProvider {
  const { key, name, issuer, clientId } = (item ?? {}) as Partial<SignInProvider>;
  const texts = [name?.da, name?.en, issuer, clientId];
  return typeof key === 'string' && /^[a-z]{2,20}$/.test(key) && texts.every((text) => typeof text === 'string' && text !== '');
}
