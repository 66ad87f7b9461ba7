import { read, url, type Variables, wholeNumber } from './settings.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Where something that is not for people listens. */
export interface WatchPlace {
  host: string;
  /** 0 takes a free one. */
  port: number;
}

/** How a process is watched: figures, traces, and for the worker its health. All of it is off unless it is asked for. */
export interface WatchConfiguration {
  metrics?: WatchPlace;
  /** Where the worker says that it lives; the others say so beside their pages. */
  health?: WatchPlace;
  /** Where spans are sent: OTLP over HTTP, the address up to and with `/v1/traces`. */
  tracesUrl?: string;
}

/**
 * @throws UnsafeConfiguration for a place that everybody could reach, or an address that is none
 */
export function readWatchConfiguration(role: 'api' | 'worker' | 'web', variables: Variables, isProduction: boolean): WatchConfiguration {
  const health = role === 'worker' ? readPlace('WORKER_HEALTH', variables) : undefined;
  const metrics = readPlace('METRICS', variables);
  const tracesUrl = readTracesUrl(variables, isProduction);
  return { ...(health === undefined ? {} : { health }), ...(metrics === undefined ? {} : { metrics }), ...(tracesUrl === undefined ? {} : { tracesUrl }) };
}

/** Off without a port. The host is loopback, or one that was named: never all that the machine has. */
export function readPlace(what: 'METRICS' | 'WORKER_HEALTH', variables: Variables): WatchPlace | undefined {
  const [portSetting, hostSetting] = [`NAERVAERN_${what}_PORT`, `NAERVAERN_${what}_HOST`];
  const port = wholeNumber(variables, portSetting, -1, 0, 65_535);
  const host = read(variables, hostSetting) ?? '127.0.0.1';
  if (!/^[A-Za-z0-9][A-Za-z0-9.:-]*$|^::1$/.test(host)) throw new UnsafeConfiguration(hostSetting, 'is neither an address nor the name of a host');
  if (/^[0:.]+$/.test(host)) throw new UnsafeConfiguration(hostSetting, 'must name one address of this machine, not all of them');
  return port === -1 ? undefined : { host, port };
}

function readTracesUrl(variables: Variables, isProduction: boolean): string | undefined {
  const name = 'NAERVAERN_TRACES_URL';
  const text = read(variables, name);
  if (text === undefined || text === '') return undefined;
  const { protocol, hostname, username, password, pathname } = url(name, text);
  if (protocol !== 'http:' && protocol !== 'https:') throw new UnsafeConfiguration(name, 'must be http or https');
  if (username !== '' || password !== '') throw new UnsafeConfiguration(name, 'must hold no name and no password');
  if (pathname === '/' || pathname === '') throw new UnsafeConfiguration(name, 'must be the whole address, with /v1/traces');
  const isNear = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (isProduction && protocol === 'http:' && !isNear) throw new UnsafeConfiguration(name, 'must use https in production, unless it stays on this machine');
  return text;
}
