/** Times of one act by round and then by size, in milliseconds. */
export type Rounds = readonly (readonly (readonly number[])[])[];

export interface Growth {
  /** By size. */
  p50: number[];
  p99: number[];
  /** Of the last size to the first. */
  ofP50: number;
  ofP99: number;
}

/** How much slower the largest may be than the smallest. */
export const bar = 1.3;

/** The value that this share of a sample does not pass: the nearest rank. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/**
 * The p99 of a few hundred requests is a handful of requests, and one pause of the machine makes it. So a p99 is taken in
 * each round for itself, the median of the rounds counts, and a round that was bad for one size was bad for all of them.
 */
export function growthOf(rounds: Rounds): Growth {
  const sizes = rounds[0]!.length;
  const bySize = (share: number): number[] =>
    Array.from({ length: sizes }, (_, size) => percentile(rounds.map((round) => percentile(round[size]!, share)), 0.5));
  const [p50, p99] = [bySize(0.5), bySize(0.99)];
  return { p50, p99, ofP50: p50.at(-1)! / p50[0]!, ofP99: p99.at(-1)! / p99[0]! };
}
