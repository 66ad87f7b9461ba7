import { endOf, hasEnded, isKept, isOverdue, isShownToColleagues, nextTelling, nextTellingOfKept, shownToColleaguesAt } from './draft-age.js';

// The night in which the clocks go back: 12 hours are 12 hours.
const startedAt = new Date('2026-10-24T20:00:00Z');
const after = (hours: number, milliseconds = 0): Date => new Date(startedAt.getTime() + hours * 3_600_000 + milliseconds);
const draft = { startedAt, hadChild: false };
const withChild = { startedAt, hadChild: true };

describe('an unsent draft', () => {
  it.each([
    [0, false, false, false],
    [8, true, false, false],
    [10, true, true, false],
    [12, true, true, true],
    [200, true, true, true],
  ])('of %i hours: told to its owner %j, shown to colleagues %j, at its end %j', (hours, overdue, shown, ended) => {
    const now = after(hours);
    expect([isOverdue(draft, now), isShownToColleagues(draft, now), hasEnded(draft, now)]).toEqual([overdue, shown, ended]);
  });

  it.each([
    [8, isOverdue],
    [10, isShownToColleagues],
    [12, hasEnded],
  ])('changes at %i hours, and not a millisecond before', (hours, question) => {
    expect([question(draft, after(hours, -1)), question(draft, after(hours))]).toEqual([false, true]);
  });

  it('is kept past its end when a child was ever on it, and only then', () => {
    expect([isKept(withChild, after(12, -1)), isKept(withChild, after(12)), isKept(draft, after(12))]).toEqual([false, true, false]);
  });

  it('is shown to colleagues from 10 elapsed hours on', () => {
    expect(shownToColleaguesAt(draft).toISOString()).toBe('2026-10-25T06:00:00.000Z');
  });

  it('ends 12 elapsed hours after its beginning', () => {
    expect(endOf(draft).toISOString()).toBe('2026-10-25T08:00:00.000Z');
  });
});

describe('the unit is told', () => {
  it.each([
    [0, 8],
    [8, 10],
    [9.5, 10],
    [10, undefined],
    [14, undefined],
  ])('after %d hours the next time at %d', (hours, next) => {
    expect(nextTelling(draft, after(hours))).toEqual(next === undefined ? undefined : after(next));
  });

  it.each([
    [12, 14],
    [13.9, 14],
    [14, 16],
    [39, 40],
    [200, 202],
  ])('of a draft that a child keeps, after %d hours again at %d, and so on', (hours, next) => {
    expect(nextTellingOfKept(withChild, after(hours))).toEqual(after(next));
  });
});
