import { bar, growthOf, percentile } from './verdict.js';

const round = (...milliseconds: number[]): number[][] => milliseconds.map((at) => Array.from({ length: 100 }, (_, index) => at + index / 100));

describe('the growth of an act', () => {
  it('is none where the largest size takes as long as the smallest', () => {
    expect(growthOf([round(5, 5, 5), round(6, 6, 6), round(5, 5, 5)])).toMatchObject({ ofP50: 1, ofP99: 1 });
  });

  it('is seen where the largest takes longer, however bad the machine was in one round', () => {
    const bad = round(50, 50, 50);
    expect(growthOf([round(5, 6, 9), bad, round(5, 6, 9)]).ofP99).toBeGreaterThan(bar);
  });

  it('is not made by one bad second that met one size alone', () => {
    expect(growthOf([round(5, 5, 5), round(5, 5, 80), round(5, 5, 5)]).ofP99).toBeLessThan(bar);
  });

  it('is seen in the tail when the middle does not grow', () => {
    const tail = Array.from({ length: 100 }, (_, index) => (index < 97 ? 5 : 40));
    const { ofP50, ofP99 } = growthOf([1, 2, 3].map(() => [round(5)[0]!, tail]));
    expect(ofP50).toBeLessThan(bar);
    expect(ofP99).toBeGreaterThan(bar);
  });
});

it.each([
  ['the half of four', [1, 2, 3, 4], 0.5, 2],
  ['all of four in any order', [4, 1, 3, 2], 1, 4],
  ['nearly all of one', [7], 0.99, 7],
  ['99 of a hundred', Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
])('the value that %s do not pass', (_what, sample, share, expected) => {
  expect(percentile(sample, share)).toBe(expected);
});
