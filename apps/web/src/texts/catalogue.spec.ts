import { Catalogue } from './catalogue.js';

const texts = new Catalogue({
  signOut: 'Log af',
  greeting: 'Hej {name}',
  step: 'Trin {step} af {steps}',
  children: { one: 'Et barn hos {who}', other: '{count} børn hos {who}' },
}, {
  signOut: 'Sign out',
  greeting: 'Hello {name}',
  step: 'Step {step} of {steps}',
  children: { one: 'One child with {who}', other: '{count} children with {who}' },
});

const danish = texts.in('da');
const english = texts.in('en');

describe('a text', () => {
  it('is said in the language that was asked for', () => {
    expect([danish('signOut'), english('signOut')]).toEqual(['Log af', 'Sign out']);
  });

  it('has its values put in, wherever they stand', () => {
    expect(danish('step', { step: 1, steps: 2 })).toBe('Trin 1 af 2');
  });

  it('takes the form that the number asks for', () => {
    expect([0, 1, 2].map((count) => danish('children', { count, who: 'far' }))).toEqual(['0 børn hos far', 'Et barn hos far', '2 børn hos far']);
    expect([0, 1, 2].map((count) => english('children', { count, who: 'dad' }))).toEqual(['0 children with dad', 'One child with dad', '2 children with dad']);
  });

  it('writes numbers as the language writes them', () => {
    expect([danish('children', { count: 2000, who: 'x' }), english('children', { count: 2000, who: 'x' })]).toEqual(['2.000 børn hos x', '2,000 children with x']);
  });

  it('leaves the words of a value alone, braces and all', () => {
    expect(danish('step', { step: '{steps}', steps: '$&' })).toBe('Trin {steps} af $&');
  });
});

describe('a value that is missing', () => {
  it.each([
    ['undefined', undefined], ['null', null], ['empty', ''], ['blank', ' \n'], ['no number', Number.NaN], ['endless', Number.POSITIVE_INFINITY],
  ])('stops the page instead of leaving a hole: %s', (_how, value) => {
    expect(() => danish('greeting', { name: value as string })).toThrow('The text greeting needs a value for {name}.');
  });

  it('does so also when the type was got round', () => {
    const untyped = danish as unknown as (key: string) => string;
    expect(() => untyped('greeting')).toThrow('{name}');
  });
});

describe('a catalogue', () => {
  it.each([
    ['an empty text', { a: '' }, { a: 'A' }],
    ['an empty translation', { a: 'A' }, { a: ' ' }],
    ['an empty plural form', { a: { one: '', other: '{count}' } }, { a: { one: '{count}', other: '{count}' } }],
  ])('does not load with %s', (_what, da, en) => {
    expect(() => new Catalogue(da as Record<string, string>, en as Record<string, string>)).toThrow('The text a is empty');
  });

  it.each([
    ['lost in translation', { a: 'Om {minutes} min' }, { a: 'In min' }],
    ['lost, a count', { a: 'Om {count} min' }, { a: 'In min' }],
    ['added in translation', { a: 'Snart' }, { a: 'In {minutes} min' }],
    ['misspelt', { a: 'Hej {name}' }, { a: 'Hello {nmae}' }],
    ['said twice in one language', { a: '{a}{b}' }, { a: '{a}{b}{b}' }],
    ['lost in one form', { a: { one: 'Et', other: '{count} hos {who}' } }, { a: { one: 'One with {who}', other: '{count} with {who}' } }],
    ['lost in the form for many', { a: { one: 'Et', other: '{count}' } }, { a: { one: 'One', other: 'Many' } }],
  ])('does not load with a placeholder that is %s', (_what, da, en) => {
    expect(() => new Catalogue(da as Record<string, string>, en as Record<string, string>)).toThrow('The text a has not the same placeholders');
  });

  it('does not compile when English lacks a text, has one alone, or has another kind of it', () => {
    // Each of these lines is a build error; the build fails when one stops being so.
    // @ts-expect-error missing in English
    const missing = () => new Catalogue({ a: 'A', b: 'B' }, { a: 'A' });
    // @ts-expect-error unknown in Danish
    const extra = () => new Catalogue({ a: 'A' }, { a: 'A', b: 'B' });
    // @ts-expect-error a plural against a plain text
    const other = () => new Catalogue({ a: { one: '1', other: '2' } }, { a: 'A' });
    expect([missing, extra, other]).toHaveLength(3);
  });

  it('does not compile when a page asks for what is not there, or forgets a value', () => {
    const wrong = [
      // @ts-expect-error no such text
      () => danish('signIn'),
      // @ts-expect-error no value
      () => danish('greeting'),
      // @ts-expect-error another value
      () => danish('greeting', { who: 'x' }),
      // @ts-expect-error one of two
      () => danish('step', { step: 1 }),
      // @ts-expect-error a number is needed to choose the form
      () => danish('children', { who: 'far', count: 'to' }),
      // @ts-expect-error takes none
      () => danish('signOut', { name: 'x' }),
    ];
    expect(wrong).toHaveLength(6);
  });
});
