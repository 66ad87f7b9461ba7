import type { Chance } from './chance.js';

/** The two ways of a line: from whoever opened it, and back to them. */
export type Direction = 'asking' | 'answering';

/** What goes wrong on one line, and where: after so many bytes have passed in that direction. */
export type Fault =
  /** Both ends are closed in the middle of a message. */
  | { kind: 'cut'; direction: Direction; afterBytes: number }
  /** The same by RST: what is under way is thrown away. */
  | { kind: 'reset'; direction: Direction; afterBytes: number }
  /** Every piece waits, until so many bytes have passed; then the line is well, until its next fault. */
  | { kind: 'delay'; milliseconds: number; untilBytes: number }
  | { kind: 'throttle'; bytesPerSecond: number; untilBytes: number }
  /** From then on nothing passes in either direction, and neither end is told: a pulled cable behind a router. */
  | { kind: 'half-open'; direction: Direction; afterBytes: number }
  /** One direction ends with FIN, the other goes on. */
  | { kind: 'half-close'; direction: Direction; afterBytes: number }
  /** Whoever answers is heard no further and never learns it; whoever asked finds the line closed. */
  | { kind: 'lost answer'; direction: 'answering'; afterBytes: number };

export type FaultKind = Fault['kind'];

export const faultKinds: readonly FaultKind[] = ['cut', 'reset', 'delay', 'throttle', 'half-open', 'half-close', 'lost answer'];

/** The next fault of a line, if it is to have one. */
export type Trouble = (chance: Chance) => Fault | undefined;

export interface Measure {
  /** Faults strike within so many bytes of a line's life, by direction: a few messages. */
  bytes: Record<Direction, number>;
  /** How often each kind, against the others. */
  weights: Partial<Record<FaultKind, number>>;
  longestDelay: number;
  slowestBytesPerSecond: number;
}

/** Every line gets one fault after the other, each kind as often as its weight says. */
export function troubleOf({ bytes, weights, longestDelay, slowestBytesPerSecond }: Measure): Trouble {
  const kinds = faultKinds.flatMap((kind) => Array.from({ length: weights[kind] ?? 0 }, () => kind));
  return (chance) => {
    const kind = chance.oneOf(kinds);
    const untilBytes = bytes.asking + bytes.answering;
    if (kind === 'delay') return { kind, milliseconds: chance.whole(1, longestDelay), untilBytes };
    if (kind === 'throttle') return { kind, bytesPerSecond: chance.whole(slowestBytesPerSecond, slowestBytesPerSecond * 8), untilBytes };
    if (kind === 'lost answer') return { kind, direction: 'answering', afterBytes: chance.whole(0, bytes.answering) };
    const direction = chance.oneOf(['asking', 'answering'] as const);
    return { kind, direction, afterBytes: chance.whole(0, bytes[direction]) };
  };
}
