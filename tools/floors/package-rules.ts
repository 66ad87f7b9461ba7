import ts from 'typescript';
import { arrivesWith, edgePackages, toyFolders, toyPackages } from './floors.js';
import { isProduct } from './place.js';
import { fileRule, importRule, treeRule, type Rule } from './rule.js';
import type { Import, Manifest } from './tree.js';

/** Which packages may be used where, and in which form a module may be named. */
export const packageRules: readonly Rule[] = [
  importRule(
    'declared-packages',
    'A package that only happens to be installed can change or vanish; one for development is not in production.',
    (one, { manifest }) => one.to.kind === 'package' && objectionTo(one.to.name, one, manifest),
  ),

  importRule(
    'toys-stay-in-dev',
    'A toy sign-in or a throw-away database that a production artefact could load is a way in.',
    ({ from, to }) =>
      to.kind === 'package' && toyPackages.includes(to.name) &&
      !toyFolders.some((folder) => from.path.startsWith(folder)) && `only in ${toyFolders.join(' and ')}`,
  ),

  importRule(
    'web-server-at-the-edge',
    'Rules that know a request object can be called from one protocol only, and see more than they were given.',
    ({ from, to }) =>
      to.kind === 'package' && edgePackages.includes(to.name) && from.room !== 'libs/platform' && from.zone !== 'apps' &&
      'only in platform and apps',
  ),

  fileRule(
    'imports-are-plain',
    'A rule can only judge a name that it can read: no computed names, no loaders, no code from text.',
    (file) => {
      const computed = file.imports.filter((one) => one.to.kind === 'unclear').filter(mustBePlain);
      const loaders = file.imports.filter(({ to }) => to.kind === 'node' && ['module', 'vm'].includes(to.name));
      const product = isProduct(file.place);
      return [
        ...computed.map(({ node }) => ({ node, says: 'write the name of the module as plain text' })),
        ...(product ? loaders : []).map(({ node }) => ({ node, says: 'no loaders: import what is needed' })),
        ...(product ? file.nodes.filter(isCodeFromText) : []).map((node) => ({ node, says: 'no code from text, no loaders' })),
      ];
    },
  ),

  treeRule(
    'one-map-of-doors',
    'Another entry in the imports of package.json would be a second, unwatched way into a library.',
    function* ({ manifest }) {
      const doors = { '#*': { types: './libs/*/src/index.ts', default: './dist/libs/*/src/index.js' } };
      if (JSON.stringify(manifest.imports) === JSON.stringify(doors)) return;
      yield { path: 'package.json', line: 1, says: `imports must be ${JSON.stringify(doors)}` };
    },
  ),

  treeRule(
    'no-links',
    'A link makes one file appear in two rooms, and only one of them is checked.',
    function* ({ links }) {
      for (const path of links) yield { path, line: 1, says: 'replace the link by an import' };
    },
  ),
];

function objectionTo(name: string, { from, typeOnly }: Import, manifest: Manifest): string | undefined {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const declared = arrivesWith[name] ?? name;
  if (declared in dependencies) return undefined;
  // Types are erased: those of a package that another one brings along may be named when its types are declared.
  if (typeOnly && `@types/${name.replace(/^@(.+)\//, '$1__')}` in devDependencies) return undefined;
  if (!(declared in devDependencies)) return 'not declared in package.json';
  return isProduct(from) ? 'declared for development only' : undefined;
}

// Tests and tools may load by a computed path, but a path that is spelled to mislead is refused everywhere.
const mustBePlain = ({ from, specifier }: Import): boolean => specifier !== undefined || isProduct(from);

function isCodeFromText(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === 'createRequire') return true;
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'getBuiltinModule';
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text);
}
