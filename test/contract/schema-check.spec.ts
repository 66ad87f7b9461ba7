import { type Schema, SchemaCheck } from './schema-check.js';

const check = new SchemaCheck({
  Code: { type: 'string', enum: ['a', 'b'] },
  Thing: {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      code: { allOf: [{ $ref: '#/components/schemas/Code' }], description: 'As told.' },
      maybe: { type: 'string', nullable: true },
      count: { type: 'integer', minimum: 0, maximum: 3 },
      list: { type: 'array', items: { $ref: '#/components/schemas/Code' }, maxItems: 2 },
      at: { type: 'string', format: 'date-time' },
      on: { type: 'string', format: 'date' },
      name: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]*$' },
      flag: { type: 'boolean' },
      either: { oneOf: [{ type: 'integer' }, { type: 'string' }] },
    },
    required: ['id', 'code'],
  },
});
const thing: Schema = { $ref: '#/components/schemas/Thing' };
const sound = {
  id: '019b76da-a800-7000-8000-0000000000a1', code: 'a', maybe: null, count: 3, list: ['a', 'b'], at: '2026-11-24T02:10:00.123456Z', on: '2026-11-24',
  name: 'abc', flag: false, either: 'x',
};

describe('a value is held against its schema', () => {
  it('and fits, with everything and with only what is required', () => {
    expect(check.complaints(thing, sound)).toEqual([]);
    expect(check.complaints(thing, { id: sound.id, code: 'b' })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a property that nobody told of', { more: 1 }, '$.more: the contract does not tell of it'],
    ['a property of every object', { constructor: 1 }, '$.constructor: the contract does not tell of it'],
    ['an id in capitals', { id: sound.id.toUpperCase() }, '$.id: is no uuid'],
    ['a number for text', { id: 1 }, '$.id: is no text'],
    ['another code', { code: 'c' }, '$.code: is none of its codes'],
    ['another code in a list', { list: ['a', 'c'] }, '$.list[1]: is none of its codes'],
    ['nothing where nothing is not said', { code: null }, '$.code: is none of its codes'],
    ['a fraction', { count: 1.5 }, '$.count: is no integer'],
    ['too much', { count: 4 }, '$.count: is out of range'],
    ['too little', { count: -1 }, '$.count: is out of range'],
    ['too many', { list: ['a', 'b', 'a'] }, '$.list: has too few or too many'],
    ['an object for a list', { list: {} }, '$.list: is no list'],
    ['a local time', { at: '2026-11-24T02:10:00' }, '$.at: is no date-time'],
    ['a time that does not exist', { at: '2026-11-24T25:10:00Z' }, '$.at: is no date-time'],
    ['a time for a day', { on: '2026-11-24T02:10:00Z' }, '$.on: is no date'],
    ['another pattern', { name: 'A' }, '$.name: does not fit its pattern'],
    ['a long text', { name: 'abcd' }, '$.name: is too short or too long'],
    ['text for yes or no', { flag: 'false' }, '$.flag: is neither true nor false'],
    ['neither shape', { either: true }, '$.either: fits 0 of 2 shapes'],
  ])('and does not: %s', (_what, spoilt, complaint) => {
    expect(check.complaints(thing, { ...sound, ...spoilt })).toEqual([complaint]);
  });

  it('and does not: what is required is missing, or it is no object at all', () => {
    expect(check.complaints(thing, { code: 'a' })).toEqual(['$.id: is missing']);
    for (const value of [null, [], 'text', undefined]) expect(check.complaints(thing, value)).toEqual(['$: is no object']);
  });

  it.each<[string, Schema]>([
    ['a keyword that nothing judges', { type: 'object', additionalProperties: true } as Schema],
    ['a name that leads nowhere', { $ref: '#/components/schemas/' }],
    ['several shapes at once', { allOf: [thing, thing] }],
    ['a format that nothing judges', { type: 'string', format: 'email' }],
    ['no type', {}],
  ])('and the schema is refused for %s', (_what, schema) => {
    expect(check.complaints(schema, 'text')).toHaveLength(1);
  });
});
