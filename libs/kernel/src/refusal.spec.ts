import { isRefusal, refusalCodes, refuse } from './refusal.js';
import { refusalTexts } from './refusal-texts.js';

const texts = Object.entries(refusalTexts);

describe('a refusal is a value', () => {
  it('carries its code, and details only when given', () => {
    expect(refuse('wrong-state')).toEqual({ refusal: 'wrong-state' });
    expect('details' in refuse('wrong-state')).toBe(false);
    expect(refuse('changed-meanwhile', { version: 3 })).toEqual({ refusal: 'changed-meanwhile', details: { version: 3 } });
  });

  it('is known again after a copy', () => {
    expect(isRefusal(structuredClone(refuse('not-found')))).toBe(true);
  });

  it.each([null, undefined, 'not-found', {}, { refusal: 'something-else' }, { refusal: 404 }, new Error('not-found')])(
    'is not %p',
    (value) => {
      expect(isRefusal(value)).toBe(false);
    },
  );
});

describe('every refusal has words', () => {
  it('in the table, and the table has no others', () => {
    expect(texts.map(([code]) => code).sort()).toEqual([...refusalCodes].sort());
  });

  it.each(texts)('%s says what happened and what to do, in two languages', (_code, { da, en }) => {
    for (const text of [da, en]) {
      expect(text).toMatch(/^[A-Z].+[.;?] .+\.$/s);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(da).not.toBe(en);
  });

  it('is never said in the same words as another', () => {
    expect(new Set(texts.map(([, { da }]) => da)).size).toBe(texts.length);
    expect(new Set(texts.map(([, { en }]) => en)).size).toBe(texts.length);
  });

  it.each(texts)('%s answers a status of the table', (_code, { status }) => {
    expect([400, 403, 404, 409, 422, 429, 503]).toContain(status);
  });

  it('answers 404 for nothing but what may not be known to exist', () => {
    expect(texts.filter(([, { status }]) => status === 404).map(([code]) => code)).toEqual(['not-found']);
  });
});
