import { danishMunicipalities, isInDistrict, type Municipality } from '#kernel';
import type { Language } from './language.js';

const byName = new Intl.Collator('da');
const inOrder = danishMunicipalities.toSorted((one, other) => byName.compare(one.name, other.name));

/** Every kommune there is: the district's own, and those for which a part is handed over outside the system. Each by name. */
export const municipalitiesInOrder: { readonly district: readonly Municipality[]; readonly elsewhere: readonly Municipality[] } = {
  district: inOrder.filter(({ code }) => isInDistrict(code)),
  elsewhere: inOrder.filter(({ code }) => !isInDistrict(code)),
};

const names = new Map(danishMunicipalities.map(({ code, name }) => [code as string, name]));

/** Two have a name of their own kind. */
const ownKinds = new Map([['0101', 'Københavns Kommune'], ['0400', 'Bornholms Regionskommune']]);

/** "Køge Kommune"; the code alone for one that nobody knows. */
export function municipalityText(code: string, language: Language): string {
  const name = names.get(code);
  if (name === undefined) return code;
  return language === 'da' ? (ownKinds.get(code) ?? `${name} Kommune`) : `${name} Municipality`;
}
