import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiled = new URL('../../../../', import.meta.url);
const written = new URL('../apps/web/src/assets/', compiled);
const dkfds = new URL('../', import.meta.resolve('dkfds'));
const scripts = new URL('web-client/', compiled);

/** Where the few files lie that browsers get. A file that is missing stops the start. */
export const sources = {
  own: (name: string): Buffer => readFileSync(new URL(name, written)),
  dkfds: (path: string): Buffer => readFileSync(new URL(path, dkfds)),
  /** The compiled scripts, by name. */
  scripts: (): ReadonlyMap<string, Buffer> => {
    const names = readdirSync(fileURLToPath(scripts), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).sort();
    return new Map(names.map((name) => [name, readFileSync(new URL(name, scripts))]));
  },
};
