import { specHelpFolders } from './floors.js';

/** The top folders that hold code. Anything else is `outside` and imported by nobody in the product. */
export const zones = ['libs', 'apps', 'db', 'test', 'tools'] as const;
export type Zone = (typeof zones)[number] | 'outside';

/** Where a file lives, read from its path alone. */
export interface Place {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly zone: Zone;
  /** `libs/kernel`, `apps/dev`, `db`, `test`, `tools`, or `outside`. */
  readonly room: string;
  /** `kernel` for `libs/kernel`; empty for a file that lies directly in `libs/` or `apps/`. */
  readonly name: string;
}

export function placeOf(path: string): Place {
  const [top = '', second = '', ...rest] = path.split('/');
  const zone = zones.find((known) => known === top);
  if (!zone) return { path, zone: 'outside', room: 'outside', name: '' };
  if (zone !== 'libs' && zone !== 'apps') return { path, zone, room: zone, name: zone };
  const name = rest.length > 0 ? second : '';
  return { path, zone, room: `${zone}/${name}`, name };
}

// An import names the compiled file, a folder listing the written one: both endings mean the same file.
const ending = String.raw`(\.[cm]?[jt]sx?)?$`;
const spec = new RegExp(String.raw`\.(spec|e2e-spec)${ending}`);
const store = new RegExp(String.raw`\.store${ending}`);
const controller = new RegExp(String.raw`\.controller${ending}`);

export const isSpec = (path: string): boolean => spec.test(path);
export const isStore = (path: string): boolean => store.test(path);
export const isController = (path: string): boolean => controller.test(path);

/** Code that ships: everything but tests, tools and the launcher for trying. */
export function isProduct({ path, room, zone }: Place): boolean {
  return !isSpec(path) && room !== 'apps/dev' && zone !== 'test' && zone !== 'tools';
}

/** The `domain/` folder that a product file lies in, with its closing slash; undefined outside of one. */
export function domainFolderOf(place: Place): string | undefined {
  if (place.zone !== 'libs' && place.zone !== 'apps') return undefined;
  return /^.*?\/domain\//.exec(place.path)?.[0];
}

/** True when a spec reaches for the database or the builders that all specs share. */
export function isSpecHelp(from: Place, to: Place): boolean {
  return isSpec(from.path) && specHelpFolders.some((folder) => to.path.startsWith(folder));
}
