import ts from 'typescript';
import { isProduct, type Place } from './place.js';
import { fileRule, importRule, type Rule } from './rule.js';

const logHome = 'libs/platform/src/log/';
const figureHomes: readonly string[] = ['libs/platform/src/metrics/', 'libs/platform/src/traces/'];

/** Whatever puts words on a process's outputs, by the name that it is used under. */
const speakers = ['console', 'stdout', 'stderr', 'emitWarning', 'debuglog', '_rawDebug'];
const outputs = /^\/(?:dev\/(?:stdout|stderr|fd\/[12]|console|tty)|proc\/self\/fd\/[12])$/;

/** Where a process tells the outside about itself: the ways are few, so that what goes along them can be judged. */
export const sinkRules: readonly Rule[] = [
  importRule(
    'log-has-one-writer',
    'A second writer would have no list of fields, and what a person wrote would stand in a log that many may read.',
    ({ from, to }) => {
      if (!mustBeSilent(from)) return undefined;
      if (to.kind === 'package') return to.name === 'pino' && 'tell an event of libs/platform/src/log/events.ts';
      return to.kind === 'node' && to.name === 'console' && 'tell an event of libs/platform/src/log/events.ts';
    },
  ),

  fileRule(
    'only-the-log-speaks',
    'What is printed past the log is read by the same people, kept as long, and has no list of fields.',
    (file) => (mustBeSilent(file.place) ? file.nodes.filter(isSpeaking) : []).map((node) => ({
      node, says: `${node.getText()}: tell an event of libs/platform/src/log/events.ts`,
    })),
  ),

  importRule(
    'figures-have-one-maker',
    'Labels and attributes come from closed sets that stand in one place; a free one could carry a name or an id.',
    ({ from, to }) =>
      to.kind === 'package' && /^(?:prom-client$|@opentelemetry\/)/.test(to.name) && isProduct(from) &&
      !figureHomes.some((home) => from.path.startsWith(home)) && `only in ${figureHomes.join(' and ')}`,
  ),
];

const mustBeSilent = (place: Place): boolean =>
  isProduct(place) && (place.zone === 'apps' || place.zone === 'libs') && !place.path.startsWith(logHome);

function isSpeaking(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return speakers.includes(node.text) && !isOwnName(node);
  if (ts.isStringLiteralLike(node)) return speakers.includes(node.text) ? isUsedAsName(node) : outputs.test(node.text);
  if (!ts.isCallExpression(node)) return false;
  // The numbers of the outputs: a write to 1 or 2 needs no name.
  const [first] = node.arguments;
  const isWriting = /(?:^|\.)(?:write|writeSync|writev|writevSync|writeFile|writeFileSync|appendFile|appendFileSync)$/.test(node.expression.getText());
  return isWriting && first !== undefined && ts.isNumericLiteral(first) && ['1', '2'].includes(first.text);
}

/** A field of ours that happens to be called so: declared, not used. */
function isOwnName({ parent }: ts.Identifier): boolean {
  return ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent);
}

/** `process['stdout']`, and the name in an import from node:process. */
const isUsedAsName = ({ parent }: ts.Node): boolean => ts.isElementAccessExpression(parent) || ts.isImportSpecifier(parent) || ts.isBindingElement(parent);
