import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { placeOf, type Place } from './place.js';

/** What an import points at, decided without looking at the disk. */
export type Target =
  | { readonly kind: 'library'; readonly name: string; readonly deep: boolean }
  | { readonly kind: 'file'; readonly place: Place }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string }
  /** Computed, absolute, a URL, or spelled in a way that hides where it leads. */
  | { readonly kind: 'unclear' };

export function targetOf(from: Place, specifier: string | undefined): Target {
  if (specifier === undefined || specifier === '') return { kind: 'unclear' };
  if (specifier.startsWith('#')) {
    const [name = '', ...deeper] = specifier.slice(1).split('/');
    return { kind: 'library', name, deep: deeper.length > 0 };
  }
  if (isBuiltin(specifier)) {
    return { kind: 'node', name: specifier.replace(/^node:/, '').split('/')[0] ?? '' };
  }
  if (/[%?#\\:]/.test(specifier) || specifier.startsWith('/')) return { kind: 'unclear' };
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return { kind: 'package', name: packageNameIn(specifier) };
  const path = posix.join(posix.dirname(from.path), specifier);
  const vendored = /(?:^|\/)node_modules\/(.+)$/.exec(path)?.[1];
  if (vendored) return { kind: 'package', name: packageNameIn(vendored) };
  // The compiled tree mirrors the written one: a path through dist/ is no way round a rule.
  return { kind: 'file', place: placeOf(path.replace(/^(\.\.\/)*dist\//, '')) };
}

/** The library behind a target, by front door or by path; undefined when it is none. */
export function libraryOf(target: Target): string | undefined {
  if (target.kind === 'library') return target.name;
  return target.kind === 'file' && target.place.zone === 'libs' ? target.place.name : undefined;
}

function packageNameIn(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
