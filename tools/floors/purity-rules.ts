import ts from 'typescript';
import { floors, librariesOfDomain, nodeModulesOfFloorZero } from './floors.js';
import { domainFolderOf, isSpec, type Place } from './place.js';
import { fileRule, importRule, type Rule } from './rule.js';
import { hiddenInputsIn } from './hidden-input.js';
import { libraryOf } from './target.js';

const network = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'child_process', 'worker_threads', 'cluster'];
const outwardGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'process'];

/** Which code may not look at the world: same input, same answer, on any machine, on any day. */
export const purityRules: readonly Rule[] = [
  importRule(
    'floor-zero-is-pure',
    'The ground floor is read by the offline verifier and by auditors: it takes values and gives values.',
    ({ from, to }) => {
      if (!isOnFloorZero(from) || isSpec(from.path)) return undefined;
      if (to.kind === 'package') return 'floor 0 uses no packages';
      const allowed = nodeModulesOfFloorZero[from.name] ?? [];
      return to.kind === 'node' && !allowed.includes(to.name) && 'floor 0 does not reach outside';
    },
  ),

  fileRule(
    'floor-zero-reaches-nothing',
    'The network and the environment need no import, so the rule about imports cannot see them.',
    (file) => isOnFloorZero(file.place) && !isSpec(file.place.path)
      ? file.nodes.filter(ts.isIdentifier).filter(isGlobalUse).map((node) => ({
        node, says: `${node.text} reaches outside; take what is needed as an argument`,
      }))
      : [],
  ),

  importRule(
    'domain-is-pure',
    'Rules are tested by tables of cases without a database, and read without knowing the machinery.',
    ({ from, to }) => {
      const folder = domainFolderOf(from);
      if (!folder) return undefined;
      if (to.kind === 'package') return !isSpec(from.path) && 'a rule under domain/ uses no packages';
      if (to.kind === 'node') return 'a rule under domain/ uses nothing of Node';
      if (to.kind === 'file') return !to.place.path.startsWith(folder) && 'a rule under domain/ stays in its own domain folder';
      const name = libraryOf(to);
      return name !== undefined && !librariesOfDomain.includes(name) && `only ${librariesOfDomain.join(' and ')} may be used`;
    },
  ),

  fileRule(
    'domain-has-no-clock',
    'Time and chance are arguments: a rule that reads them itself gives another answer tomorrow.',
    (file) => domainFolderOf(file.place) || file.place.room === 'libs/calendar' ? hiddenInputsIn(file) : [],
  ),

  importRule(
    'verify-is-offline',
    'Whoever checks a published log must need nothing but the file and the ground floor.',
    ({ from, to }) => {
      if (from.room !== 'apps/verify' || isSpec(from.path)) return undefined;
      const library = libraryOf(to);
      if (library !== undefined) return floors[library] !== 0 && 'only libraries of floor 0';
      if (to.kind === 'node') return network.includes(to.name) && 'no network and no other process';
      return to.kind === 'package' && 'no packages';
    },
  ),
];

const isOnFloorZero = ({ zone, name }: Place): boolean => zone === 'libs' && floors[name] === 0;

function isGlobalUse(node: ts.Identifier): boolean {
  if (!outwardGlobals.includes(node.text)) return false;
  const { parent } = node;
  const isOwnName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return !isOwnName;
}
