import fc from 'fast-check';
import { momentText } from '../texts/moment-text.js';
import { dayAndClockAt, instantsAt, readClock, readDay, typedClock, typedDay } from './danish-clock.js';

describe('a time of day', () => {
  it.each([
    ['21.48', '21:48'], ['21:48', '21:48'], ['2148', '21:48'], ['8.00', '08:00'], ['08.00', '08:00'], ['0000', '00:00'], [' 7:05 ', '07:05'],
    ['23.59', '23:59'], ['24.00', '24:00'], ['2400', '24:00'],
  ])('is read as it is typed: %p', (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });

  it.each(['', ' ', '8', '21', '214', '21.4', '21.60', '24.01', '25.00', '2460', '-1.00', '21.48.00', '21,48', 'kl. 21.48', 'otte', '２１.48', '021.48'])(
    'is not guessed: %p', (typed) => {
      expect(readClock(typed)).toBe(undefined);
    },
  );

  it('is shown as the language writes it, and read again as the same', () => {
    expect([typedClock('08:00', 'da'), typedClock('08:00', 'en')]).toEqual(['08.00', '08:00']);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('da', 'en'), (minute, language) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(readClock(typedClock(time, language))).toBe(time);
    }));
  });
});

describe('a day', () => {
  it.each([
    ['23', '11', '2026', '2026-11-23'], ['1', '2', '2027', '2027-02-01'], [' 01', '02 ', '2027', '2027-02-01'], ['29', '2', '2028', '2028-02-29'],
  ])('is read as it is typed: %s/%s/%s', (day, month, year, date) => {
    expect(readDay({ day, month, year })).toBe(date);
  });

  it.each([
    ['29', '2', '2027'], ['31', '4', '2026'], ['0', '1', '2026'], ['1', '0', '2026'], ['1', '13', '2026'], ['32', '1', '2026'], ['', '', ''],
    ['23', '11', '26'], ['23', 'nov', '2026'], ['2', '1', '20 26'], ['-1', '1', '2026'], ['1.5', '1', '2026'], ['1', '1', '0026'],
  ])('that the calendar lacks is none: %s/%s/%s', (day, month, year) => {
    expect(readDay({ day, month, year })).toBe(undefined);
  });
});

describe('a Danish clock', () => {
  const shown = (day: `${string}-${string}-${string}`, time: `${string}:${string}`) => instantsAt(day, time).map((at) => at.toISOString().slice(0, 16));

  it.each([
    ['a winter evening', '2026-11-23', '21:48', ['2026-11-23T20:48']],
    ['a summer evening', '2026-07-01', '21:48', ['2026-07-01T19:48']],
    ['midnight, as the beginning of a day', '2026-11-24', '00:00', ['2026-11-23T23:00']],
    ['midnight, as the end of one', '2026-11-23', '24:00', ['2026-11-23T23:00']],
    ['before the hour that comes twice', '2026-10-25', '01:59', ['2026-10-24T23:59']],
    ['the beginning of the hour that comes twice', '2026-10-25', '02:00', ['2026-10-25T00:00', '2026-10-25T01:00']],
    ['the end of the hour that comes twice', '2026-10-25', '02:59', ['2026-10-25T00:59', '2026-10-25T01:59']],
    ['after the hour that comes twice', '2026-10-25', '03:00', ['2026-10-25T02:00']],
    ['before the hour that is jumped over', '2027-03-28', '01:59', ['2027-03-28T00:59']],
    ['the beginning of the hour that is jumped over', '2027-03-28', '02:00', []],
    ['the end of the hour that is jumped over', '2027-03-28', '02:59', []],
    ['after the hour that is jumped over', '2027-03-28', '03:00', ['2027-03-28T01:00']],
  ] as const)('shows %s', (_when, day, time, instants) => {
    expect(shown(day, time)).toEqual(instants);
  });

  const minute = 60_000;
  const yearFrom = Date.parse('2026-10-01T00:00Z');
  const anyMinute = fc.oneof(
    fc.integer({ min: 0, max: 366 * 24 * 60 }).map((after) => new Date(yearFrom + after * minute)),
    // Closely around both changes of the clock.
    fc.tuple(fc.constantFrom('2026-10-25T01:00Z', '2027-03-28T01:00Z'), fc.integer({ min: -180, max: 180 })).map(([at, away]) => new Date(Date.parse(at) + away * minute)),
  );

  it('means again what it shows: every minute of a year is among the instants at which it shows that minute', () => {
    fc.assert(fc.property(anyMinute, (at) => {
      const { day, time } = dayAndClockAt(at);
      const meant = instantsAt(readDay(typedDay(day))!, readClock(typedClock(time, 'da'))!);
      expect(meant).toContainEqual(at);
      expect(meant.length).toBe(isSaidWithItsHour(at) ? 2 : 1);
    }), { numRuns: 2000 });
  });

  it('shows what the pages say', () => {
    fc.assert(fc.property(anyMinute, (at) => {
      const { day, time } = dayAndClockAt(at);
      const [saidDay, saidTime] = momentText(at, 'long', 'en').replace(/ \(.*\)$/, '').split(' at ');
      expect([new Date(`${saidDay} UTC`).toISOString().slice(0, 10), saidTime]).toEqual([day, time]);
    }), { numRuns: 500 });
  });

  const isSaidWithItsHour = (at: Date): boolean => momentText(at, 'clock', 'en').includes('(');
});
