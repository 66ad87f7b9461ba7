import { isLanguage, type Language } from '../texts/language.js';

/** A page's address in a language: `/kontaktpunkter` in Danish is `/da/kontaktpunkter`, and `/` is `/da`. */
export const addressIn = (language: Language, path: `/${string}`): `/${string}` => `/${language}${path === '/' ? '' : path}`;

/** The other way: which language an address asks for, and what of. Undefined for an address that is no page's. */
export function languageAndPath(address: string): { language: Language; path: `/${string}` } | undefined {
  const [, first, rest] = /^\/([^/]*)(?:\/(.*))?$/.exec(address) ?? [];
  return isLanguage(first) ? { language: first, path: `/${rest ?? ''}` } : undefined;
}
