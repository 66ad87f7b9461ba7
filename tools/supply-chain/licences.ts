import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockFile, nameOf } from './lock-file.js';

/** Something of others that is part of a production machine. */
export interface Shipped {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** The licence as its package carries it, and its notice if it has one. */
  texts: string[];
}

/** What may be shipped beside the EUPL-1.2 without a word from counsel: none asks for our source, all ask to be named. */
const allowed: readonly string[] = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Python-2.0', 'OFL-1.1'];

/** Installed by the lock file and taken out of the artefact (tools/artefact). */
const leftOut: readonly string[] = ['swagger-ui-dist', '@scarf/scarf'];

/** Says so in its read-me alone. */
const saidElsewhere: Readonly<Record<string, string>> = { pause: 'MIT' };

/** Every package that production has, in the order of the alphabet. */
export function shippedPackages(root: string, { packages }: LockFile): Shipped[] {
  const paths = Object.entries(packages).filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional && !leftOut.includes(nameOf(path)));
  return paths
    .map(([path, { version, license }]) => ({ name: nameOf(path), version, licence: license ?? licenceIn(join(root, path), nameOf(path)), texts: textsIn(join(root, path)) }))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** Packages older than SPDX name their licence in a list. */
function licenceIn(folder: string, name: string): string {
  const { licenses = [] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { licenses?: { type?: string }[] };
  return licenses[0]?.type ?? saidElsewhere[name] ?? 'none';
}

function textsIn(folder: string): string[] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const names = readdirSync(folder).sort();
  const own = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).map(read);
  if (own.length > 0) return own;
  // Some write it at the end of what they say about themselves.
  const [, said] = /\n#+ *licen[cs]e\b[^\n]*\n([^]*)$/i.exec(names.filter((name) => /^readme/i.test(name)).map(read)[0] ?? '') ?? [];
  return said === undefined ? [] : [said.trim()];
}

/** Licences that nobody has said yes to. A licence of several parts needs a yes for each, one of alternatives for one. */
export function complaintsOfLicences(shipped: readonly Pick<Shipped, 'name' | 'version' | 'licence'>[]): string[] {
  const isAllowed = (expression: string): boolean => {
    const bare = expression.replace(/^\((.*)\)$/, '$1');
    if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
    return bare.split(' AND ').every((part) => allowed.includes(part));
  };
  return shipped.filter(({ licence }) => !isAllowed(licence)).map(({ name, version, licence }) => `${name} ${version} comes under ${licence}, which is not on the list of licences that may be shipped`);
}
