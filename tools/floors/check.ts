import type { Breach } from './rule.js';
import { rules } from './rules.js';
import type { Tree } from './tree.js';

export interface Violation extends Breach {
  readonly rule: string;
  readonly why: string;
}

/** All broken rules in a tree, in the order of the files. */
export function violationsIn(tree: Tree): Violation[] {
  const found = rules.flatMap((rule) =>
    [...rule.breaches(tree)].map((breach) => ({ ...breach, rule: rule.name, why: rule.why })));
  return found.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

/** One line per violation, and under it why the rule exists. */
export function inWords({ path, line, rule, says, why }: Violation): string {
  return `${path}:${line} ${rule}: ${says}\n    ${why}`;
}
