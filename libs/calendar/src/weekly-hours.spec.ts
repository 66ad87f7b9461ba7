import { isOpenAt, openIntervals, type WeeklyHours } from './weekly-hours.js';

const office: WeeklyHours = [
  { weekday: 'monday', opens: '08:00', closes: '15:00' },
  { weekday: 'thursday', opens: '08:00', closes: '17:00' },
  { weekday: 'sunday', opens: '00:00', closes: '24:00' },
];
const written = (from: string, to: string): string[] =>
  openIntervals(office, { from: new Date(from), to: new Date(to) }).map((open) => `${open.from.toISOString()} ${open.to.toISOString()}`);

describe('an office', () => {
  it.each([
    ['at its first minute', '2026-11-23T08:00:00+01:00', true],
    ['a moment before', '2026-11-23T07:59:59.999+01:00', false],
    ['at its last moment', '2026-11-23T14:59:59.999+01:00', true],
    ['when it closes', '2026-11-23T15:00:00+01:00', false],
    ['on a day that is not in its week', '2026-11-24T10:00:00+01:00', false],
    ['in summer by summer clocks', '2026-07-06T08:00:00+02:00', true],
    ['on a holiday that is a weekday of its own', '2026-12-24T10:00:00+01:00', false],
    ['on a holiday when it is there day and night', '2027-03-28T10:00:00+02:00', true],
  ])('%s: %s', (_when, at, isOpen) => {
    expect(isOpenAt(office, new Date(at))).toBe(isOpen);
  });

  it('is open in these intervals, cut where one begins or ends to ask', () => {
    expect(written('2026-11-22T12:00:00+01:00', '2026-11-26T09:00:00+01:00')).toEqual([
      '2026-11-22T11:00:00.000Z 2026-11-22T23:00:00.000Z',
      '2026-11-23T07:00:00.000Z 2026-11-23T14:00:00.000Z',
      '2026-11-26T07:00:00.000Z 2026-11-26T08:00:00.000Z',
    ]);
  });

  it('is open 25 hours on the Sunday when summer time ends and 23 when it begins', () => {
    expect(written('2026-10-24T12:00:00Z', '2026-10-25T23:30:00Z')).toEqual(['2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z']);
    expect(written('2027-03-27T12:00:00Z', '2027-03-28T23:30:00Z')).toEqual(['2027-03-27T23:00:00.000Z 2027-03-28T22:00:00.000Z']);
  });

  it('that is open half of the repeated hour is open twice', () => {
    const night: WeeklyHours = [{ weekday: 'sunday', opens: '02:30', closes: '03:00' }];
    const found = openIntervals(night, { from: new Date('2026-10-24T20:00:00Z'), to: new Date('2026-10-25T20:00:00Z') });
    expect(found.map(({ from, to }) => [from.toISOString(), to.toISOString()])).toEqual([
      ['2026-10-25T00:30:00.000Z', '2026-10-25T01:00:00.000Z'],
      ['2026-10-25T01:30:00.000Z', '2026-10-25T02:00:00.000Z'],
    ]);
  });
});
