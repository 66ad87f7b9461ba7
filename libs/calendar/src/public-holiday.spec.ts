import { type DayNumber, dayLength, dayNumber } from './day.js';
import { easterSunday, isPublicHoliday } from './public-holiday.js';

const written = (day: DayNumber): string => new Date(day * dayLength).toISOString().slice(0, 10);

describe('Easter Sunday', () => {
  it.each([
    [1961, '1961-04-02'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2024, '2024-03-31'], [2025, '2025-04-20'],
    [2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2035, '2035-03-25'], [2038, '2038-04-25'],
  ])('of %d is %s', (year, day) => {
    expect(written(easterSunday(year))).toBe(day);
  });
});

describe('the days of 2027 on which Danish public offices are closed whatever the weekday', () => {
  it('are these', () => {
    const days = Array.from({ length: 365 }, (_, index) => dayNumber(2027, 1, 1) + index).filter(isPublicHoliday);
    expect(days.map(written)).toEqual([
      '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-06', '2027-05-16', '2027-05-17',
      '2027-06-05', '2027-12-24', '2027-12-25', '2027-12-26', '2027-12-31',
    ]);
  });
});
