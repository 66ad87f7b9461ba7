import fc from 'fast-check';
import { isTwice, readMoment, type TypedMoment, typedMoment } from './typed-moment.js';

const typed = (day: number, month: number, year: number, clock: string, which = ''): TypedMoment => ({
  day: { day: String(day), month: String(month), year: String(year) }, clock, which,
});

describe('a typed instant', () => {
  it.each([
    ['a night in winter', typed(28, 11, 2026, '16.00'), '2026-11-28T15:00:00.000Z'],
    ['which of two, where there is one', typed(28, 11, 2026, '16.00', 'second'), '2026-11-28T15:00:00.000Z'],
    ['the first of two', typed(25, 10, 2026, '0230', 'first'), '2026-10-25T00:30:00.000Z'],
    ['the second of two', typed(25, 10, 2026, '02:30', 'second'), '2026-10-25T01:30:00.000Z'],
  ])('is read: %s', (_what, moment, instant) => {
    expect((readMoment(moment) as Date).toISOString()).toBe(instant);
  });

  it.each([
    ['a day that is none', typed(31, 11, 2026, '16.00'), 'dayUnclear'],
    ['both, the day first', typed(31, 11, 2026, 'x'), 'dayUnclear clockUnclear'],
    ['a clock that is none', typed(28, 11, 2026, '16'), 'clockUnclear'],
    ['an hour that is jumped over', typed(28, 3, 2027, '2.30', 'first'), 'clockSkipped'],
    ['an hour that comes twice, without which', typed(25, 10, 2026, '2.30'), 'clockTwice'],
    ['an hour that comes twice, with another word', typed(25, 10, 2026, '2.30', 'third'), 'clockTwice'],
  ])('is asked about: %s', (_what, moment, fault) => {
    expect(readMoment(moment)).toEqual(fault.split(' '));
  });

  it('comes twice in one hour of the year only', () => {
    expect([typed(25, 10, 2026, '2.30'), typed(25, 10, 2026, '3.00'), typed(28, 3, 2027, '2.30'), typed(25, 10, 2026, '')].map(isTwice)).toEqual([true, false, false, false]);
  });

  it('is the one that it was written from, every minute of a year', () => {
    const anyMinute = fc.oneof(
      fc.integer({ min: Date.parse('2026-10-01') / 60_000, max: Date.parse('2027-10-01') / 60_000 }),
      fc.tuple(fc.constantFrom('2026-10-25T01:00Z', '2027-03-28T01:00Z'), fc.integer({ min: -180, max: 180 })).map(([at, away]) => Date.parse(at) / 60_000 + away),
    );
    fc.assert(fc.property(anyMinute, fc.integer({ min: 0, max: 59_999 }), fc.constantFrom('da', 'en'), (minute, within, language) => {
      expect(readMoment(typedMoment(new Date(minute * 60_000 + within), language))).toEqual(new Date(minute * 60_000));
    }), { numRuns: 2000 });
  });
});
