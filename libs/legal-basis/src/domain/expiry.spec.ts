import { firstWarning, nextWarning, warningNow } from './expiry.js';

const expiresAt = new Date('2027-11-24T02:00:00Z');
const ahead = (days: number, milliseconds = 0) => new Date(expiresAt.getTime() - days * 86_400_000 + milliseconds);

describe('a consent is warned of', () => {
  it.each<[Date, number | undefined]>([
    [ahead(30, -1), undefined], [ahead(30), 30], [ahead(7, -1), 30], [ahead(7), 7], [ahead(0, -1), 7], [ahead(0), undefined], [ahead(-400), undefined],
  ])('at %s: %s days ahead', (now, days) => {
    expect(warningNow(expiresAt, now)).toBe(days);
  });

  it('next thirty days before its end, then seven, then no more', () => {
    expect([ahead(300), ahead(30), ahead(7)].map((now) => nextWarning(expiresAt, now))).toEqual([ahead(30), ahead(7), undefined]);
  });

  it('at once when it was given for less than that', () => {
    expect([ahead(31), ahead(20), ahead(3)].map((now) => firstWarning(expiresAt, now))).toEqual([ahead(30), ahead(20), ahead(3)]);
  });
});
