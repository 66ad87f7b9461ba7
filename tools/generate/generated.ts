import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A committed file that is made from code: its path from the root, and what it must hold. */
export interface Generated {
  readonly path: string;
  readonly content: string;
}

/** Makes one file. The same code must give the same bytes on every machine: no times, no order of a disk. */
export type Generator = (root: string) => Promise<Generated>;

/** Writes every file and gives the paths of those that were different. */
export async function writeAll(root: string, generators: readonly Generator[]): Promise<string[]> {
  const stale = await staleAmong(root, generators);
  for (const { path, content } of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return stale.map(({ path }) => path);
}

/** The files that are missing or hold something else than the code says. Writes nothing. */
export async function staleAmong(root: string, generators: readonly Generator[]): Promise<Generated[]> {
  const stale: Generated[] = [];
  for (const generate of generators) {
    const generated = await generate(root);
    if (await committed(root, generated.path) !== generated.content) stale.push(generated);
  }
  return stale;
}

async function committed(root: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}
