import { languages } from '../texts/language.js';

/** A page's routes: the same words in every language's part of the house. `bothLanguages('profil')` is `da/profil` and `en/profil`. */
export const bothLanguages = (path: string): string[] => languages.map((language) => (path === '' ? language : `${language}/${path}`));
