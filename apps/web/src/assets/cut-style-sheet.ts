/**
 * Takes out of a style sheet what styles only things that we never draw: selectors that name an unused class, font faces
 * and animations. What is left matches the same elements in the same order.
 * @param isUnused says of a class that no page carries it
 */
export function cutStyleSheet(css: string, isUnused: (className: string) => boolean): string {
  return rulesIn(withoutComments(css)).map((rule) => cut(rule, isUnused)).join('');
}

export const withoutComments = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '');

interface Rule {
  /** What stands before the braces: selectors, or an at-rule and its condition. */
  readonly prelude: string;
  readonly body: string;
}

function cut({ prelude, body }: Rule, isUnused: (className: string) => boolean): string {
  if (/^@(media|supports)\b/.test(prelude)) {
    const inside = cutStyleSheet(body, isUnused);
    return inside === '' ? '' : `${prelude}{${inside}}`;
  }
  if (prelude.startsWith('@')) return '';
  const kept = selectorsIn(prelude).filter((selector) => !classesIn(selector).some(isUnused));
  return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
}

/** The classes that an element or its ancestors must have; what stands in `:not()` must be missing. */
function classesIn(selector: string): string[] {
  return [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
}

function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  let prelude = '';
  let body = '';
  let depth = 0;
  for (const [token] of css.matchAll(tokens)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (token === '}' && depth === 0) {
      rules.push({ prelude: prelude.trim(), body });
      prelude = body = '';
    } else if (depth === 0) prelude += token;
    else if (depth > 1 || token !== '{') body += token;
  }
  return rules;
}

/** Strings whole, so that a brace inside one opens nothing. */
const tokens = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]|[^"'{}]+/g;

const selectorsIn = (prelude: string): string[] => prelude.match(/(?:\([^)]*\)|[^,(])+/g) ?? [];
