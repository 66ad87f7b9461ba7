import type { Configuration } from '#platform';

/**
 * A build with holes belongs beside invented people on this machine, and nowhere else.
 * @throws Error anywhere else
 */
export function refuseWhereNotAlone({ environment, host, databaseUrl }: Pick<Configuration, 'environment' | 'host' | 'databaseUrl'>): void {
  const isHere = [host, new URL(databaseUrl).hostname].every((name) => name === '127.0.0.1' || name === 'localhost');
  if (environment === 'production' || !isHere) throw new Error('A build with planted holes runs on loopback, on invented data, and nowhere else.');
}
