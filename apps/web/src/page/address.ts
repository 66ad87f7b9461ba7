import { isLanguage, type Language } from '../texts/language.js';

/** A page's address in a language: `/kontaktpunkter` in Danish is `/da/kontaktpunkter`, and `/` is `/da`. */
export const addressIn = (language: Language, path: `/${string}`): `/${string}` => `/${language}${path === '/' ? '' : path}`;

/**
 * Whether what a browser hands back can be the address of a page of ours: words and ids, and last perhaps something that
 * we have sealed (RFC 7516). It never leads away from here.
 */
export const isPageAddress = (said: unknown): said is `/${string}` =>
  typeof said === 'string' && said.length <= 1200 && /^(\/[a-z0-9-]+)+(\/[\w-]+(\.[\w-]*){4})?$/.test(said);

/** The other way: which language an address asks for, and what of. Undefined for an address that is no page's. */
export function languageAndPath(address: string): { language: Language; path: `/${string}` } | undefined {
  const [, first, rest] = /^\/([^/]*)(?:\/(.*))?$/.exec(address) ?? [];
  return isLanguage(first) ? { language: first, path: `/${rest ?? ''}` } : undefined;
}
