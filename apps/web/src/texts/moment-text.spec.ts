import { danishDay, momentText } from './moment-text.js';

const evening = new Date('2026-11-23T20:48:00Z');

describe('an instant', () => {
  it.each([
    ['short', 'man. 23. nov., 21.48', 'Mon, 23 Nov, 21:48'],
    ['sentence', 'man. 23. nov. kl. 21.48', 'Mon 23 Nov at 21:48'],
    ['long', '23. november 2026 kl. 21.48', '23 November 2026 at 21:48'],
    ['day', 'mandag 23. november 2026', 'Monday 23 November 2026'],
    ['clock', '21.48', '21:48'],
  ] as const)('is written as in Denmark: %s', (form, danish, english) => {
    expect([momentText(evening, form, 'da'), momentText(evening, form, 'en')]).toEqual([danish, english]);
  });

  it('says midnight as 00.00, on the day that begins', () => {
    expect(momentText(new Date('2026-11-23T23:00:00Z'), 'short', 'da')).toBe('tirs. 24. nov., 00.00');
  });

  it('follows summer time', () => {
    expect(momentText(new Date('2026-07-01T20:48:00Z'), 'clock', 'da')).toBe('22.48');
  });

  it('says which hour is meant when the clock shows it twice, and only then', () => {
    const times = ['23:59', '00:00', '00:59', '01:00', '01:59', '02:00'];
    const days = ['24', '25', '25', '25', '25', '25'];
    const said = times.map((time, index) => momentText(new Date(`2026-10-${days[index]}T${time}:00Z`), 'clock', 'da'));
    expect(said).toEqual(['01.59', '02.00 (sommertid)', '02.59 (sommertid)', '02.00 (normaltid)', '02.59 (normaltid)', '03.00']);
    expect(momentText(new Date('2026-10-25T01:30:00Z'), 'long', 'en')).toBe('25 October 2026 at 02:30 (standard time)');
  });

  it('that is none is refused', () => {
    expect(() => momentText(new Date('soon'), 'clock', 'da')).toThrow(RangeError);
  });
});

describe('a day in Denmark', () => {
  it('begins at midnight there', () => {
    expect(['21:59', '22:00'].map((time) => danishDay(new Date(`2026-07-01T${time}:00Z`)))).toEqual(['2026-07-01', '2026-07-02']);
    expect(['22:59', '23:00'].map((time) => danishDay(new Date(`2026-12-01T${time}:00Z`)))).toEqual(['2026-12-01', '2026-12-02']);
  });
});
