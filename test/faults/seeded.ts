/** Numbers in [0, 1) that come again with the same seed (mulberry32: 32 bits of state are plenty), so that a run can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Named in what a spec tells; given, it makes the same choices again. */
export const faultSeed = Number(process.env['NAERVAERN_TEST_SEED'] ?? 20261125);
