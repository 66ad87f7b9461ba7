import fc from 'fast-check';
import type { LogFilterDto } from '#api-client';
import { filterIn, readFilter, typedOf } from './typed-filter.js';

const moment = (name: 'from' | 'to', day: string, month: string, year: string, clock = '', which = '') =>
  ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year, [`${name}-clock`]: clock, [`${name}-which`]: which });
const wanted = (body: Record<string, unknown>) => filterIn(readFilter(body), 'da');
const errorsOf = (body: Record<string, unknown>) => {
  const answer = wanted(body);
  return 'errors' in answer ? answer.errors.map(({ field }) => field) : [];
};

describe('a filter as it is typed', () => {
  it.each<[string, Record<string, unknown>, LogFilterDto]>([
    ['nothing', {}, {}],
    ['nothing, by a browser', { reference: '', actor: ' ', ...moment('from', '', '', ''), operation: '', verb: '', outcome: '' }, {}],
    ['a reference, however it is typed', { reference: ' nv 7kq2m9xd' }, { reference: 'NV-7KQ2-M9XD' }],
    ['a pseudonym in small letters', { actor: 'p-7kq2' }, { actorPseudonym: 'P-7KQ2' }],
    ['whole days, the last with it', { ...moment('from', '23', '11', '2026'), ...moment('to', '23', '11', '2026') }, { from: '2026-11-22T23:00:00.000Z', to: '2026-11-23T23:00:00.000Z' }],
    ['times of day', { ...moment('from', '23', '11', '2026', '2140'), ...moment('to', '23', '11', '2026', '21.50') }, { from: '2026-11-23T20:40:00.000Z', to: '2026-11-23T20:50:00.000Z' }],
    ['the second of two hours', moment('from', '25', '10', '2026', '2.30', 'second'), { from: '2026-10-25T01:30:00.000Z' }],
    ['codes', { operation: 'part.open', verb: 'disclosure', outcome: 'refused' }, { operation: 'part.open', verb: 'disclosure', outcome: 'refused' }],
    ['one box', { more: 'namesCitizens' }, { namesCitizens: true }],
    ['both boxes', { reference: 'NV-7KQ2-M9XD', more: ['namesCitizens', 'withLists'] }, { reference: 'NV-7KQ2-M9XD', namesCitizens: true, withLists: true }],
    ['what is no form', { reference: ['a', 'b'], actor: { x: 1 }, more: { withLists: true } }, {}],
  ])('is read: %s', (_what, body, filter) => {
    expect(wanted(body)).toEqual({ filter });
  });

  it.each([
    ['a day that is none', moment('from', '31', '11', '2026'), ['from-day']],
    ['half a day', moment('to', '3', '', ''), ['to-day']],
    ['a time without a day', moment('from', '', '', '', '21.40'), ['from-day']],
    ['a time that is none', moment('from', '23', '11', '2026', '25.00'), ['from-clock']],
    ['an hour that is jumped over', moment('to', '28', '3', '2027', '2.30'), ['to-clock']],
    ['an hour that comes twice', moment('to', '25', '10', '2026', '2.30'), ['to-which']],
    ['an end before the beginning', { ...moment('from', '24', '11', '2026'), ...moment('to', '23', '11', '2026') }, ['to-day']],
    ['an end at the beginning', { ...moment('from', '24', '11', '2026', '8.00'), ...moment('to', '24', '11', '2026', '8.00') }, ['to-day']],
    ['a reference that is too long', { reference: 'N'.repeat(41) }, ['reference']],
    ['a pseudonym that is too long', { actor: 'P'.repeat(21) }, ['actor']],
    ['lists of nothing', { more: 'withLists' }, ['more']],
    ['everything at once', { reference: 'N'.repeat(41), actor: 'P'.repeat(21), ...moment('from', 'x', '', ''), ...moment('to', 'y', '', '', 'z') }, ['reference', 'actor', 'from-day', 'to-day', 'to-clock']],
  ])('is asked about: %s', (_what, body, fields) => {
    expect(errorsOf(body)).toEqual(fields);
  });

  it('stays short enough for an address, whatever is forged', () => {
    expect(JSON.stringify(wanted({ operation: 'x'.repeat(60_000), verb: 'y'.repeat(60_000), outcome: 'z'.repeat(60_000) })).length).toBeLessThan(300);
  });

  it('stands again in the form as it was meant, to the minute', () => {
    const minute = fc.integer({ min: Date.parse('2026-10-01') / 60_000, max: Date.parse('2027-10-01') / 60_000 }).map((at) => new Date(at * 60_000).toISOString());
    const midnight = fc.constantFrom('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z');
    const bound = fc.option(fc.oneof(minute, midnight), { nil: undefined });
    fc.assert(fc.property(bound, bound, fc.constantFrom('da', 'en'), (one, other, language) => {
      const [from, to] = one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
      if (from !== undefined && from === to) return;
      const filter: LogFilterDto = { reference: 'NV-7KQ2-M9XD', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), outcome: 'failed', withLists: true };
      expect(filterIn(typedOf(filter, language), language)).toEqual({ filter });
    }), { numRuns: 1000 });
  });
});
