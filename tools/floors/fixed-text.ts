import ts from 'typescript';

/** The text that an expression spells, as far as it is fixed. */
export interface SpelledText {
  /** Every part that is only known when the program runs is written as `?`. */
  readonly text: string;
  /** True when no part is left open. */
  readonly fixed: boolean;
}

/** Takes off what changes nothing at run time: parentheses, `as`, `satisfies`, `!`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isTypeAssertionExpression(inner) ||
    ts.isSatisfiesExpression(inner) || ts.isNonNullExpression(inner)
  ) inner = inner.expression;
  return inner;
}

/**
 * Reads literals, templates and sums of them, so that `'select * ' + 'from t'` is seen as one statement and
 * `import('#' + 'audit')` as one name.
 */
export function spelledText(node: ts.Expression): SpelledText {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return { text: inner.text, fixed: true };
  if (ts.isTemplateExpression(inner)) {
    return joined([
      { text: inner.head.text, fixed: true },
      ...inner.templateSpans.flatMap((span) => [
        spelledText(span.expression),
        { text: span.literal.text, fixed: true },
      ]),
    ]);
  }
  if (isSum(inner)) return joined([spelledText(inner.left), spelledText(inner.right)]);
  return { text: '?', fixed: false };
}

export function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function joined(parts: readonly SpelledText[]): SpelledText {
  return { text: parts.map((part) => part.text).join(''), fixed: parts.every((part) => part.fixed) };
}
