import { ageOn, parseCpr } from './cpr-number.js';

// The numbers belong to nobody: they lie in the 1800s or in years to come, or fail modulus 11 on dates
// for which no such number has been given out.
describe('a CPR number is ten digits, with or without the hyphen', () => {
  it.each(['0102583126', '010258-3126'])('accepts %s as the same number', (text) => {
    expect(parseCpr(text)).toMatchObject({ ok: true, cpr: '0102583126' });
  });

  it.each(['', '010258312', '01025831261', '010258 3126', ' 0102583126', '0102583126\n', '01-02583126', '010258-312a', '٠١٠٢٥٨٣١٢٦'])(
    'refuses %j',
    (text) => {
      expect(parseCpr(text)).toEqual({ ok: false, code: 'cpr-syntax' });
    },
  );
});

describe('the seventh digit and the year give the century', () => {
  it.each([
    ['0', '00', '1900'], ['0', '99', '1999'], ['3', '00', '1900'], ['3', '36', '1936'], ['3', '99', '1999'],
    ['4', '00', '2000'], ['4', '36', '2036'], ['4', '37', '1937'], ['4', '99', '1999'],
    ['5', '00', '2000'], ['5', '57', '2057'], ['5', '58', '1858'], ['5', '99', '1899'],
    ['8', '00', '2000'], ['8', '57', '2057'], ['8', '58', '1858'], ['8', '99', '1899'],
    ['9', '00', '2000'], ['9', '36', '2036'], ['9', '37', '1937'], ['9', '99', '1999'],
  ])('digit %s and year %s mean %s', (seventh, yearInCentury, year) => {
    expect(parseCpr(`1503${yearInCentury}${seventh}002`)).toMatchObject({ ok: true, birthDate: `${year}-03-15` });
  });
});

describe('the date of a CPR number exists', () => {
  it.each(['3202585001', '0002585001', '3104585001', '0113585001', '0100585001', '3002585001'])('refuses %s', (text) => {
    expect(parseCpr(text)).toEqual({ ok: false, code: 'cpr-date' });
  });

  it('knows the leap years of the right century', () => {
    expect(parseCpr('2902004002')).toMatchObject({ ok: true, birthDate: '2000-02-29' });
    expect(parseCpr('2902000001')).toEqual({ ok: false, code: 'cpr-date' });
  });
});

describe('a control digit that does not fit only warns', () => {
  it('warns, and keeps number and birth date', () => {
    expect(parseCpr('0101655000')).toEqual({ ok: true, cpr: '0101655000', birthDate: '1865-01-01', warning: 'modulus-11' });
  });

  it('gives no warning when it fits', () => {
    expect(parseCpr('150358-5029')).toEqual({ ok: true, cpr: '1503585029', birthDate: '1858-03-15' });
  });

  it('accepts exactly one of eleven sums', () => {
    const withoutWarning = Array.from({ length: 1000 }, (_, serial) => parseCpr(`1503585${String(serial).padStart(3, '0')}`)).filter(
      (parsed) => parsed.ok && parsed.warning === undefined,
    );
    expect(withoutWarning.length).toBeGreaterThanOrEqual(90);
    expect(withoutWarning.length).toBeLessThanOrEqual(92);
  });
});

describe('an erstatnings-CPR has the day plus 60', () => {
  it.each(['6101851234', '910185-1234'])('accepts %s, promises no birth date and does not check the control digit', (text) => {
    expect(parseCpr(text)).toEqual({ ok: true, cpr: text.replace('-', ''), birthDate: null });
  });

  it('accepts 29 February when it exists in some century', () => {
    expect(parseCpr('8902001234')).toMatchObject({ ok: true, birthDate: null });
    expect(parseCpr('8902010001')).toEqual({ ok: false, code: 'cpr-date' });
  });

  it.each(['6001851234', '9201851234', '9104851234', '9902851234'])('refuses %s, whose date never is', (text) => {
    expect(parseCpr(text)).toEqual({ ok: false, code: 'cpr-date' });
  });
});

describe('age is whole years on a day', () => {
  it.each([
    ['2010-05-20', '2028-05-19', 17],
    ['2010-05-20', '2028-05-20', 18],
    ['2010-05-20', '2010-05-20', 0],
    ['2010-05-20', '2010-05-19', -1],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
  ])('born %s is, on %s, %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });

  it.each([['2010-02-30', '2028-01-01'], ['2010-1-1', '2028-01-01'], ['2010-01-01', '2028-01-01T00:00']])(
    'throws for %s on %s, without repeating the date',
    (birthDate, day) => {
      expect(() => ageOn(birthDate, day)).toThrow(/^not a date of the form YYYY-MM-DD$/);
    },
  );
});
