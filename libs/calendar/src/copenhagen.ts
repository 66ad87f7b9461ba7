import { type DayNumber, dayLength } from './day.js';
import type { Interval } from './interval.js';

/** Time as clocks on the wall in Denmark show it: milliseconds since 1 January 1970 00:00 on that wall. */
export type WallTime = number;

// The rules of summer time come from the runtime's time zone data: they may change by law, this code need not.
const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' });

/** How far Danish clocks are ahead of UTC at this instant, in milliseconds. */
export function offsetAt(at: Date): number {
  const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

export function wallTimeAt(at: Date): WallTime {
  return at.getTime() + offsetAt(at);
}

export function dayAt(at: Date): DayNumber {
  return Math.floor(wallTimeAt(at) / dayLength);
}

/**
 * The instant at which Danish clocks show this time of this day: the first of two in the night when summer time ends,
 * and as much later as the clocks jump in the night when it begins.
 * @param wallTime milliseconds from the midnight with which the day begins
 */
export function instantOf(day: DayNumber, wallTime: number): Date {
  const wall = day * dayLength + wallTime;
  const [before, after] = [offsetAt(new Date(wall - dayLength)), offsetAt(new Date(wall + dayLength))];
  const fits = [before, after].map((offset) => new Date(wall - offset)).find((at) => wallTimeAt(at) === wall);
  return fits ?? new Date(wall - before);
}

/** An interval in which Danish clocks run on without a jump. */
export interface EvenInterval extends Interval {
  readonly offset: number;
}

/** Cuts an interval at the instants when summer time begins or ends. */
export function evenIntervals({ from, to }: Interval): EvenInterval[] {
  const pieces: EvenInterval[] = [];
  let start = from;
  while (start < to) {
    const end = nextJump(start, to);
    pieces.push({ from: start, to: end, offset: offsetAt(start) });
    start = end;
  }
  return pieces;
}

/** The first instant after `from` at which the offset is another one, or `to`. Nowhere are there two jumps within a day. */
function nextJump(from: Date, to: Date): Date {
  const offset = offsetAt(from);
  let same = from.getTime();
  let other = Math.min(same + dayLength, to.getTime());
  while (offsetAt(new Date(other)) === offset) {
    if (other >= to.getTime()) return to;
    same = other;
    other = Math.min(same + dayLength, to.getTime());
  }
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(new Date(middle)) === offset) same = middle;
    else other = middle;
  }
  return new Date(other);
}
