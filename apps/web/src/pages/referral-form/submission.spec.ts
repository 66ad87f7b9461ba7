import fc from 'fast-check';
import { aTypedConsent, aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { Ids } from './ids.js';
import { submissionIn } from './submission.js';
import { Typed } from './typed.js';

const draftId = '01940000-0000-7000-8000-000000000001';
const ids = new Ids(draftId);
type Changes = Record<string, string | string[]>;

const read = (changes: Changes = {}) => submissionIn(Typed.in(aTypedReferral(changes)), draftId, 'da');
function sent(changes: Changes = {}) {
  const result = read(changes);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.submission;
}
const wrongFields = (changes: Changes): string[] => {
  const result = read(changes);
  return 'errors' in result ? result.errors.map(({ field }) => field) : [];
};

describe('a referral about one child', () => {
  it('is a case with its victim and its child, and one part', () => {
    const { caseId, incident, consents, parts } = sent();
    expect(caseId).toBe(draftId);
    expect(incident).toEqual({
      urgency: 'HASTER', violenceTypes: ['FYSISK'], dangerFlags: [], incidentMunicipalityCode: '0259', occurredAt: '2026-11-24T01:10:00.000Z',
      persons: [
        { id: ids.person('victim'), role: 'victim', cpr: '0101700000', isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] } },
        { id: ids.person('child-1'), role: 'child', cpr: '0101150000', isAddressProtected: false, phones: [], contact: { safeWays: [], forbiddenWays: [] } },
      ],
      relations: [], statements: [],
      custody: [{ childId: ids.person('child-1'), holderId: ids.person('victim') }],
      households: [{ personIds: [ids.person('victim'), ids.person('child-1')] }],
    });
    expect(consents).toEqual([]);
    expect(parts).toEqual([{
      id: ids.part('child-1'), personId: ids.person('child-1'), statementIds: [], violenceTypes: ['FYSISK'], dangerFlags: [], details: [], calls: [],
      exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }],
      informed: [{ personId: ids.person('victim'), wasInformed: true }, { personId: ids.person('child-1'), wasInformed: true }],
    }]);
  });

  it('is the same word for word whenever it is read, and another draft makes other things of it', () => {
    expect(read()).toEqual(read());
    expect(submissionIn(Typed.in(aTypedReferral()), '01940000-0000-7000-8000-000000000002', 'da')).not.toEqual(read());
  });

  it.each(['010170-0000', '010170 0000', ' 01 01 70 0000 ', '010170 – 0000'])('takes a CPR number written as %j', (cpr) => {
    expect(sent({ 'victim-cpr': cpr }).incident.persons[0]!.cpr).toMatch(/^010170-?0000$/);
  });

  it('makes an unborn child of one that is not born, which nobody can have told', () => {
    const { incident, parts } = sent({ 'child-1-cpr': '', 'child-1-without': 'unborn', 'child-1-born-day': '1', 'child-1-born-month': '2', 'child-1-born-year': '2027', 'child-1-informed': '' });
    expect(incident.persons[1]).toMatchObject({ role: 'unborn_child', expectedBirthOn: '2027-02-01' });
    expect(parts[0]!.informed).toEqual([{ personId: ids.person('victim'), wasInformed: true }]);
  });

  it('has the other party among its people as soon as anything is said of them', () => {
    expect(sent({ 'child-1-holder-other': 'holds:danger_to_adult' }).incident.persons.map(({ role }) => role)).toEqual(['victim', 'alleged_perpetrator', 'child']);
    expect(sent({ 'other-name': 'Ask', 'other-relation': 'former_partner' }).incident.relations).toEqual([
      { personId: ids.person('other'), kind: 'former_partner', toPersonId: ids.person('victim') },
    ]);
    expect(sent({ 'child-1-lives': 'both' }).incident.households).toEqual([{ personIds: [ids.person('victim'), ids.person('other'), ids.person('child-1')] }]);
  });

  it('says why somebody with custody was not told', () => {
    expect(sent({ 'child-1-holder-other': 'holds:danger_to_adult' }).parts[0]!.informed).toContainEqual({ personId: ids.person('other'), wasInformed: false, reason: 'danger_to_adult' });
  });
});

describe('what goes into which part', () => {
  const asked = { ...aTypedConsent(), 'victim-phones': '12 34 56 78, 87654321', 'victim-address': 'Opdigtsvej 1', danger: ['weapon'] };

  it('is what was ticked for it, and nothing else', () => {
    const { parts, incident } = sent({
      ...asked, statement: ['1', '2'], 'danger-in': 'victim',
      'statement-1-text': 'Knust glas', 'statement-1-label': 'OBSERVERET', 'statement-1-in': ['child-1'],
      'statement-2-text': 'Han slog', 'statement-2-label': 'OPLYST_AF', 'statement-2-teller': 'victim', 'statement-2-in': ['victim'],
    });
    expect(incident.statements.map(({ id, label, toldById }) => [id, label, toldById])).toEqual([
      [ids.statement('statement-1'), 'OBSERVERET', undefined], [ids.statement('statement-2'), 'OPLYST_AF', ids.person('victim')],
    ]);
    expect(parts.map(({ personId, statementIds, dangerFlags, details }) => [personId, statementIds, dangerFlags, details])).toEqual([
      [ids.person('child-1'), [ids.statement('statement-1')], [], []],
      [ids.person('victim'), [ids.statement('statement-2')], ['weapon'], []],
    ]);
  });

  it('holds how an adult is reached in a child’s part only if they have custody of that child', () => {
    const ticked = { ...asked, 'victim-child-details': ['phones', 'address', 'whereabouts'], 'victim-own-details': 'address' };
    const details = (changes: Changes) => sent({ ...ticked, ...changes }).parts.map((part) => part.details);
    expect(details({})).toEqual([[{ personId: ids.person('victim'), fields: ['phones', 'address'] }], [{ personId: ids.person('victim'), fields: ['address'] }]]);
    expect(details({ 'child-1-holder-victim': 'no' })[0]).toEqual([]);
  });

  it('holds how the home is reached without danger in the part of a child who lives there, when the officer says so', () => {
    const ways = { 'victim-safe': 'Sms kl. 9', 'victim-forbidden': 'Brev til hjemmet', 'victim-interpreter': 'tyrkisk' };
    const nothing = { safeWays: [], forbiddenWays: [] };
    const contactOfChild = (changes: Changes) => sent({ ...ways, ...changes }).incident.persons.find(({ role }) => role === 'child')!.contact;
    expect(contactOfChild({})).toEqual(nothing);
    expect(contactOfChild({ 'victim-contact-in': 'children' })).toEqual({ safeWays: ['Sms kl. 9'], forbiddenWays: ['Brev til hjemmet'], interpreterLanguage: 'tyrkisk' });
    expect(contactOfChild({ 'victim-contact-in': 'children', 'child-1-lives': 'elsewhere' })).toEqual(nothing);
  });

  it('goes to whom it was chosen for, with the calls that were made there', () => {
    const unit = '01940000-0000-7000-8000-00000000000a';
    const call = { call: '1', 'call-1-to': unit, 'call-1-number': '+45 00 00 20 03', 'call-1-at-day': '24', 'call-1-at-month': '11', 'call-1-at-year': '2026', 'call-1-at-clock': '3.05', 'call-1-result': 'no_answer' };
    expect(sent({ ...call, 'receiver-child-1': unit }).parts[0]).toMatchObject({
      contactPointId: unit, calls: [{ number: '+45 00 00 20 03', calledAt: '2026-11-24T02:05:00.000Z', result: 'no_answer' }],
    });
    expect(sent({ ...call, 'receiver-child-1': '0330' }).parts[0]).toMatchObject({ outsideMunicipalityCode: '0330', calls: [] });
  });
});

describe('the answer of an adult', () => {
  it('that is yes makes a part of their own', () => {
    const { consents, parts } = sent(aTypedConsent());
    expect(consents).toEqual([{
      id: ids.consent('victim'), personId: ids.person('victim'), answer: 'given', coversFeedback: false,
      agreed: { items: ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence'], recipients: [], purpose: 'victim_support_referral', leafletVersion: '2026-1' }, expiresAt: '2027-05-24T01:40:00.000Z',
      record: { mode: 'oral', language: 'dansk', hasInterpreter: false, isSpokenAlone: true, scope: 'Navn og telefonnummer til kommunens voldskoordinator', answeredAt: '2026-11-24T01:40:00.000Z' },
    }]);
    expect(parts[1]).toMatchObject({ personId: ids.person('victim'), consentId: ids.consent('victim'), exposure: [], informed: [] });
  });

  it('that is no is recorded like a yes, and makes no part', () => {
    const { consents, parts } = sent({ ...aTypedConsent(), 'victim-consent': 'no', 'victim-feedback': 'yes' });
    expect([consents[0]!.answer, consents[0]!.coversFeedback, parts.length]).toEqual(['refused', false, 1]);
  });

  it('is asked of the other party too, once they are there', () => {
    expect(sent({ 'other-name': 'Ask', ...aTypedConsent('other') }).parts.map(({ personId }) => personId)).toEqual([ids.person('child-1'), ids.person('other')]);
  });
});

describe('what is missing', () => {
  it('is asked for field by field, in the order of the page', () => {
    const result = submissionIn(Typed.nothing, draftId, 'da');
    expect('errors' in result && result.errors.map(({ field }) => field)).toEqual([
      'victim-cpr', 'municipality', 'occurred-day', 'occurred-clock', 'urgency', 'violence', 'no-children', 'victim-consent',
    ]);
  });

  it.each<[string, Changes, string[]]>([
    ['a CPR number of nine digits', { 'victim-cpr': '010170000' }, ['victim-cpr']],
    ['a CPR number with a date that does not exist', { 'child-1-cpr': '3113150000' }, ['child-1-cpr']],
    ['a CPR number that is also said to be unknown', { 'victim-unknown': 'yes' }, ['victim-cpr']],
    ['a child without a number and without a reason', { 'child-1-cpr': '' }, ['child-1-cpr']],
    ['a child with a number and a reason why it has none', { 'child-1-without': 'unknown' }, ['child-1-cpr']],
    ['a day of birth that the calendar lacks', { 'child-1-born-day': '31', 'child-1-born-month': '2', 'child-1-born-year': '2019' }, ['child-1-born-day']],
    ['a day that the calendar lacks', { 'occurred-day': '31' }, ['occurred-day']],
    ['an hour that comes twice', { 'occurred-day': '25', 'occurred-month': '10', 'occurred-clock': '2.30' }, ['occurred-which']],
    ['no word on where the child lives', { 'child-1-lives': '' }, ['child-1-lives']],
    ['no word on what the child lived through', { 'child-1-exposure-1': '' }, ['child-1-exposure-1']],
    ['no word on where that is known from', { 'child-1-source-1': '' }, ['child-1-source-1']],
    ['half a second row', { 'child-1-row': ['1', '2'], 'child-1-source-2': 'told_by_child' }, ['child-1-exposure-2']],
    ['no word on custody', { 'child-1-holder-victim': '', 'child-1-holder-other': '' }, ['child-1-holder-victim', 'child-1-holder-other']],
    ['no word on whether the child was told', { 'child-1-informed': '' }, ['child-1-informed']],
    ['no word on consent', { 'victim-consent': '' }, ['victim-consent']],
    ['a yes without anything about it', { 'victim-consent': 'yes' }, ['victim-mode', 'victim-language', 'victim-has-interpreter', 'victim-alone', 'victim-scope', 'victim-items', 'victim-months', 'victim-asked-day', 'victim-asked-clock']],
    ['a statement without its kind', { 'statement-1-text': 'x' }, ['statement-1-label']],
    ['a statement that somebody told, and nobody is said to have', { 'statement-1-text': 'x', 'statement-1-label': 'OPLYST_AF' }, ['statement-1-teller']],
    ['a kind of statement without words', { 'statement-1-label': 'VURDERING' }, ['statement-1-text']],
    ['an address that is protected', { 'victim-protected': 'yes', 'victim-address': 'Opdigtsvej 1' }, ['victim-address']],
    ['whereabouts of a child at an address that is protected', { 'victim-protected': 'yes', 'child-1-whereabouts': 'hos mormor' }, ['child-1-whereabouts']],
    ['a text that is too long', { 'statement-1-label': 'OBSERVERET', 'statement-1-text': 'x'.repeat(2001) }, ['statement-1-text']],
    ['too many ways of contact', { 'victim-safe': 'a\nb\nc\nd\ne\nf' }, ['victim-safe']],
    ['too many numbers', { 'victim-phones': '1,2,3,4,5,6' }, ['victim-phones']],
    ['no child, no reason', { child: '' }, ['no-children']],
    ['a child that is gone, and no reason', { child: '', 'had-child': 'yes' }, ['child-not-necessary']],
    ['one child of several that is gone, and no reason', { 'had-child': 'yes' }, ['child-not-necessary']],
    ['nobody to send anything about', { child: '', 'no-children': 'none' }, ['victim-consent']],
    ['a call without a result', { 'receiver-child-1': draftId, call: '1', 'call-1-to': draftId, 'call-1-number': '114', 'call-1-at-day': '24', 'call-1-at-month': '11', 'call-1-at-year': '2026', 'call-1-at-clock': '3.05' }, ['call-1-result']],
  ])('is named where it is: %s', (_what, changes, fields) => {
    expect(wrongFields(changes)).toEqual(fields);
  });

  it('is said in both languages', () => {
    const words = (['da', 'en'] as const).map((language) => submissionIn(Typed.in(aTypedReferral({ 'child-1-holder-other': '' })), draftId, language));
    expect(words).toEqual([
      { errors: [{ field: 'child-1-holder-other', text: 'Vælg, om udøveren har forældremyndighed over barnet' }] },
      { errors: [{ field: 'child-1-holder-other', text: 'Choose whether the alleged perpetrator holds custody of the child' }] },
    ]);
  });

  it('of a child that was taken out goes along', () => {
    expect(sent({ child: '', 'had-child': 'yes', 'child-not-necessary': 'registered_by_mistake', ...aTypedConsent() }).childNotNecessary).toBe('registered_by_mistake');
    expect(sent({ 'had-child': 'yes', 'child-not-necessary': 'mistaken_identity' }).childNotNecessary).toBe('mistaken_identity');
  });

  it('is not said of a child that is there, whatever was chosen before', () => {
    expect(sent({ 'child-not-necessary': 'mistaken_identity' }).childNotNecessary).toBe(undefined);
  });
});

describe('whatever a form holds,', () => {
  const text = fc.oneof(fc.constantFrom('1', '2', 'yes', 'victim', 'other', 'both', 'adult-1', 'child-1', 'holds:informed', 'OPLYST_AF', '0259', '0101700000', '24', '2.10'), fc.string());
  const name = fc.constantFrom(...Object.keys(aTypedReferral({ adult: '1', 'adult-1-name': 'x', 'child-1-holder-adult-1': 'x', 'statement-1-teller': 'x', 'statement-1-text': 'x', 'other-name': 'x', call: '1', 'call-1-to': 'x', 'receiver-child-1': 'x' })));
  const changes = fc.dictionary(name, fc.oneof(text, fc.array(text, { maxLength: 3 })), { maxKeys: 6 });

  it('either all of it can be read, or what to mend has a field and words', () => {
    fc.assert(fc.property(changes, (some) => {
      const result = submissionIn(Typed.in({ ...aTypedReferral(), ...some }), draftId, 'da');
      if ('errors' in result) {
        expect(result.errors.length).toBeGreaterThan(0);
        for (const error of result.errors) expect(error).toEqual({ field: expect.stringMatching(/^[a-z0-9-]+$/), text: expect.stringMatching(/\S/) });
      } else expect(result.submission.parts.length).toBeGreaterThan(0);
    }));
  });

  it('every child that is read has a part, and nobody is named who is not there', () => {
    fc.assert(fc.property(changes, (some) => {
      const result = submissionIn(Typed.in({ ...aTypedReferral(), ...some }), draftId, 'da');
      if ('errors' in result) return;
      const { incident: { persons, custody, households, relations, statements }, parts, consents } = result.submission;
      const there = new Set(persons.map(({ id }) => id));
      expect(there.size).toBe(persons.length);
      const named = [
        ...custody.flatMap(({ childId, holderId }) => [childId, holderId]), ...households.flatMap(({ personIds }) => personIds),
        ...relations.flatMap(({ personId, toPersonId }) => [personId, toPersonId]), ...statements.flatMap(({ toldById }) => toldById ?? []),
        ...parts.flatMap((part) => [part.personId, ...part.informed.map((one) => one.personId), ...part.details.map((one) => one.personId)]), ...consents.map(({ personId }) => personId),
      ];
      expect(named.filter((id) => !there.has(id))).toEqual([]);
      const children = persons.filter(({ role }) => role === 'child' || role === 'unborn_child').map(({ id }) => id);
      expect(children.filter((id) => !parts.some(({ personId }) => personId === id))).toEqual([]);
    }));
  });
});
