import { type ClientKeys, readClientKeys } from './client-keys.js';
import { databaseUrl, read, readEnvironment, refusePlainOrLoopback, required, url, type Variables, wholeNumber } from './settings.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';
import { readWatchConfiguration, type WatchConfiguration } from './watch-configuration.js';

export type Environment = 'development' | 'test' | 'production';

/** An identity provider whose tokens are accepted, and where its keys are. Nothing in a token can change this. */
export interface IssuerConfiguration {
  issuer: string;
  jwksUri: string;
}

/** Everything a process of ours is told from outside. Read once at start; docs/how-to/configure.md lists the settings. */
export interface Configuration extends WatchConfiguration {
  environment: Environment;
  databaseUrl: string;
  poolSize: number;
  host: string;
  port: number;
  publicOrigin: string;
  issuers: IssuerConfiguration[];
  audience: string;
  /** Public keys of the web, which signs what only it may ask; without them nobody is the web. */
  webClientKeys?: ClientKeys;
  keyFile: string;
}

function readIssuers(variables: Variables): IssuerConfiguration[] {
  const name = 'NAERVAERN_ISSUERS';
  let parsed: unknown;
  try {
    parsed = JSON.parse(required(variables, name));
  } catch (error) {
    if (error instanceof UnsafeConfiguration) throw error;
    throw new UnsafeConfiguration(name, 'is not JSON');
  }
  const wellShaped =
    Array.isArray(parsed) &&
    parsed.length > 0 &&
    parsed.every((item) => typeof item?.issuer === 'string' && typeof item?.jwksUri === 'string');
  if (!wellShaped) throw new UnsafeConfiguration(name, 'must be a list of {"issuer": …, "jwksUri": …}');
  const issuers = parsed as IssuerConfiguration[];
  issuers.forEach((item) => {
    url(name, item.issuer);
    url(name, item.jwksUri);
  });
  if (new Set(issuers.map((item) => item.issuer)).size !== issuers.length) {
    throw new UnsafeConfiguration(name, 'names the same issuer twice');
  }
  return issuers;
}

/** Optional where one tries and develops: not every house has a web. */
function readWebClientKeys(variables: Variables, production: boolean): Pick<Configuration, 'webClientKeys'> {
  const name = 'NAERVAERN_WEB_CLIENT_KEYS';
  const text = production ? required(variables, name) : read(variables, name);
  return text === undefined || text === '' ? {} : { webClientKeys: readClientKeys(name, text) };
}

/** What every process needs: which installation it is, its own database, and who watches it. `role` picks the URL. */
export function readDatabaseConfiguration(
  role: 'api' | 'worker' | 'web',
  variables: Variables = process.env,
): Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize' | keyof WatchConfiguration> {
  const environment = readEnvironment(variables);
  return {
    environment,
    databaseUrl: databaseUrl(variables, `NAERVAERN_${role.toUpperCase()}_DATABASE_URL`),
    poolSize: wholeNumber(variables, 'NAERVAERN_POOL_SIZE', 10, 1, 200),
    ...readWatchConfiguration(role, variables, environment === 'production'),
  };
}

/**
 * The api's configuration from the environment.
 * @throws UnsafeConfiguration naming the first setting that is missing, malformed or, in production, unsafe
 *   (security.md row 33): plain http or loopback issuers and origin, weak database passwords.
 */
export function readApiConfiguration(variables: Variables = process.env): Configuration {
  const base = readDatabaseConfiguration('api', variables);
  const production = base.environment === 'production';
  const issuers = readIssuers(variables);
  const port = wholeNumber(variables, 'NAERVAERN_API_PORT', 3001, 0, 65_535);
  const publicOrigin = production
    ? required(variables, 'NAERVAERN_PUBLIC_ORIGIN')
    : (read(variables, 'NAERVAERN_PUBLIC_ORIGIN') ?? `http://localhost:${port}`);
  url('NAERVAERN_PUBLIC_ORIGIN', publicOrigin);
  if (production) {
    refusePlainOrLoopback('NAERVAERN_PUBLIC_ORIGIN', publicOrigin);
    for (const item of issuers) {
      refusePlainOrLoopback('NAERVAERN_ISSUERS', item.issuer);
      refusePlainOrLoopback('NAERVAERN_ISSUERS', item.jwksUri);
    }
  }
  return {
    ...base,
    host: read(variables, 'NAERVAERN_API_HOST') ?? '127.0.0.1',
    port,
    publicOrigin,
    issuers,
    audience: required(variables, 'NAERVAERN_AUDIENCE'),
    ...readWebClientKeys(variables, production),
    keyFile: required(variables, 'NAERVAERN_KEY_FILE'),
  };
}
