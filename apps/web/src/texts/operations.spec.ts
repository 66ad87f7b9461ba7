import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationText, operationTexts } from './operations.js';

const libraries = join(import.meta.dirname, '../../../../libs');
const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !name.endsWith('.spec.js'));
const named = new Set(files.flatMap((name) => [...readFileSync(join(libraries, name), 'utf8').matchAll(/= (?:\w*[oO]peration)\(\{\s*name: '([^']+)'/g)].map(([, found]) => found!)));

describe('what somebody did, in words', () => {
  it('has words for every operation that a library makes', () => {
    expect(named.size).toBeGreaterThan(30);
    expect([...named].filter((name) => operationText(name, 'da') === name)).toEqual([]);
  });

  it('has words for nothing else', () => {
    expect(operationTexts.keys.filter((key) => !named.has(key))).toEqual([]);
  });

  it('gives the name of one that it does not know', () => {
    expect(operationText('moon.fetch', 'en')).toBe('moon.fetch');
    expect(operationText('toString', 'en')).toBe('toString');
  });
});
