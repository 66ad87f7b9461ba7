import type { LogFilterDto } from '#api-client';
import { chosenFilters, withoutFilter } from './chosen-filters.js';

const everything: LogFilterDto = {
  reference: 'NV-7KQ2-M9XD', actorPseudonym: 'P-7KQ2', from: '2026-11-22T23:00:00.000Z', to: '2026-11-23T20:48:00.000Z', operation: 'part.open', verb: 'consultation', outcome: 'refused', namesCitizens: true, withLists: true,
};

describe('the filters in force', () => {
  it('stand in words, in the order of the form', () => {
    expect(chosenFilters(everything, 'da').map(({ text }) => text)).toEqual([
      'Reference NV-7KQ2-M9XD', 'Kaldenavn P-7KQ2', 'Fra og med mandag 23. november 2026', 'Til 23. november 2026 kl. 21.48', 'Åbnede en del og læste den', 'Søgning og opslag', 'Afvist', 'Om borgere', 'Med lister',
    ]);
    expect(chosenFilters({ from: '2026-11-23T20:48:00.000Z', to: '2026-11-23T23:00:00.000Z' }, 'en').map(({ text }) => text)).toEqual(['From 23 November 2026 at 21:48', 'Until the end of Monday 23 November 2026']);
    expect(chosenFilters({}, 'da')).toEqual([]);
  });

  it('go one by one, and lists with the reference that they are of', () => {
    for (const { key } of chosenFilters(everything, 'da')) expect(withoutFilter(everything, key)).not.toHaveProperty(key);
    expect(Object.keys(withoutFilter(everything, 'verb'))).toHaveLength(8);
    expect(withoutFilter({ reference: 'NV-7KQ2-M9XD', withLists: true, verb: 'disclosure' }, 'reference')).toEqual({ verb: 'disclosure' });
  });
});
