import { AdaptiveLimit } from './adaptive-limit.js';

const bounds = { least: 10, first: 40, most: 120, slow: 2_000 };

function after(...learnt: [times: number, milliseconds: number, underWay: number][]): number {
  const limit = new AdaptiveLimit(bounds);
  for (const [times, milliseconds, underWay] of learnt) for (let time = 0; time < times; time++) limit.learn(milliseconds, underWay);
  return limit.current;
}

describe('a limit', () => {
  it('rises while all are quick and it is come near, as far as it may', () => {
    expect([after([20, 100, 39]), after([500, 100, 119])]).toEqual([60, 120]);
  });

  it('stays where nobody comes near it, and between quick and slow', () => {
    expect([after([100, 100, 3]), after([100, 1_000, 39])]).toEqual([40, 40]);
  });

  it('falls fast when they are slow, as far as it may', () => {
    expect([after([7, 2_500, 39]), after([100, 2_500, 39])]).toEqual([19, 10]);
  });

  it('rises again when what was too much is over', () => {
    expect(after([100, 9_000, 39], [50, 50, 60])).toBe(60);
  });
});
