import ts from 'typescript';
import type { CodeFile } from './tree.js';

// Globals that a rule has no use for, or that lead to the clock under another name.
const forbidden = new Set([
  'performance', 'globalThis', 'global', 'self', 'window', 'process', 'crypto', 'Reflect', 'eval', 'Function',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'console',
]);

/**
 * Finds what makes code depend on the moment or on chance: `Date.now`, `new Date()` without an argument,
 * `Math.random`, `performance`, timers, and ways round them such as `const { now } = Date`.
 * `Date` and `Math` are therefore listed by what is allowed, not by what is not.
 */
export function hiddenInputsIn(file: CodeFile): { node: ts.Node; says: string }[] {
  return file.nodes.flatMap((node) => {
    const says = ts.isIdentifier(node) && isValue(node) ? objectionTo(node) : formatsNow(node);
    return says ? [{ node, says }] : [];
  });
}

function objectionTo(node: ts.Identifier): string | undefined {
  if (node.text === 'Date' && !isFixedDate(node)) return 'Date is allowed with an argument only: take the instant as one';
  if (node.text === 'Math' && !isMemberOtherThan(node, 'random')) return 'no chance in a rule: take it as an argument';
  if (node.text === 'Temporal' && !isMemberOtherThan(node, 'Now')) return 'take the instant as an argument';
  return forbidden.has(node.text) ? `${node.text} is an input that nobody passed in` : undefined;
}

function isFixedDate(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression === node) {
    const [first] = parent.arguments ?? [];
    return first !== undefined && !ts.isSpreadElement(first);
  }
  if (ts.isPropertyAccessExpression(parent)) return ['UTC', 'parse'].includes(parent.name.text);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

function isMemberOtherThan(node: ts.Identifier, member: string): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name.text !== member;
}

/** `new Intl.DateTimeFormat('da').format()` shows the present moment when it is given none. */
function formatsNow(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const shows = ['format', 'formatToParts'].includes(node.expression.name.text);
  return shows && node.arguments.length === 0 ? 'give the instant to show' : undefined;
}

/** False where the word is only a name: a type, a member, a declaration, a label. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ('name' in parent && parent.name === node) return false;
  if ('propertyName' in parent && parent.propertyName === node) return false;
  // The base of a class is a value, though the syntax tree counts it among the types.
  if (ts.isExpressionWithTypeArguments(parent)) return true;
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent);
}
