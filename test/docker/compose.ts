import { load } from 'js-yaml';

export interface Service {
  image?: string;
  user?: string;
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  networks?: string[] | Record<string, unknown>;
  volumes?: string[];
  ports?: string[];
  tmpfs?: string[];
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  read_only?: boolean;
  privileged?: boolean;
  restart?: string;
  healthcheck?: { test?: string[] };
  depends_on?: Record<string, { condition: string }>;
  mem_limit?: string;
  pids_limit?: number;
  stop_grace_period?: string;
  profiles?: string[];
  [other: string]: unknown;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean; ipam?: { config: { subnet: string }[] } }>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

/** Values of an environment file: `NAME=value`, in single quotes or bare. */
export function valuesIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replace(/^'(.*)'$/, '$1')]));
}

/**
 * A compose file as `docker compose` reads it: YAML with merge keys, `${NAME}`, `${NAME:-standard}` and `${NAME:?what it is}`
 * put in, `$$` for a dollar.
 * @throws Error for a value that has to be there and is not
 */
export function composeOf(text: string, values: Record<string, string>): Compose {
  const put = (word: string): string =>
    word.replace(/\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g, (all, name: string | undefined, how: string | undefined, more: string) => {
      if (name === undefined) return '$';
      const value = values[name];
      if (value !== undefined && value !== '') return value;
      if (how === '-') return more;
      throw new Error(`${name} is not set${how === '?' ? `: ${more}` : ''} (${all})`);
    });
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return put(value);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    const { '<<': merged, ...own } = value as Record<string, unknown>;
    const all = { ...(merged as object | undefined), ...own };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('x-')).map(([name, inner]) => [name, filled(inner)]));
  };
  return filled(load(text)) as Compose;
}

export const networksOf = ({ networks = [] }: Service): string[] => (Array.isArray(networks) ? networks : Object.keys(networks));
