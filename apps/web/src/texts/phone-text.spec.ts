import { phoneAddress, phoneText } from './phone-text.js';

describe('a telephone number', () => {
  it.each([
    ['+4512345678', '+45 12 34 56 78', 'tel:+4512345678'],
    ['12345678', '+45 12 34 56 78', 'tel:+4512345678'],
    ['12 34 56 78', '+45 12 34 56 78', 'tel:+4512345678'],
    ['114', '114', 'tel:114'],
    ['+46 8 123 456 78', '+46 8 123 456 78', 'tel:+46812345678'],
  ])('%s is read as it is said, and dialled as it is keyed', (phone, text, address) => {
    expect([phoneText(phone), phoneAddress(phone)]).toEqual([text, address]);
  });

  it('holds nothing but digits in its address', () => {
    expect(phoneAddress('"><b onclick=1>')).toBe('tel:1');
  });
});
