import fc from 'fast-check';
import { isFieldName, pageOf } from './field-name.js';
import { Typed } from './typed.js';

describe('the name of a field', () => {
  it.each([
    'victim-cpr', 'victim-unknown', 'other-relation', 'adult-3-name', 'child-1-cpr', 'child-12-exposure-2', 'child-1-holder-victim', 'child-1-holder-adult-2',
    'statement-1-in', 'call-1-at-clock', 'receiver-victim', 'receiver-child-2', 'occurred-day', 'had-child', 'victim-asked-which', 'victim-has-interpreter',
  ])('%s is ours', (name) => expect(isFieldName(name)).toBe(true));

  it.each([
    'csrf', 'version', 'press', 'victim', 'victim-', 'child-0-cpr', 'child-100-cpr', 'child-1', 'children-1-cpr', 'child-1-phones', 'statement-1-cpr', 'adult-1',
    'xvictim-cpr', 'victim-cpr\n', '__proto__', 'constructor', 'receiver-statement-1',
  ])('%j is not', (name) => expect(isFieldName(name)).toBe(false));

  it('tells the page on which it stands', () => {
    expect((['victim-cpr', 'victim-consent', 'victim-mode', 'other-asked-day', 'call', 'call-1-number', 'receiver-victim'] as const).map(pageOf)).toEqual([
      'facts', 'facts', 'basis', 'basis', 'check', 'check', 'check',
    ]);
  });
});

describe('what was typed', () => {
  it('is kept as it was typed, without what is blank and without what is not ours', () => {
    const typed = Typed.in({ 'victim-cpr': ' 010170-0000 ', 'victim-name': '  ', violence: ['FYSISK', 'PSYKISK'], csrf: 'token', urgency: { a: 1 } });
    expect(typed.toJSON()).toEqual({ 'victim-cpr': '010170-0000', violence: ['FYSISK', 'PSYKISK'] });
    expect([typed.text('victim-name'), typed.all('danger'), typed.says('violence', 'PSYKISK')]).toEqual(['', [], true]);
  });

  it('has one character where a browser sends two for the end of a line', () => {
    expect(Typed.in({ 'victim-safe': 'en\r\nto' }).text('victim-safe')).toBe('en\nto');
  });

  it.each([null, undefined, 'text', 7, [], [['victim-cpr', 'x']]])('is nothing in %j', (record) => {
    expect(Typed.in(record).names).toEqual([]);
  });

  it('comes back from a draft word for word', () => {
    const name = fc.constantFrom('victim-cpr', 'victim-safe', 'statement-1-text', 'violence', 'child-1-name', 'call-1-number');
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }));
    fc.assert(fc.property(fc.dictionary(name, value), (record) => {
      const typed = Typed.in(record);
      const again = Typed.in(JSON.parse(JSON.stringify(typed)));
      expect(again.toJSON()).toEqual(typed.toJSON());
      for (const [field, typedThere] of Object.entries(record)) {
        const words = [typedThere].flat().map((each) => each.replaceAll('\r\n', '\n').trim()).filter((each) => each !== '');
        expect(again.all(field as 'victim-cpr')).toEqual(words);
      }
    }));
  });

  it('changes into another, and stays what it was', () => {
    const typed = Typed.in({ child: '1', 'child-1-cpr': '0101150000' });
    expect(typed.with('child', '1', '2').toJSON()).toEqual({ child: ['1', '2'], 'child-1-cpr': '0101150000' });
    expect(typed.with('child').toJSON()).toEqual({ 'child-1-cpr': '0101150000' });
    expect(typed.without((each) => each === 'child').and(Typed.in({ child: '7', urgency: 'AKUT' })).toJSON()).toEqual({ child: '7', 'child-1-cpr': '0101150000', urgency: 'AKUT' });
    expect(typed.toJSON()).toEqual({ child: '1', 'child-1-cpr': '0101150000' });
  });
});
