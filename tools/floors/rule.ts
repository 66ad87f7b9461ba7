import type ts from 'typescript';
import type { CodeFile, Import, Tree } from './tree.js';

/** A place where a rule is broken, in words that tell what to do. */
export interface Breach {
  readonly path: string;
  /** Line number from 1. */
  readonly line: number;
  readonly says: string;
}

export interface Rule {
  readonly name: string;
  /** One sentence: what the rule protects. */
  readonly why: string;
  breaches(tree: Tree): Iterable<Breach>;
}

/** A rule about single imports: `objection` says what is wrong with one, or nothing. */
export function importRule(
  name: string,
  why: string,
  objection: (one: Import, tree: Tree) => string | false | undefined,
): Rule {
  return fileRule(name, why, (file, tree) => file.imports.flatMap((one) => {
    const says = objection(one, tree);
    return says ? [{ node: one.node, says: `${one.specifier ?? 'a computed name'}: ${says}` }] : [];
  }));
}

/** A rule about what stands in one file. */
export function fileRule(
  name: string,
  why: string,
  objections: (file: CodeFile, tree: Tree) => Iterable<{ node: ts.Node; says: string }>,
): Rule {
  return {
    name,
    why,
    *breaches(tree) {
      for (const file of tree.files) {
        for (const { node, says } of objections(file, tree)) {
          yield { path: file.place.path, line: lineOf(file, node), says };
        }
      }
    },
  };
}

/** A rule about the tree as a whole: its folders, its package.json. */
export function treeRule(name: string, why: string, breaches: (tree: Tree) => Iterable<Breach>): Rule {
  return { name, why, breaches };
}

function lineOf({ source }: CodeFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
