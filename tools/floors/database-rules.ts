import ts from 'typescript';
import {
  connectionRooms, connectionSource, databasePackages, databaseRooms, transactionMakerHome, transactionMakers, transactionMakerUser,
} from './floors.js';
import { isController, isProduct, isStore } from './place.js';
import { fileRule, importRule, type Rule } from './rule.js';
import type { CodeFile, Import } from './tree.js';

/** The import lock of the one door: nobody reaches the database except through an operation. */
export const databaseRules: readonly Rule[] = [
  importRule(
    'driver-behind-platform',
    'Whoever holds a connection can read without an audit entry; only platform hands out something safer, Tx.',
    ({ from, to, handedOn }) => {
      if (to.kind !== 'package' || !databasePackages.includes(to.name)) return undefined;
      if (!databaseRooms.includes(from.room)) return `only ${databaseRooms.join(', ')} may name the driver`;
      return from.zone === 'libs' && handedOn && 'platform uses the driver and does not hand it on';
    },
  ),

  importRule(
    'stores-stay-home',
    'A store returns rows; what leaves a library is an operation, a question or a view, named in a file of its own.',
    (one) => {
      if (!namesStore(one)) return undefined;
      if (one.to.kind === 'file' && one.to.place.room !== one.from.room) return 'a store is used inside its own library only';
      return one.handedOn && 'a store is not handed on, not by the front door either';
    },
  ),

  importRule(
    'controllers-use-operations',
    'A route that reads a store itself would show data without permission and without an entry.',
    (one) => isController(one.from.path) && namesStore(one) && 'a controller performs an operation',
  ),

  fileRule(
    'connections-stay-at-the-door',
    'A connection reads without an entry; libraries receive a Tx and have no use for more.',
    ({ place, nodes }) => !isProduct(place) || connectionRooms.includes(place.room) || place.zone === 'db' ? [] : nodes
      .filter((node) => isWord(node, [connectionSource]))
      .map((node) => ({ node, says: `${connectionSource} is for ${connectionRooms.join(', ')} only` })),
  ),

  fileRule(
    'only-operation-makes-a-tx',
    'A Tx is the proof that an entry was opened; made anywhere else it proves nothing.',
    (file) => file.place.room === transactionMakerHome ? [] : [...makerNames(file), ...castsToTx(file)],
  ),
];

function namesStore({ to, specifier }: Import): boolean {
  return to.kind === 'file' ? isStore(to.place.path) : to.kind === 'library' && isStore(specifier ?? '');
}

function makerNames(file: CodeFile) {
  return file.nodes.flatMap((node) => {
    if (!isWord(node, transactionMakers)) return [];
    if (file.place.room !== transactionMakerUser) return [{ node, says: `${node.text} is for ${transactionMakerUser} only` }];
    const leaves = ts.isExportSpecifier(node.parent) || ts.isExportAssignment(node.parent);
    return leaves ? [{ node, says: `${node.text} is used here and does not leave` }] : [];
  });
}

// The bare word is enough to look for: an alias, a namespace import or a dynamic one must write it once.
function isWord(node: ts.Node, words: readonly string[]): node is ts.Identifier | ts.StringLiteralLike {
  if (ts.isIdentifier(node)) return words.includes(node.text);
  return ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent) && words.includes(node.text);
}

/** `connection as unknown as Tx` makes a Tx as well, and an alias of the type does not hide it. */
function castsToTx(file: CodeFile) {
  const aliases = file.nodes.filter(ts.isImportSpecifier).filter((one) => one.propertyName?.text === 'Tx');
  const names = new Set(['Tx', ...aliases.map((one) => one.name.text)]);
  return file.nodes.filter(isCast).filter(({ type }) => names.has(lastNameOf(type))).map((node) => ({
    node, says: 'nothing becomes a Tx by being called one',
  }));
}

const isCast = (node: ts.Node): node is ts.AsExpression | ts.TypeAssertion =>
  ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);

function lastNameOf(type: ts.TypeNode): string {
  const name = ts.isTypeReferenceNode(type) ? type.typeName : ts.isImportTypeNode(type) ? type.qualifier : undefined;
  return name === undefined ? '' : ts.isQualifiedName(name) ? name.right.text : name.text;
}
