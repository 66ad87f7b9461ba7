import { refusalTexts } from '#kernel';
import { aTypedConsent, aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { problemAt, problemsIn } from './check-problems.js';
import { Ids } from './ids.js';
import { Typed } from './typed.js';

const draftId = '01940000-0000-7000-8000-000000000001';
const ids = new Ids(draftId);
const form = `/da/underretning/${draftId}`;
const typed = Typed.in(aTypedReferral({ ...aTypedConsent(), 'other-name': 'Ask', child: ['1', '2'] }));
const of = (...problems: Parameters<typeof problemsIn>[0]) => problemsIn(problems, typed, draftId, 'da');

describe('a problem leads to where it is mended', () => {
  it.each<[Parameters<typeof problemsIn>[0][number], string]>([
    [{ code: 'receiver-outside-municipality', part: ids.part('child-2') }, '#receiver-child-2'],
    [{ code: 'receivers-must-differ' }, '#receiver-child-1'],
    [{ code: 'consent-missing', part: ids.part('victim') }, `${form}#victim-consent`],
    [{ code: 'address-protected', field: 'persons[1].address' }, `${form}#other-address`],
    [{ code: 'address-protected', field: 'persons[2].address' }, `${form}#child-1-whereabouts`],
    [{ code: 'informed-missing', field: 'exposure', part: ids.part('child-1') }, `${form}#child-1-exposure-1`],
    [{ code: 'informed-missing', field: 'informed', part: ids.part('child-1') }, `${form}#child-1-informed`],
    [{ code: 'child-without-part', field: 'persons[3]' }, `${form}#child-2-cpr`],
    [{ code: 'unknown-person' }, `${form}#victim-cpr`],
    [{ code: 'unknown-person', field: 'persons[99]' }, `${form}#victim-cpr`],
  ])('%j', (problem, href) => expect(of(problem)).toEqual([{ text: refusalTexts[problem.code].da, href }]));

  it('and is said once', () => {
    expect(of({ code: 'receivers-must-differ' }, { code: 'receivers-must-differ' })).toHaveLength(1);
  });

  it('when a child is gone from the draft without an answer', () => {
    const childless = typed.without((name) => name.startsWith('child'));
    expect(problemsIn([{ code: 'draft-child-unanswered' }], childless, draftId, 'da')[0]!.href).toBe(`${form}#child-not-necessary`);
    expect(problemsIn([{ code: 'draft-child-unanswered' }], typed.with('had-child', 'yes'), draftId, 'da')[0]!.href).toBe(`${form}#child-not-necessary`);
  });

  it('on the page on which its field stands', () => {
    const at = (field: string) => problemAt({ field, text: 'x' }, draftId, 'en').href;
    expect([at('victim-cpr'), at('victim-scope'), at('call-1-number')]).toEqual([`/en/underretning/${draftId}#victim-cpr`, `/en/underretning/${draftId}/grundlag#victim-scope`, '#call-1-number']);
  });
});
