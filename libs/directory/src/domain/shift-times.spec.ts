import { isRefusal } from '#kernel';
import { mayLast } from './shift-times.js';

const now = new Date('2026-11-24T03:10:00Z');
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 60 * 60 * 1000);

describe('the times of a shift', () => {
  it.each([
    ['tonight', 1, 9, null],
    ['running already', -3, 5, null],
    ['seven days', 1, 169, null],
    ['a moment longer', 1, 169.001, 'shift-longer-than-week'],
    ['ending before it begins', 9, 1, 'shift-ends-before-start'],
    ['ending as it begins', 1, 1, 'shift-ends-before-start'],
    ['over', -9, -1, 'shift-has-ended'],
    ['over this moment', -9, 0, 'shift-has-ended'],
  ])('%s: %d to %d hours from now', (_what, from, to, refusal) => {
    const answer = mayLast(inHours(from), inHours(to), now);
    expect(isRefusal(answer) ? answer.refusal : null).toBe(refusal);
  });
});
