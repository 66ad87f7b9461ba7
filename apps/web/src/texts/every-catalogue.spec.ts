import { readdirSync } from 'node:fs';
import { Catalogue } from './catalogue.js';
import { languages } from './language.js';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.js') && !name.includes('.spec.'));
const modules = await Promise.all(files.map(async (name) => [name, (await import(`./${name}`)) as Record<string, unknown>] as const));
const catalogues = modules.flatMap(([name, exports]) =>
  Object.values(exports).filter((one) => one instanceof Catalogue).map((catalogue) => [name, catalogue as Catalogue<Record<string, string>>] as const));

const placeholdersIn = (text: string) => new Set(text.match(/\{[^}]*\}/g) ?? []);

describe('every catalogue', () => {
  it('is found', () => {
    expect(catalogues.map(([name]) => name)).toEqual(expect.arrayContaining(['components.js', 'frame.js']));
  });

  it.each(catalogues)('%s: has words for every text, and the same placeholders in both languages', (_name, catalogue) => {
    for (const key of catalogue.keys) {
      const [danish, english] = languages.map((language) => catalogue.forms(key, language));
      expect([key, [...danish!, ...english!].filter((text) => text.trim() === '')]).toEqual([key, []]);
      expect([key, placeholdersIn(danish!.join())]).toEqual([key, placeholdersIn(english!.join())]);
    }
  });

  it.each(catalogues)('%s: spells placeholders as words, so that none stays in the text', (_name, catalogue) => {
    const all = languages.flatMap((language) => catalogue.keys.flatMap((key) => catalogue.forms(key, language)));
    expect(all.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });
});
