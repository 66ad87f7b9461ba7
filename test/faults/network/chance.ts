import { seeded } from '../seeded.js';

/** A series of numbers that looks like chance and is the same for the same seed. */
export interface Chance {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  oneOf<Thing>(things: readonly Thing[]): Thing;
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { whole, oneOf: (things) => things[whole(0, things.length - 1)]! };
}

/** The chance of one fault among many: in whichever order lines ask, the nth of a seed is the same. */
export const chanceOfFault = (seed: number, nth: number): Chance => chanceOf(Math.imul(seed, 0x9e3779b1) + Math.imul(nth + 1, 0x85ebca6b));
