import { fieldNames } from './field-names.js';

describe('the names of the fields that an answer shows', () => {
  it.each<[string, unknown, string[]]>([
    ['each once, at any depth, sorted', { b: 1, a: [{ b: 2, c: { d: null } }] }, ['a', 'b', 'c', 'd']],
    ['not what is left out', { shown: 1, hidden: undefined }, ['shown']],
    ['nothing of a plain value', 'Bo Eksempel', []],
    ['a time is one field', { at: new Date(0) }, ['at']],
  ])('%s', (_what, view, names) => {
    expect(fieldNames(view)).toEqual(names);
  });

  it('never a value', () => {
    expect(fieldNames({ name: 'Bo Eksempel', list: ['Ida Eksempel'] }).join()).not.toContain('Eksempel');
  });

  it('say that they were cut', () => {
    const names = fieldNames(Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`field${index}`, index])));
    expect(names).toHaveLength(65);
    expect(names.at(-1)).toBe('…');
  });
});
