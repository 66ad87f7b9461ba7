import { apps, clientUsers, floors } from './floors.js';
import { domainFolderOf, isSpec, isSpecHelp } from './place.js';
import { importRule, treeRule, type Breach, type Rule } from './rule.js';
import { libraryOf } from './target.js';
import type { Import } from './tree.js';

/** Where the rooms of the house lie, and which doors lead from one to the next. */
export const roomRules: readonly Rule[] = [
  treeRule(
    'every-room-has-a-floor',
    'A library or app that stands on no floor would be bound by no rule.',
    function* ({ files, paths }) {
      const rooms = new Set(paths.filter((path) => /^(libs|apps)\//.test(path)));
      for (const path of rooms) {
        const [zone, name = '', inside] = path.split('/');
        const known = zone === 'libs' ? name in floors : apps.includes(name);
        if (!known || inside === undefined) yield at(path, `${zone}/${name} is not listed in tools/floors/floors.ts`);
      }
      for (const one of files.flatMap((file) => file.imports)) {
        if (one.to.kind !== 'library' || one.to.name in floors) continue;
        yield at(one.from.path, `${one.specifier} is not listed in tools/floors/floors.ts`);
      }
    },
  ),

  importRule(
    'front-doors-only',
    'What a library has not put in its index.ts does not exist for others, so its inside can change freely.',
    ({ from, to }) => {
      if (to.kind === 'library') return to.deep && 'enter by the front door, #name and nothing after it';
      const elsewhere = to.kind === 'file' && to.place.zone === 'libs' && to.place.room !== from.room;
      return elsewhere && 'enter by the front door, #name, not by a path';
    },
  ),

  importRule(
    'only-downward',
    'When imports go only downward, a lower room can be understood and tested without those above it.',
    (one) => {
      const name = libraryOf(one.to);
      if (one.from.zone !== 'libs' || !name || name === 'api-client' || one.from.name === 'api-client') return undefined;
      if (name === one.from.name) return entersItself(one) && 'a library does not enter by its own front door';
      const [here, there] = [floors[one.from.name], floors[name]];
      if (typeof here !== 'number' || typeof there !== 'number' || there < here) return undefined;
      return `${name} is on floor ${there}, ${one.from.name} on ${here}: only lower floors may be entered`;
    },
  ),

  importRule(
    'api-client-stands-apart',
    'The client is generated from the contract; using it inside the server would be a call to oneself.',
    (one) => {
      const name = libraryOf(one.to);
      if (one.from.room === 'libs/api-client') {
        return name !== undefined && name !== 'api-client' && 'the client knows no library';
      }
      return name === 'api-client' && !clientUsers.includes(one.from.room) && `only for ${clientUsers.join(', ')}`;
    },
  ),

  importRule(
    'libraries-stand-alone',
    'A library that knows an app, a test, a tool or the migrations could not be built or read without them.',
    ({ from, to }) => {
      if (from.zone !== 'libs' || to.kind !== 'file' || to.place.zone === 'libs') return undefined;
      const helped = isSpecHelp(from, to.place) && !domainFolderOf(from);
      return !helped && 'a library knows lower libraries and nothing else of this repository';
    },
  ),

  importRule(
    'apps-are-strangers',
    'Every app is a process with its own rights; code shared by two of them belongs in a library.',
    ({ from, to }) =>
      from.zone === 'apps' && to.kind === 'file' && to.place.zone === 'apps' && to.place.room !== from.room &&
      'an app does not import another app',
  ),

  importRule(
    'apps-use-libraries-only',
    'What ships must not carry migrations, tests or tools; only the launcher for trying may use db and tools.',
    ({ from, to }) => {
      if (from.zone !== 'apps' || to.kind !== 'file' || ['apps', 'libs'].includes(to.place.zone)) return undefined;
      if (from.room === 'apps/dev' && ['db', 'tools'].includes(to.place.zone)) return undefined;
      return !isSpecHelp(from, to.place) && 'an app knows libraries and nothing else of this repository';
    },
  ),

  importRule(
    'dev-is-for-trying',
    'The launcher holds demo people and toy sign-in; whatever imports it could carry them into production.',
    ({ from, to }) =>
      to.kind === 'file' && to.place.room === 'apps/dev' && from.room !== 'apps/dev' && from.zone !== 'test' &&
      'only tests may import apps/dev',
  ),

  importRule(
    'db-uses-libraries-only',
    'Migrations must run where apps, tests and tools are not installed.',
    ({ from, to }) =>
      from.zone === 'db' && to.kind === 'file' && !['db', 'libs'].includes(to.place.zone) &&
      'db knows libraries and nothing else of this repository',
  ),

  importRule(
    'specs-are-leaves',
    'A spec may use what the product may not, so nothing may come into the product through one.',
    ({ to }) => to.kind === 'file' && isSpec(to.place.path) && 'nothing imports a spec',
  ),
];

const at = (path: string, says: string): Breach => ({ path, line: 1, says });

function entersItself({ from, to }: Import): boolean {
  return to.kind === 'library' && !isSpec(from.path);
}
