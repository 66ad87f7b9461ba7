import type { Act } from './acts.js';
import type { Size } from './size.js';
import { bar, type Growth } from './verdict.js';

/** What was measured of one act. */
export interface Row {
  act: Act;
  growth: Growth;
  /** How many things the answer held, by size. */
  things: number[];
}

const thousands = ({ referrals }: Size): string => `${referrals / 1000}k`;

/** A line for each act: milliseconds by size, how many times more the last takes than the first, and how much was answered. */
export function tableOf(rows: readonly Row[], sizes: readonly Size[]): string[] {
  const heads = ['p50', 'p99'].flatMap((name) => sizes.map((size) => `${name} ms ${thousands(size)}`.padStart(14)));
  return [
    `${'act'.padEnd(42)}${heads.join('')}   p50 x   p99 x  answered`,
    ...rows.map(({ act: { name, mayGrow }, growth: { p50, p99, ofP50, ofP99 }, things }) =>
      `${name.padEnd(42)}${[...p50, ...p99].map((value) => value.toFixed(2).padStart(14)).join('')}${[ofP50, ofP99].map((value) => value.toFixed(2).padStart(8)).join('')}  ${things.join(' / ')}${mayGrow === undefined ? '' : ` (not judged: ${mayGrow})`}`),
  ];
}

/** Which of an act's times is judged. Of the two, only the middle one is steady on a machine that does other things as well. */
export type Judged = 'p50' | 'p99';

export const hasGrown = ({ act: { mayGrow }, growth: { ofP50, ofP99 } }: Pick<Row, 'act' | 'growth'>, judged: Judged): boolean =>
  mayGrow === undefined && (judged === 'p50' ? ofP50 : ofP99) > bar;

export function verdictOn(rows: readonly Row[], judged: Judged): string {
  const grown = rows.filter((row) => hasGrown(row, judged)).map(({ act: { name } }) => name);
  return `Bar: ${judged} grows at most ${bar} times from the first size to the last; ${grown.length === 0 ? 'met' : `NOT met by ${grown.join(', ')}`}`;
}
