import { ageInMonths } from './age.js';

const noon = (day: string) => new Date(`${day}T11:00:00Z`);

describe('the age in months', () => {
  it.each<[string, string, number]>([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-12-23', 0],
    ['2026-11-24', '2026-12-24', 1],
    ['2026-03-31', '2026-11-24', 7],
    ['2024-12-25', '2026-11-24', 22],
    ['2024-11-24', '2026-11-24', 24],
    ['2015-01-01', '2026-11-24', 142],
    ['2015-12-31', '2026-11-24', 130],
    ['2024-02-29', '2026-02-28', 23],
    ['2024-02-29', '2026-03-01', 24],
  ])('of somebody born %s is on %s: %s', (birthDate, day, months) => {
    expect(ageInMonths({ birthDate }, noon(day))).toBe(months);
  });

  it('goes by the Danish day, not by that of Greenwich', () => {
    expect(ageInMonths({ birthDate: '2026-10-25' }, new Date('2026-11-24T23:30:00Z'))).toBe(1);
  });

  it('comes from the CPR number where no birth date is told', () => {
    expect(ageInMonths({ cpr: '010115-0000' }, noon('2016-01-01'))).toBe(101 * 12);
    expect(ageInMonths({ cpr: '0101154000' }, noon('2016-01-01'))).toBe(12);
  });

  it.each([[{}], [{ cpr: '6101154000' }], [{ cpr: 'nothing' }], [{ birthDate: '2027-01-01' }]])('is not known of %j', (person) => {
    expect(ageInMonths(person, noon('2026-11-24'))).toBeUndefined();
  });
});
