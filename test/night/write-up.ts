import type { Done } from './night.js';

/** Where the night is told, and its pictures, from the project's root. */
export const writeUpPath = 'docs/a-night-on-duty.md';
export const picturesFolder = 'docs/pictures/night';

/** Shorter ones say that there is a picture, and not what is in it. */
const leastAlternative = 30;

/**
 * What is wrong between the write-up and the pictures that lie beside it: each is shown once, with words for those who do
 * not see it, and nothing else is shown.
 */
export function pictureFaults(markdown: string, files: readonly string[]): string[] {
  const shown = [...markdown.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, words, path]) => ({ words: words!, path: path! }));
  const expected = new Set(files.map((file) => `pictures/night/${file}`));
  const paths = shown.map(({ path }) => path);
  return [
    ...paths.filter((path) => !expected.has(path)).map((path) => `${path} is shown and does not lie there`),
    ...paths.filter((path, index) => paths.indexOf(path) !== index).map((path) => `${path} is shown twice`),
    ...[...expected].filter((path) => !paths.includes(path)).map((path) => `${path} lies there and is not shown`),
    ...shown.filter(({ words }) => words.length < leastAlternative).map(({ path }) => `${path} has no words for those who do not see it`),
  ];
}

/** A line of a table of the write-up. The waiting depends on the machine, the rest on the pages alone. */
const lineOf = ({ what, keys, letters, presses, waited }: Done): string => `| ${what} | ${keys} | ${letters} | ${presses} | ${(waited / 1000).toFixed(1)} s |`;

interface Told {
  readonly what: string;
  readonly figures: readonly number[];
}

function linesIn(markdown: string): Told[] {
  const lines = [...markdown.matchAll(/^\| ([^|]+) \| (\d+) \| (\d+) \| (\d+) \| [\d.]+ s \|$/gm)];
  return lines.map(([, what, ...figures]) => ({ what: what!, figures: figures.map(Number) }));
}

/**
 * Where the write-up says other figures than the play. A key more or less in ten is no fault: another version of a browser
 * may stop at another thing on the way.
 */
export function figureFaults(markdown: string, done: readonly Done[]): string[] {
  const told = linesIn(markdown);
  return [
    ...told.filter(({ what }) => !done.some((one) => one.what === what)).map(({ what }) => `"${what}" is told and was not done`),
    ...done.flatMap((one) => {
      const [keys, letters, presses] = told.find(({ what }) => what === one.what)?.figures ?? [];
      const isNear = keys !== undefined && Math.abs(keys - one.keys) <= one.keys / 10;
      return isNear && letters === one.letters && presses === one.presses ? [] : [`it should say: ${lineOf(one)}`];
    }),
  ];
}

/** The write-up with the figures of this play. What it does not tell yet, somebody has to write. */
export const withFigures = (markdown: string, done: readonly Done[]): string =>
  done.reduce((text, one) => text.split('\n').map((line) => (line.startsWith(`| ${one.what} |`) ? lineOf(one) : line)).join('\n'), markdown);
