import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './sound-house.js';

/** Writes the files into a new folder, which goes when the scope ends. */
export function temporaryTree(files: Files): Disposable & { readonly root: string } {
  const root = mkdtempSync(join(tmpdir(), 'floors-'));
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

/** Adds or replaces files in a tree that was made of `sound` ones, and takes them out when the scope ends. */
export function plantedIn(root: string, sound: Files, files: Files): Disposable {
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  return {
    [Symbol.dispose]() {
      for (const path of Object.keys(files)) {
        const before = sound[path];
        if (before === undefined) rmSync(join(root, path));
        else write(join(root, path), before);
      }
    },
  };
}

/** A text of `-> path` makes a link. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (text.startsWith('-> ')) symlinkSync(text.slice(3), file);
  else writeFileSync(file, text);
}
