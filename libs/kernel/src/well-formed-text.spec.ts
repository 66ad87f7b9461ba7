import fc from 'fast-check';
import { findForbiddenCharacter, findForbiddenText } from './well-formed-text.js';

function nested(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'end');
}

describe('text must be storable', () => {
  it.each([
    ['plain æøå 👧', null],
    ['', null],
    ['a\u0000b', 'nul'],
    ['a\ud83d', 'lone-surrogate'],
    ['\udc67a', 'lone-surrogate'],
    ['\udc67\ud83d', 'lone-surrogate'],
  ])('%j gives %j', (text, problem) => {
    expect(findForbiddenCharacter(text)).toBe(problem);
  });

  it('accepts exactly what comes back from UTF-8 unchanged and holds no NUL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (well, any) => {
        for (const text of [well, any]) {
          const storable = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\u0000');
          expect(findForbiddenCharacter(text) === null).toBe(storable);
        }
      }),
    );
  });
});

describe('a body is walked to its last text', () => {
  it('finds nothing in a clean body', () => {
    expect(findForbiddenText({ persons: [{ name: 'Ida', age: 7, known: true, note: null }] })).toBeNull();
  });

  it('names the field of a forbidden text', () => {
    expect(findForbiddenText({ persons: [{ name: 'Ida' }, { name: 'I\u0000da' }] })).toEqual({ path: 'persons.1.name', problem: 'nul' });
    expect(findForbiddenText('\ud800')).toEqual({ path: '', problem: 'lone-surrogate' });
  });

  it('looks at the names of fields too, and never shows a name that is not a plain word', () => {
    expect(findForbiddenText({ a: { 'x\u0000': 1 } })).toEqual({ path: 'a.?', problem: 'nul' });
    expect(findForbiddenText({ '010258-3126': ['\u0000'] })).toEqual({ path: '?.0', problem: 'nul' });
  });

  it('finds a text under a field named __proto__', () => {
    expect(findForbiddenText(JSON.parse('{"__proto__":{"a":"\\u0000"}}'))).toEqual({ path: '?.a', problem: 'nul' });
  });
});

describe('a body has a depth', () => {
  it('allows 20 levels and refuses the 21st', () => {
    expect(findForbiddenText(nested(20))).toBeNull();
    expect(findForbiddenText(nested(21))).toMatchObject({ problem: 'too-deep' });
  });

  it('takes another limit, and counts lists as well', () => {
    expect(findForbiddenText([[]], 2)).toBeNull();
    expect(findForbiddenText([[[]]], 2)).toEqual({ path: '0.0', problem: 'too-deep' });
    expect(findForbiddenText('text', 0)).toBeNull();
  });

  it('does not exhaust the stack on a body of brackets only', () => {
    const brackets = 30_000;
    const body: unknown = JSON.parse('['.repeat(brackets) + ']'.repeat(brackets));
    expect(findForbiddenText(body)).toMatchObject({ problem: 'too-deep' });
  });
});
