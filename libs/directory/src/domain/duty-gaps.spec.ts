import fc from 'fast-check';
import { type Interval, type OpenDay, type WeeklyHours, weekdays } from '#calendar';
import { dutyGaps } from './duty-gaps.js';

const minute = 60_000;

const office: WeeklyHours = weekdays.slice(0, 5).map((weekday) => ({ weekday, opens: '08:00', closes: weekday === 'thursday' ? '17:00' : '15:00' }));
const between = (from: string, to: string): Interval => ({ from: new Date(from), to: new Date(to) });
const plain = (gaps: Interval[]): string[] => gaps.map(({ from, to }) => `${from.toISOString()} ${to.toISOString()}`);

describe('a duty unit must cover every moment at which the child intake is closed', () => {
  const week = between('2026-11-23T00:00:00+01:00', '2026-11-25T12:00:00+01:00');

  it.each<[string, WeeklyHours[], Interval[], string[]]>([
    ['nobody is on duty', [office], [], [
      '2026-11-22T23:00:00.000Z 2026-11-23T07:00:00.000Z', '2026-11-23T14:00:00.000Z 2026-11-24T07:00:00.000Z', '2026-11-24T14:00:00.000Z 2026-11-25T07:00:00.000Z',
    ]],
    ['each night is taken', [office], [
      between('2026-11-22T15:00:00+01:00', '2026-11-23T08:00:00+01:00'), between('2026-11-23T15:00:00+01:00', '2026-11-24T08:00:00+01:00'),
      between('2026-11-24T15:00:00+01:00', '2026-11-25T08:00:00+01:00'),
    ], []],
    ['one goes home a minute early', [office], [between('2026-11-22T15:00:00+01:00', '2026-11-24T07:59:00+01:00'), between('2026-11-24T15:00:00+01:00', '2026-11-25T08:00:00+01:00')], [
      '2026-11-24T06:59:00.000Z 2026-11-24T07:00:00.000Z',
    ]],
    ['two follow each other, and two overlap', [office], [
      between('2026-11-22T15:00:00+01:00', '2026-11-23T19:00:00+01:00'), between('2026-11-23T19:00:00+01:00', '2026-11-24T23:00:00+01:00'),
      between('2026-11-24T20:00:00+01:00', '2026-11-26T08:00:00+01:00'),
    ], []],
    ['a second intake is open when the first is closed', [office, [{ weekday: 'monday', opens: '15:00', closes: '24:00' }]], [between('2026-11-24T00:00:00+01:00', '2026-11-26T08:00:00+01:00')], [
      '2026-11-22T23:00:00.000Z 2026-11-23T07:00:00.000Z',
    ]],
    ['there is no intake at all', [], [between('2026-11-23T00:00:00+01:00', '2026-11-25T11:00:00+01:00')], ['2026-11-25T10:00:00.000Z 2026-11-25T11:00:00.000Z']],
  ])('when %s', (_when, intakes, shifts, expected) => {
    expect(plain(dutyGaps(week, intakes, shifts))).toEqual(expected);
  });

  it('on Christmas Eve by day too, though it is a Thursday', () => {
    expect(plain(dutyGaps(between('2026-12-24T09:00:00+01:00', '2026-12-24T12:00:00+01:00'), [office], []))).toEqual(['2026-12-24T08:00:00.000Z 2026-12-24T11:00:00.000Z']);
  });

  it('an hour more in the night when summer time ends, and an hour less when it begins', () => {
    const length = (from: string, to: string): number => dutyGaps(between(from, to), [office], []).reduce((sum, gap) => sum + (gap.to.getTime() - gap.from.getTime()) / (60 * minute), 0);
    expect(length('2026-10-24T15:00:00+02:00', '2026-10-25T15:00:00+01:00')).toBe(25);
    expect(length('2027-03-27T15:00:00+01:00', '2027-03-28T15:00:00+02:00')).toBe(23);
  });
});

/** Holidays that fall into the spans below, written out. */
const holidays = new Set(['2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29']);

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen', weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

interface Minute {
  at: number;
  weekday: string;
  isHoliday: boolean;
  clock: string;
}

/** What clocks on the wall show at every minute: the runtime's own words, no arithmetic of ours. */
function minutesOf({ from, to }: Interval): Minute[] {
  const count = (to.getTime() - from.getTime()) / minute;
  return Array.from({ length: count }, (_, index) => {
    const at = from.getTime() + index * minute;
    const part = Object.fromEntries(wallClock.formatToParts(at).map(({ type, value }) => [type, value]));
    return { at, weekday: part['weekday']!.toLowerCase(), isHoliday: holidays.has(`${part['year']}-${part['month']}-${part['day']}`), clock: `${part['hour']}:${part['minute']}` };
  });
}

function isOpenByTheClock({ weekday, isHoliday, clock }: Minute, hours: WeeklyHours): boolean {
  const day = hours.find((open) => open.weekday === weekday);
  if (day === undefined || (isHoliday && !(day.opens === '00:00' && day.closes === '24:00'))) return false;
  return day.opens <= clock && clock < day.closes;
}

const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const someHours: fc.Arbitrary<WeeklyHours> = fc
  .uniqueArray(
    fc.record({
      weekday: fc.constantFrom(...weekdays),
      times: fc.oneof(fc.constant([0, 1440]), fc.tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))),
    }).filter(({ times: [opens, closes] }) => opens! < closes!),
    { selector: ({ weekday }) => weekday, maxLength: 7 },
  )
  .map((days): OpenDay[] => days.map(({ weekday, times: [opens, closes] }) => ({ weekday, opens: clockOf(opens!), closes: clockOf(closes!) })));

describe.each([
  ['summer time ends', between('2026-10-23T10:07:00Z', '2026-10-27T20:13:00Z')],
  ['summer time begins, at Easter', between('2027-03-25T10:07:00Z', '2027-03-30T20:13:00Z')],
])('gaps around the night when %s', (_when, span) => {
  const all = minutesOf(span);
  const someShift = fc.tuple(fc.nat(all.length), fc.nat(2000)).map(([start, length]): Interval => {
    const from = span.from.getTime() + (start - 500) * minute;
    return { from: new Date(from), to: new Date(from + length * minute) };
  });

  it('are those that a look at the clock at every minute finds', () => {
    fc.assert(
      fc.property(fc.array(someHours, { maxLength: 2 }), fc.array(someShift, { maxLength: 5 }), (intakes, shifts) => {
        const isMissed = (each: Minute): boolean =>
          !intakes.some((hours) => isOpenByTheClock(each, hours)) && !shifts.some(({ from, to }) => from.getTime() <= each.at && each.at < to.getTime());
        const gaps = dutyGaps(span, intakes, shifts);
        const isInGap = ({ at }: Minute): boolean => gaps.some(({ from, to }) => from.getTime() <= at && at < to.getTime());
        expect(all.filter(isInGap).map(({ at }) => at)).toEqual(all.filter(isMissed).map(({ at }) => at));
        // Whole minutes, in order, apart: so the minutes above are all of it.
        expect(gaps.every(({ from, to }, index) => from < to && [from, to].every((end) => end.getTime() % minute === 0) && (index === 0 || gaps[index - 1]!.to < from))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
