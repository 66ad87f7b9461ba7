import { readFileSync, statSync } from 'node:fs';
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

/**
 * A setting given in the environment, or in a file named by `<NAME>_FILE` (container secrets), without its line end.
 * Never in both: whoever changes one and forgets the other must not go on with the old password.
 */
export function read(variables: Variables, name: string): string | undefined {
  const setting = `${name}_FILE`;
  const file = variables[setting];
  if (file === undefined) return variables[name];
  if (variables[name]) throw new UnsafeConfiguration(setting, `${name} is given as well; leave out one of them`);
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new UnsafeConfiguration(setting, 'the file cannot be read');
  }
}

/** As `required`, for what opens something: in production its file, if it has one, is not for everybody on the machine. */
export function requiredSecret(variables: Variables, name: string): string {
  const value = required(variables, name);
  const file = variables[`${name}_FILE`];
  if (file !== undefined && readEnvironment(variables) === 'production') refuseOpenToAll(`${name}_FILE`, file);
  return value;
}

const forAnybody = 0o007;

/** @throws UnsafeConfiguration for a file that every user of the machine may read, write or run; one that is not there is not its business */
export function refuseOpenToAll(setting: string, file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & forAnybody) !== 0) throw new UnsafeConfiguration(setting, 'every user of the machine may read the file; take that away (chmod o-rwx)');
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

/** A URL drops line ends without a word, so that two passwords in one file would become one. */
export function databaseUrl(variables: Variables, name: string): string {
  const value = requiredSecret(variables, name);
  if (/\s/.test(value)) throw new UnsafeConfiguration(name, 'must be one URL without spaces or line ends');
  url(name, value);
  if (readEnvironment(variables) === 'production') refuseWeakDatabaseUrl(name, value);
  return value;
}

function refuseWeakDatabaseUrl(name: string, value: string): void {
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
