import { readFileSync } from 'node:fs';
import type { Environment } from './configuration.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

export type Variables = Record<string, string | undefined>;

const environments: readonly Environment[] = ['development', 'test', 'production'];

export function readEnvironment(variables: Variables): Environment {
  const value = variables['NAERVAERN_ENVIRONMENT'];
  // No default: a production host that forgot the setting must not quietly become a development one.
  if (!environments.includes(value as Environment)) {
    throw new UnsafeConfiguration('NAERVAERN_ENVIRONMENT', 'must be development, test or production');
  }
  return value as Environment;
}

/** A setting given in the environment, or in a file named by `<NAME>_FILE` (container secrets). */
export function read(variables: Variables, name: string): string | undefined {
  const file = variables[`${name}_FILE`];
  if (file === undefined) return variables[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UnsafeConfiguration(`${name}_FILE`, 'the file cannot be read');
  }
}

export function required(variables: Variables, name: string): string {
  const value = read(variables, name);
  if (value === undefined || value === '') throw new UnsafeConfiguration(name, 'is missing');
  return value;
}

export function wholeNumber(variables: Variables, name: string, standard: number, least: number, most: number): number {
  const text = read(variables, name);
  if (text === undefined || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UnsafeConfiguration(name, `must be a whole number from ${least} to ${most}`);
  }
  return value;
}

export function url(name: string, value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new UnsafeConfiguration(name, 'is not a URL');
  }
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export function refusePlainOrLoopback(name: string, value: string): void {
  const parsed = url(name, value);
  if (parsed.protocol !== 'https:') throw new UnsafeConfiguration(name, 'must use https in production');
  if (loopback.test(parsed.hostname)) throw new UnsafeConfiguration(name, 'must not be a loopback address in production');
}

const weakPasswords = new Set(['', 'postgres', 'password', 'secret', 'changeme', 'naervaern', 'api', 'worker', 'test']);

export function refuseWeakDatabaseUrl(name: string, value: string): void {
  const parsed = url(name, value);
  if (weakPasswords.has(decodeURIComponent(parsed.password).toLowerCase()) || parsed.password.length < 16) {
    throw new UnsafeConfiguration(name, 'needs a password of at least 16 characters that is not a default');
  }
  // On the way to another machine, whoever listens reads everything; without its name, anybody may answer as the database.
  const isElsewhere = parsed.hostname !== '' && !loopback.test(parsed.hostname);
  if (isElsewhere && parsed.searchParams.get('sslmode') !== 'verify-full') {
    throw new UnsafeConfiguration(name, 'must have sslmode=verify-full: the database is reached over TLS and its certificate is checked');
  }
}
