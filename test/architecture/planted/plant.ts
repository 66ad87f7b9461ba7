import type { Files } from './sound-house.js';

/** A violation put into the sound house. */
export interface Planted {
  /** The rule that must report it. */
  readonly rule: string;
  /** How the violation is dressed up. */
  readonly variant: string;
  /** Files added or replaced. */
  readonly files: Files;
  /** Where it must be reported. */
  readonly at: string;
  /** Other rules that it rightly breaks too. Anything else that is reported is a false alarm. */
  readonly alsoBreaks: readonly string[];
}

/** Plants one file per variant: `{ 'type only': "import type …" }`, all at the same path. */
export function plant(rule: string, at: string, variants: Files, ...alsoBreaks: string[]): Planted[] {
  return Object.entries(variants).map(([variant, text]) => ({ rule, variant, files: { [at]: text }, at, alsoBreaks }));
}

/** Plants a violation that takes several files to show. */
export function plantFiles(rule: string, variant: string, at: string, files: Files, ...alsoBreaks: string[]): Planted[] {
  return [{ rule, variant, files, at, alsoBreaks }];
}

/** Every form in which TypeScript can name a module. */
export const everyForm = (specifier: string): Files => ({
  'a named import': `import { x } from '${specifier}';`,
  'an import for its effect': `import '${specifier}';`,
  'a default import': `import x from '${specifier}';`,
  'a namespace import': `import * as x from '${specifier}';`,
  'a type-only import': `import type { X } from '${specifier}';`,
  'an inline type-only import': `import { type X } from '${specifier}';`,
  'a type query': `export type Y = import('${specifier}').X;`,
  'a typeof query': `export type Y = typeof import('${specifier}');`,
  'a star re-export': `export * from '${specifier}';`,
  'a named re-export': `export { x as y } from '${specifier}';`,
  'a type-only re-export': `export type { X } from '${specifier}';`,
  'a namespace re-export': `export * as x from '${specifier}';`,
  'a dynamic import': `export const x = async () => (await import('${specifier}')).x;`,
  'a dynamic import of a template': `export const x = () => import(\`${specifier}\`);`,
  'a dynamic import of a sum': `export const x = () => import('${specifier.slice(0, 2)}' + ('${specifier.slice(2)}' as string));`,
  'an import with require': `import x = require('${specifier}');`,
  'a call of require': `export const x = require('${specifier}');`,
  'a module augmentation': `declare module '${specifier}' { interface X {} } export {};`,
  'a resolution': `export const x = import.meta.resolve('${specifier}');`,
});

/** Loaders break a rule of their own as well, and import node:module to do it. */
export const everyLoader = (specifier: string): Files => ({
  'a created require': `import { createRequire } from 'node:module';\nconst load = createRequire(import.meta.url);\nexport const x = load('${specifier}');`,
  'a created require, renamed': `import { createRequire as make } from 'node:module';\nexport const x = make(import.meta.url)('${specifier}');`,
  'a created require of a namespace': `import * as m from 'module';\nconst load = m.createRequire(import.meta.url);\nexport const x = load.resolve('${specifier}');`,
});

/** The forms in which an import leaves its file again. */
export const everyHandingOn = (specifier: string): Files => ({
  'a star re-export': `export * from '${specifier}';`,
  'a named re-export': `export { x } from '${specifier}';`,
  'a type-only re-export': `export type { X } from '${specifier}';`,
  'a namespace re-export': `export * as x from '${specifier}';`,
  'an import exported by name': `import { x } from '${specifier}';\nexport { x as y };`,
  'an import exported as default': `import x from '${specifier}';\nexport default x;`,
  'an import exported under a new name': `import * as x from '${specifier}';\nexport const y = x as unknown;`,
});
