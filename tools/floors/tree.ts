import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { modulesNamedIn, type NamedModule } from './imports.js';
import { placeOf, zones, type Place } from './place.js';
import { targetOf, type Target } from './target.js';

export interface Import extends NamedModule {
  readonly from: Place;
  readonly to: Target;
}

/** One file of code, parsed once for all rules. */
export interface CodeFile {
  readonly place: Place;
  readonly source: ts.SourceFile;
  /** Every node of the syntax tree, parents before children. */
  readonly nodes: readonly ts.Node[];
  readonly imports: readonly Import[];
}

export interface Manifest {
  readonly imports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Tree {
  readonly manifest: Manifest;
  /** Everything that lies in the zones, code or not, sorted. */
  readonly paths: readonly string[];
  /** Links that lead elsewhere; they are not followed. */
  readonly links: readonly string[];
  readonly files: readonly CodeFile[];
}

/** Reads the code under `root` (a folder with a package.json). Throws when there is no readable package.json. */
export function readTree(root: string): Tree {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const paths: string[] = [];
  const links: string[] = [];
  for (const zone of zones) list(root, zone, paths, links);
  const code = paths.sort().filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  const files = code.map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
  return { manifest, paths, links: links.sort(), files };
}

// Nothing is skipped by name: a folder called dist or node_modules inside a library would hide code.
function list(root: string, folder: string, paths: string[], links: string[]): void {
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory()) list(root, path, paths, links);
    else paths.push(path);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (problem) {
    // A small tree need not have every zone; a folder that vanishes while being listed holds nothing.
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw problem;
  }
}

function parse(path: string, text: string): CodeFile {
  const place = placeOf(path);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const imports = modulesNamedIn(source, nodes).map((named) => ({
    ...named, from: place, to: targetOf(place, named.specifier),
  }));
  return { place, source, nodes, imports };
}
