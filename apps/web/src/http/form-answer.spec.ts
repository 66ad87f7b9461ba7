import type { Problem } from '#api-client';
import { ProblemShown } from '../person/person-api.js';
import { errorAt, fieldErrorsOf, objectionIn, typedIn } from './form-answer.js';

const problem = (change: Partial<Problem>): Problem => ({ status: 409, code: 'already-on-duty', text: { da: 'Optaget', en: 'Taken' }, fields: [], details: {}, ...change });
const places = { phone: 'telephone', 'already-on-duty': 'person' };

describe('what was typed', () => {
  it.each([
    ['a text', { a: ' 12 ' }, '12'], ['nothing', {}, ''], ['no form', undefined, ''], ['several of one name', { a: ['1', '2'] }, ''], ['an object', { a: { b: '1' } }, ''],
  ])('is text or nothing: %s', (_what, body, typed) => {
    expect(typedIn(body, 'a')).toBe(typed);
  });
});

describe('an answer to a form', () => {
  it('that is a yes objects to nothing', () => {
    expect(objectionIn({ ok: true, data: {} })).toBe(undefined);
  });

  it.each([{ status: 409 }, { status: 422 }, { status: 400, code: 'invalid-input' }] as const)('is an objection when it can be mended: %j', (change) => {
    expect(objectionIn({ ok: false, problem: problem(change) })).toMatchObject(change);
  });

  it.each([{ status: 403, code: 'not-allowed' }, { status: 404, code: 'not-found' }, { status: 503, code: 'audit-unavailable' }, { status: 0, code: 'away' }] as const)(
    'is a page of errors when it cannot: %j', (change) => {
      expect(() => objectionIn({ ok: false, problem: problem(change) })).toThrow(ProblemShown);
    },
  );
});

describe('an objection', () => {
  it('stands at the field that it is about', () => {
    expect(fieldErrorsOf(problem({}), places, 'form', 'en')).toEqual([{ field: 'person', text: 'Taken' }]);
    const fields = [{ field: 'phone', code: 'phone', da: 'Nummer', en: 'Number' }, { field: 'hours[0].opens', code: 'time', da: 'Tid', en: 'Time' }];
    const errors = fieldErrorsOf(problem({ code: 'invalid-input', fields }), places, 'form', 'da');
    expect(errors).toEqual([{ field: 'telephone', text: 'Nummer' }, { field: 'form', text: 'Tid' }]);
    expect([errorAt(errors, 'telephone'), errorAt(errors, 'person')]).toEqual(['Nummer', undefined]);
  });
});
