import { parsePhone } from './phone-number.js';

describe('a Danish telephone number', () => {
  it.each([
    ['12345678', '+45 12 34 56 78'],
    ['12 34 56 78', '+45 12 34 56 78'],
    ['1234 5678', '+45 12 34 56 78'],
    ['+4512345678', '+45 12 34 56 78'],
    ['+45 12 34 56 78', '+45 12 34 56 78'],
    ['+45\u00a012\u00a034\u00a056\u00a078', '+45 12 34 56 78'],
    [' 114 ', '114'],
    ['112', '112'],
  ])('may be written %j and is kept as %s', (written, kept) => {
    expect(parsePhone(written)).toBe(kept);
    expect(parsePhone(kept)).toBe(kept);
  });

  it.each(['', ' ', '1234567', '123456789', '+46 12 34 56 78', '0045 12 34 56 78', '113', '+45 114', '12-34-56-78', '12.34.56.78', '12345678 lokal 2', '１２３４５６７８', 'ring venligst'])(
    'is not %j', (text) => {
      expect(parsePhone(text)).toBeNull();
    },
  );
});
