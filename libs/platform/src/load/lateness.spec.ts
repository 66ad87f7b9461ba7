import { Lateness } from './lateness.js';

/** Looked at after each of these pauses. */
function after(...pauses: number[]): boolean {
  using lateness = new Lateness();
  let now = performance.now();
  for (const pause of pauses) lateness.look((now += pause));
  return lateness.isLate;
}

describe('a process', () => {
  it('is late when every look of the last half second came late', () => {
    expect(after(400, 400, 400, 400, 400)).toBe(true);
  });

  it('is not late for one long pause, nor for one that is over', () => {
    expect(after(100, 100, 3_000, 100, 100)).toBe(false);
    expect(after(400, 400, 400, 400, 400, 110)).toBe(false);
  });

  it('is not late before it has looked often enough', () => {
    expect(after(900, 900)).toBe(false);
  });
});
