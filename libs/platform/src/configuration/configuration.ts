import { readFileSync } from 'node:fs';

export type Environment = 'development' | 'test' | 'production';

/** An identity provider whose tokens are accepted, and where its keys are. Nothing in a token can change this. */
export interface IssuerConfiguration {
  issuer: string;
  jwksUri: string;
}

/** Everything a process of ours is told from outside. Read once at start; docs/how-to/configure.md lists the settings. */
export interface Configuration {
  environment: Environment;
  databaseUrl: string;
  poolSize: number;
  host: string;
  port: number;
  publicOrigin: string;
  issuers: IssuerConfiguration[];
  audience: string;
  keyFile: string;
}

/** A setting is missing or unsafe. The message names the setting and never its value. */
export class UnsafeConfiguration extends Error {
  override readonly name = 'UnsafeConfiguration';
  constructor(readonly setting: string, reason: string) {
    super(`${setting}: ${reason}`);
  }
}

type Variables = Record<string, string | undefined>;

const environments: readonly Environment[] = ['development', 'test', 'production'];

function readEnvironment(variables: Variables): Environment {
  const value = variables['NAERVAERN_ENVIRONMENT'];
  // No default: a production host that forgot the setting must not quietly become a development one.
  if (!environments.includes(value as Environment)) {
    throw new UnsafeConfiguration('NAERVAERN_ENVIRONMENT', 'must be development, test or production');
  }
  return value as Environment;
}

/** A setting given in the environment, or in a file named by `<NAME>_FILE` (container secrets). */
function read(variables: Variables, name: string): string | undefined {
  const file = variables[`${name}_FILE`];
  if (file === undefined) return variables[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UnsafeConfiguration(`${name}_FILE`, 'the file cannot be read');
  }
}

function required(variables: Variables, name: string): string {
  const value = read(variables, name);
  if (value === undefined || value === '') throw new UnsafeConfiguration(name, 'is missing');
  return value;
}

function wholeNumber(variables: Variables, name: string, standard: number, least: number, most: number): number {
  const text = read(variables, name);
  if (text === undefined || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UnsafeConfiguration(name, `must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function url(name: string, value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new UnsafeConfiguration(name, 'is not a URL');
  }
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function refusePlainOrLoopback(name: string, value: string): void {
  const parsed = url(name, value);
  if (parsed.protocol !== 'https:') throw new UnsafeConfiguration(name, 'must use https in production');
  if (loopback.test(parsed.hostname)) throw new UnsafeConfiguration(name, 'must not be a loopback address in production');
}

const weakPasswords = new Set(['', 'postgres', 'password', 'secret', 'changeme', 'naervaern', 'api', 'worker', 'test']);

function refuseWeakDatabaseUrl(name: string, value: string): void {
  const parsed = url(name, value);
  if (weakPasswords.has(decodeURIComponent(parsed.password).toLowerCase()) || parsed.password.length < 16) {
    throw new UnsafeConfiguration(name, 'needs a password of at least 16 characters that is not a default');
  }
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

/** What every process needs: which installation it is and its own database. `role` picks the URL. */
export function readDatabaseConfiguration(
  role: 'api' | 'worker',
  variables: Variables = process.env,
): Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize'> {
  const environment = readEnvironment(variables);
  const setting = `NAERVAERN_${role.toUpperCase()}_DATABASE_URL`;
  const databaseUrl = required(variables, setting);
  url(setting, databaseUrl);
  if (environment === 'production') refuseWeakDatabaseUrl(setting, databaseUrl);
  return { environment, databaseUrl, poolSize: wholeNumber(variables, 'NAERVAERN_POOL_SIZE', 10, 1, 200) };
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
    keyFile: required(variables, 'NAERVAERN_KEY_FILE'),
  };
}
