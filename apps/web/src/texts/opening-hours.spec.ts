import type { OpenDayAnswer, Weekday } from '#api-client';
import { openingHoursText, weekdays } from './opening-hours.js';

const on = (days: readonly Weekday[], opens: string, closes: string): OpenDayAnswer[] => days.map((weekday) => ({ weekday, opens, closes }));
const workdays = weekdays.slice(0, 5);

describe('opening hours', () => {
  it.each([
    ['the same on neighbouring days', on(workdays, '08:00', '15:00'), 'man.–fre. 8–15', 'Mon–Fri 8:00–15:00'],
    ['shorter on Fridays', [...on(workdays.slice(0, 4), '08:00', '16:00'), ...on(['friday'], '08:00', '13:30')], 'man.–tors. 8–16, fre. 8–13.30', 'Mon–Thu 8:00–16:00, Fri 8:00–13:30'],
    ['with a closed day between', on(['monday', 'wednesday'], '09:30', '12:00'), 'man. 9.30–12, ons. 9.30–12', 'Mon 9:30–12:00, Wed 9:30–12:00'],
    ['given in another order', on(['friday', 'thursday'], '08:00', '15:00'), 'tors.–fre. 8–15', 'Thu–Fri 8:00–15:00'],
    ['day and night', on(weekdays, '00:00', '24:00'), 'døgnet rundt', 'day and night'],
    ['day and night on some days', on(['saturday', 'sunday'], '00:00', '24:00'), 'lør.–søn. døgnet rundt', 'Sat–Sun day and night'],
    ['to the end of the day', on(['sunday'], '16:00', '24:00'), 'søn. 16–24', 'Sun 16:00–24:00'],
    ['the same every day', on(weekdays, '08:00', '20:00'), 'alle dage 8–20', 'every day 8:00–20:00'],
    ['none', [], 'ingen åbningstid', 'no opening hours'],
  ] as const)('are said in words: %s', (_which, hours, danish, english) => {
    const said = (['da', 'en'] as const).map((language) => openingHoursText(hours, language).replaceAll('\u2060', '').replaceAll('\u00a0', ' '));
    expect(said).toEqual([danish, english]);
  });

  it('are not torn apart where a line ends', () => {
    expect(openingHoursText(on(['thursday', 'friday'], '08:00', '17:00'), 'da')).toBe('tors.–\u2060fre.\u00a08–\u206017');
  });
});
