/**
 * U+0000 cannot be stored in PostgreSQL text, and a lone surrogate has no UTF-8 form:
 * both are refused at the edge instead of failing, or changing, deep inside.
 */
export type ForbiddenCharacter = 'nul' | 'lone-surrogate';

export interface ForbiddenText {
  /** Field names and list positions joined by dots, "" for the whole value; a name that is not a plain word shows as "?". */
  readonly path: string;
  readonly problem: ForbiddenCharacter | 'too-deep';
}

/** The first kind of forbidden character that the text holds, or null. */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | null {
  if (text.includes('\u0000')) return 'nul';
  return text.isWellFormed() ? null : 'lone-surrogate';
}

// A field name comes from the sender too and may be anything, a CPR number included, so only plain words are shown again.
const plainName = /^[A-Za-z][A-Za-z_]{0,39}$/;

/**
 * Walks parsed JSON, names of fields included, in reading order and answers the first thing that must be refused, or null.
 *
 * @param value what JSON.parse answered
 * @param maxDepth how many objects and lists may lie inside each other; a plain value needs none
 */
export function findForbiddenText(value: unknown, maxDepth: number = 20): ForbiddenText | null {
  return walk(value, '', maxDepth);
}

function walk(value: unknown, path: string, depthLeft: number): ForbiddenText | null {
  if (typeof value === 'string') {
    const problem = findForbiddenCharacter(value);
    return problem === null ? null : { path, problem };
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depthLeft === 0) return { path, problem: 'too-deep' };
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    const problem = findForbiddenCharacter(name);
    const innerPath = below(path, isList || plainName.test(name) ? name : '?');
    const found = problem === null ? walk(inner, innerPath, depthLeft - 1) : { path: innerPath, problem };
    if (found !== null) return found;
  }
  return null;
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
