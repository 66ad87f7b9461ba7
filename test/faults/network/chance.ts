/** A series of numbers that looks like chance and is the same for the same seed. */
export interface Chance {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  oneOf<Thing>(things: readonly Thing[]): Thing;
}

/** Mulberry32: 32 bits of state are plenty for choosing where a line breaks. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { whole, oneOf: (things) => things[whole(0, things.length - 1)]! };
}

/** The chance of one fault among many: in whichever order lines ask, the nth of a seed is the same. */
export const chanceOfFault = (seed: number, nth: number): Chance => chanceOf(Math.imul(seed, 0x9e3779b1) + Math.imul(nth + 1, 0x85ebca6b));
