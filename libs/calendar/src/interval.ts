/** A stretch of time between two instants; `from` is in it, `to` is not. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

/** The same time in as few intervals as possible, in order. Empty and reversed intervals hold no time. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.to) joined.push(next);
    else if (next.to > last.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

/** What two sets of intervals have in common, in order. */
export function common(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return union(some.flatMap((one) => others.map((other) => ({ from: later(one.from, other.from), to: earlier(one.to, other.to) }))));
}

/** The time of the first that lies in none of the others, in order. */
export function without(some: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const holes = union(taken);
  return union(some).flatMap(({ from, to }) => {
    const left: Interval[] = [];
    let start = from;
    for (const hole of holes) {
      if (hole.to <= start || hole.from >= to) continue;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = hole.to;
    }
    return start < to ? [...left, { from: start, to }] : left;
  });
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
