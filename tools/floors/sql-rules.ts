import ts from 'typescript';
import { sqlRooms } from './floors.js';
import { isSum, spelledText, type SpelledText } from './fixed-text.js';
import { isProduct, isStore, type Place } from './place.js';
import { fileRule, treeRule, type Rule } from './rule.js';
import type { CodeFile } from './tree.js';

const reads = [
  /\bselect\b[^;]*\bfrom\b/i,
  /\binsert\s+into\b/i,
  /\bupdate\b[^;]*\bset\b/i,
  /\bdelete\s+from\b/i,
  /\bmerge\s+into\b/i,
  // A function call needs no `from`.
  /^\s*select\s+(\*|[\w."]+\s*\()/i,
];

// These take no parameters, so a test that makes a database or a role must write its name into the text.
const shapes = [
  /^\s*set\s+(local|session|role)\b/i,
  /^\s*(create|alter|drop|truncate)\s+(or\s+replace\s+|unique\s+)?(table|schema|role|user|policy|function|view|index|database)\b/i,
  /^\s*(grant|revoke)\b[^;]*\b(on|to|from)\b/i,
];

/** `-- fixed text: <why>` inside the statement says that no part comes from outside the program. */
const promiseOfFixedText = /-- fixed text: *\S/;

/** Where SQL may be written, and how. */
export const sqlRules: readonly Rule[] = [
  fileRule(
    'sql-lives-in-stores',
    'Every statement about a noun stands in one file, where its reviewer looks.',
    (file) => mayHoldSql(file.place) ? [] : statementsIn(file).map(({ node }) => ({
      node, says: 'move the statement to a *.store.ts',
    })),
  ),

  fileRule(
    'sql-is-fixed-text',
    'A statement built at run time is how foreign text becomes a command; values travel as parameters.',
    (file) => statementsIn(file)
      .filter(({ spelled }) => !spelled.fixed && !promiseOfFixedText.test(spelled.text))
      .map(({ node }) => ({ node, says: 'use $1, or say why it is safe in the statement: -- fixed text: …' })),
  ),

  treeRule(
    'sql-files-live-in-db',
    'A statement in a file of its own is still a statement, and no rule reads it there.',
    function* ({ paths }) {
      for (const path of paths) {
        if (path.endsWith('.sql') && !/^(db|test|tools)\//.test(path)) yield { path, line: 1, says: 'SQL files belong in db/' };
      }
    },
  ),
];

const mayHoldSql = ({ path, room }: Place): boolean => isStore(path) || sqlRooms.includes(room);

interface Statement {
  readonly node: ts.Node;
  readonly spelled: SpelledText;
}

const statements = new WeakMap<CodeFile, Statement[]>();

/** Texts in a file that read as SQL; the parts of a sum or a template count as one. */
function statementsIn(file: CodeFile): Statement[] {
  const known = statements.get(file);
  if (known) return known;
  const patterns = isProduct(file.place) ? [...reads, ...shapes] : reads;
  const found = file.nodes.filter(isWholeText)
    .map((node) => ({ node, spelled: spelledText(node) }))
    .filter(({ spelled }) => patterns.some((pattern) => pattern.test(spelled.text)));
  statements.set(file, found);
  return found;
}

function isWholeText(node: ts.Node): node is ts.Expression {
  if (isSum(node)) return !isSum(node.parent);
  return (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && !isSum(node.parent);
}
