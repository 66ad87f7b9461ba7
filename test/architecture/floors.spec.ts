import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, violationsIn } from '../../tools/floors/check.js';
import { floors } from '../../tools/floors/floors.js';
import { readTree } from '../../tools/floors/tree.js';

// This file runs from dist/test/architecture; the code it reads is the written one.
const root = join(import.meta.dirname, '../../..');

describe('the house', () => {
  const tree = readTree(root);

  it('keeps every rule of the floors', () => {
    expect(violationsIn(tree).map(inWords)).toEqual([]);
  });

  it('is read whole: each library and this file are among what was checked', () => {
    const rooms = new Set(tree.files.map((file) => file.place.room));
    const libraries = readdirSync(join(root, 'libs')).filter((name) => existsSync(join(root, 'libs', name, 'src/index.ts')));
    expect(libraries.filter((name) => !rooms.has(`libs/${name}`))).toEqual([]);
    expect(tree.files.map((file) => file.place.path)).toContain('test/architecture/floors.spec.ts');
  });

  it('has its ground floor: kernel stands on 0 and nothing stands lower', () => {
    expect(floors['kernel']).toBe(0);
    expect(Math.min(...Object.values(floors).filter((floor) => floor !== '-'))).toBe(0);
  });
});
