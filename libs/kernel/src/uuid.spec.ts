import { isUuid, uuidv7 } from './uuid.js';

describe('a new id is a UUIDv7', () => {
  it('carries the time in its first 48 bits, then version and variant', () => {
    expect(uuidv7(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another one each time, also within a millisecond', () => {
    const ids = Array.from({ length: 2000 }, () => uuidv7(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
  });

  it('takes its time from the clock when none is given', () => {
    const before = Date.now();
    const time = Number.parseInt(uuidv7().replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });
});

describe('an id has one spelling', () => {
  it.each(['018f22e2-79b0-7cc3-98c4-dc0c0c07398f', '919108f7-52d1-4320-9bac-f847db4148a8'])('accepts %s', (text) => {
    expect(isUuid(text)).toBe(true);
  });

  it.each([
    '018F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '018f22e279b07cc398c4dc0c0c07398f',
    '{018f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
    '018f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
    '018f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
    '00000000-0000-0000-0000-000000000000',
    '',
    undefined,
  ])('refuses %j', (value) => {
    expect(isUuid(value)).toBe(false);
  });
});
