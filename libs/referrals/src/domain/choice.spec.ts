import { addsNothing, choiceOf, withMended } from './choice.js';
import type { WantedContent } from './part-content.js';

const seen = { id: 'seen', label: 'OBSERVERET' as const, text: 'knust glas' };
const told = { id: 'told', label: 'OPLYST_AF' as const, toldById: 'ask', text: 'hun begyndte' };

describe('what an officer had chosen', () => {
  it('is kept without receiver, calls and consent', () => {
    const wanted = { personId: 'bo', statementIds: ['seen'], violenceTypes: [], dangerFlags: [], details: [], exposure: [], informed: [] };
    const part = { ...wanted, id: 'part', contactPointId: 'unit', consentId: 'consent', calls: [{ number: '114' }] };
    expect(choiceOf(part, [told])).toEqual({ wanted, mended: [told] });
  });
});

describe('words that were mended', () => {
  const mended = { ...seen, text: 'intakt glas' };

  it('stand in place of the earlier ones, and those not named stay', () => {
    expect(withMended([seen, told], [mended])).toEqual([mended, told]);
  });

  it('stay mended until they are mended again', () => {
    const again = { ...seen, text: 'ridset glas' };
    expect(withMended(withMended([seen, told], [mended]), [])).toEqual([mended, told]);
    expect(withMended(withMended([seen, told], [mended]), [again])).toEqual([again, told]);
  });

  it('can be new ones', () => {
    expect(withMended([seen], [told])).toEqual([seen, told]);
  });
});

describe('a correction', () => {
  const earlier: WantedContent = {
    personId: 'ida', statementIds: ['seen', 'told'], violenceTypes: ['FYSISK'], dangerFlags: ['weapon'], details: [{ personId: 'ida', fields: ['address'] }], exposure: [], informed: [],
  };

  it.each<[string, Partial<WantedContent>, (typeof seen)[]]>([
    ['the same', {}, []],
    ['other words for what is there', {}, [{ ...seen, text: 'intakt glas' }]],
    ['less', { statementIds: ['told'], violenceTypes: [], dangerFlags: [], details: [] }, []],
  ])('adds nothing: %s', (_what, change, mended) => {
    expect(addsNothing(earlier, { ...earlier, ...change }, mended)).toBe(true);
  });

  it.each<[string, Partial<WantedContent>, (typeof seen)[]]>([
    ['a statement of the case', { statementIds: ['seen', 'told', 'third'] }, []],
    ['a new statement', {}, [{ ...seen, id: 'new' }]],
    ['a kind of violence', { violenceTypes: ['FYSISK', 'PSYKISK'] }, []],
    ['a danger', { dangerFlags: ['weapon', 'threats'] as WantedContent['dangerFlags'] }, []],
    ['one more detail', { details: [{ personId: 'ida', fields: ['address', 'whereabouts'] }] }, []],
    ['a detail of somebody else', { details: [{ personId: 'bo', fields: ['address'] }] }, []],
  ])('adds something: %s', (_what, change, mended) => {
    expect(addsNothing(earlier, { ...earlier, ...change }, mended)).toBe(false);
  });
});
