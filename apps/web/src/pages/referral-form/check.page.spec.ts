import type { DirectoryAnswer, DirectoryUnitAnswer, ReferralPreviewAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { aTypedConsent, aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import type { Language } from '../../texts/language.js';
import { unitsToCall, withCall, withFirstCalls } from './calls-needed.js';
import { checkPage } from './check.page.js';
import type { Duplicate } from './check-facts.js';
import type { CheckProblem } from './check-problems.js';
import { Ids } from './ids.js';
import { submissionIn } from './submission.js';
import { Typed } from './typed.js';

const draftId = '01940000-0000-7000-8000-000000000001';
const ids = new Ids(draftId);
const at = '2026-11-24T02:12:00Z';
const dutyId = '01940000-0000-7000-8000-0000000000d1';
const coordinatorId = '01940000-0000-7000-8000-0000000000c1';
const unit = (unitId: string, kind: DirectoryUnitAnswer['kind'], name: string): DirectoryUnitAnswer => ({
  unitId, kind, name: { da: name, en: name }, phone: '+45 00 00 20 01', isOpenNow: false, openingHours: [], hasRoleHolder: true, roleHolders: [], onDutyNow: [], version: 1,
  organisation: { id: 'koege', kind: 'municipality', municipalityCode: '0259', name: { da: 'Køge Kommune', en: 'Køge Municipality' } },
});
const directory: DirectoryAnswer = { outsideMunicipalities: [], units: [unit(coordinatorId, 'adult_coordinator', 'Voldskoordinatoren, Køge'), unit(dutyId, 'duty_officer', 'Døgnvagten, Køge'), unit('intake', 'child_intake', 'Modtagelsen, Køge')] };
const receiver = (id: string, name: string) => ({ id, nameDa: name, nameEn: name, phone: '+45 00 00 20 01' });
const childPart: ReferralPreviewAnswer['parts'][number] = {
  id: ids.part('child-1'), personId: ids.person('child-1'), kind: 'child', basis: 'BL133_UNDERRETNING', items: [{ itemClass: 'subject-name', basis: 'BL133_UNDERRETNING', processingBasis: 'GDPR_6_1_C_9_2_G' }, { itemClass: 'exposure', basis: 'BL133_UNDERRETNING', processingBasis: 'GDPR_6_1_C_9_2_G' }], municipalityCode: '0259', assessBefore: '2026-11-25T02:12:00Z', needsCall: false, notices: [],
  receiver: receiver(dutyId, 'Døgnvagten, Køge'),
};
const adultPart: ReferralPreviewAnswer['parts'][number] = {
  id: ids.part('victim'), personId: ids.person('victim'), kind: 'adult', basis: 'SAMTYKKE', items: [{ itemClass: 'subject-phone', basis: 'SAMTYKKE', processingBasis: 'GDPR_6_1_E_9_2_F' }], municipalityCode: '0259', needsCall: false, notices: [], receiver: receiver(coordinatorId, 'Voldskoordinatoren, Køge'),
};
const preview = (more: Partial<ReferralPreviewAnswer> = {}): ReferralPreviewAnswer => ({ at, warnings: [], problems: [], parts: [childPart, adultPart], ...more });

interface Shown {
  changes?: Record<string, string | string[]>;
  said?: ReferralPreviewAnswer;
  duplicates?: Duplicate[];
  problems?: CheckProblem[];
  language?: Language;
}

function shown({ changes = {}, said = preview(), duplicates = [], problems = [], language = 'da' }: Shown = {}): string {
  const typed = Typed.in(aTypedReferral({ 'victim-name': 'Ida Prøve', 'child-1-name': 'Bo Prøve', 'receiver-child-1': dutyId, 'receiver-victim': coordinatorId, ...changes }));
  const read = submissionIn(typed.without((name) => name === 'call' || name.startsWith('call-')), draftId, language);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const draft = { draftId, version: 3, savedAt: new Date(at), writer: { page: draftId, count: 0 }, isSaved: true, autosave: 'on' as const };
  return drawn(checkPage({ typed, errors: [], language, draft, csrf: 'token', directory, problems, checked: { submission: read.submission, facts: { preview: said, duplicates } } }), language);
}

describe('the check page', () => {
  it('says for a child who gets what, on which basis, because, and which clock starts', () => {
    const text = wordsOf(shown());
    expect(text).toContain('Du deler oplysninger om Bo Prøve med Døgnvagten, Køge på grundlag af barnets lov § 133 (underretning, uden samtykke), fordi barnet hørte volden.');
    expect(text).toContain('Køge Kommune får besked nu og skal have vurderet barnet senest i morgen kl. 03.12.');
    expect(text).toContain('Forældre kan læse dette');
  });

  it('gives every reason there is', () => {
    const changes = { 'child-1-row': ['1', '2'], 'child-1-exposure-2': 'SET_FOELGER', 'child-1-source-2': 'observed_by_officer' };
    expect(wordsOf(shown({ changes }))).toContain('fordi barnet hørte volden og barnet så følgerne af volden.');
  });

  it('says for an adult that it rests on their own yes, and that no clock runs', () => {
    const text = wordsOf(shown({ changes: aTypedConsent() }));
    expect(text).toContain('Du deler oplysninger om Ida Prøve med Voldskoordinatoren, Køge på grundlag af personens eget samtykke (forvaltningsloven § 28, stk. 2, nr. 1), fordi Ida Prøve har sagt ja.');
    expect(text).toContain('Der løber ingen døgnfrist for en voksens del.');
  });

  it('names for each item of a part what it goes on, and sends just these along', () => {
    const page = shown({ changes: aTypedConsent() });
    expect(wordsOf(page)).toContain('Hver oplysning og dens grundlag (2) Underretning om et barn (barnets lov § 133). Samtykke skal ikke indhentes. Behandlingen hviler på: retlig forpligtelse');
    const sent = [...page.matchAll(/name="(items-[\w-]+)" value="([^"]+)"/g)].map(([, name, value]) => `${name} ${value}`);
    expect(sent).toEqual(['items-child-1 subject-name BL133_UNDERRETNING GDPR_6_1_C_9_2_G', 'items-child-1 exposure BL133_UNDERRETNING GDPR_6_1_C_9_2_G', 'items-victim subject-phone SAMTYKKE GDPR_6_1_E_9_2_F']);
  });

  it('shows of each part what goes into it, and of what stays where it stays', () => {
    const text = wordsOf(shown({
      changes: {
        'other-name': 'Ask Prøve', 'child-1-holder-other': 'holds:danger_to_adult', statement: ['1', '2'], danger: 'weapon', 'danger-in': '',
        'statement-1-text': 'Knust glas', 'statement-1-label': 'OBSERVERET', 'statement-1-in': 'child-1', 'statement-2-text': 'Kun til os', 'statement-2-label': 'VURDERING',
      },
    }));
    expect(text).toContain('Observeret: Knust glas');
    expect(text).toContain('Ask Prøve: nej, det kan bringe en voksen i fare');
    expect(text).toMatch(/Faretegn Intet/);
    expect(text).toContain('Kommer ikke med i nogen del: Kun til os');
    expect(text).toContain('Der sendes ingen del om Ida Prøve, som ikke er spurgt.');
  });

  it('leads from every line to the field that changes it', () => {
    const hrefs = [...shown({ changes: aTypedConsent() }).matchAll(/href="\/da\/underretning\/[0-9a-f-]+#([\w-]+)"/g)].map(([, field]) => field);
    expect(new Set(hrefs)).toEqual(new Set(['child-1-cpr', 'child-1-exposure-1', 'child-1-holder-victim', 'violence', 'danger', 'add-statement', 'victim-cpr', 'victim-protected', 'municipality', 'occurred-day', 'urgency']));
  });

  it('offers to send only when nothing stands in the way', () => {
    expect(shown()).toContain('value="send"');
    const blocked = shown({ problems: [{ text: 'Ret dette', href: '#receiver-child-1' }] });
    expect(blocked).not.toContain('value="send"');
    expect(blocked).toContain('<a href="#receiver-child-1">Ret dette</a>');
  });

  it('warns of a case that the unit has, of numbers and of places where nobody is, and sends all the same', () => {
    const said = preview({ warnings: [{ field: 'persons[1].cpr', code: 'modulus-11' }], parts: [{ ...childPart, notices: ['no_role_holder'] }] });
    const text = shown({ said, duplicates: [{ people: ['victim', 'child-1'], reference: 'NV-7KQ2-M9XD', recordedAt: new Date('2026-11-23T20:48:00Z') }] });
    expect(wordsOf(text)).toContain('Din enhed har allerede en sag om Ida Prøve og Bo Prøve: NV-7KQ2-M9XD, registreret i går kl. 21.48.');
    expect(wordsOf(text)).toContain('CPR-nummeret på Bo Prøve følger ikke den gamle kontrolregel.');
    expect(wordsOf(text)).toContain('Døgnvagten, Køge har ingen medarbejder på plads.');
    expect(text).toContain('value="send"');
  });

  it('says what to ring for a part that goes outside the system', () => {
    const { receiver: _, assessBefore: __, ...part } = childPart;
    const said = preview({ parts: [{ ...part, outside: { municipalityCode: '0330', name: 'Slagelse', intakePhone: '+45 00 00 97 01', dutyPhone: '114' }, municipalityCode: '0330' }] });
    const text = wordsOf(shown({ said, changes: { 'child-1-municipality': '0330', 'receiver-child-1': '0330' } }));
    expect(text).toContain('med Slagelse Kommune, uden for systemet på grundlag af');
    expect(text).toContain('Du afleverer selv til Slagelse Kommune, når du har sendt her.');
    expect(text).toContain('Børnemodtagelsen: +45 00 00 97 01 Uden for åbningstid: 114');
  });

  it('proposes a receiver, and another one by a button of its own', () => {
    const text = shown();
    expect(text).toContain(`<option value="${dutyId}" selected`);
    expect(text).toContain('value="use-receiver"');
    expect(text).toContain(`name="shown" value="${dutyId}"`);
  });

  it('in English keeps what was typed in Danish as Danish', () => {
    const text = shown({ language: 'en', changes: { 'statement-1-text': 'Knust glas', 'statement-1-label': 'OBSERVERET', 'statement-1-in': 'child-1' } });
    expect(text).toContain('<span lang="da">Knust glas</span>');
    expect(wordsOf(text)).toContain('must have assessed the child by tomorrow at 03:12.');
  });
});

describe('calls', () => {
  const acute = preview({ parts: [{ ...childPart, needsCall: true }, { ...adultPart, needsCall: true }] });
  const typed = Typed.in(aTypedReferral({ 'receiver-child-1': dutyId }));
  const now = new Date(at);

  it('are asked for once for each contact point, in the order of the parts', () => {
    const twice = preview({ parts: [{ ...childPart, needsCall: true }, { ...childPart, id: 'x', needsCall: true }, { ...adultPart, needsCall: true }] });
    expect(unitsToCall(twice, directory, 'da').map(({ id }) => id)).toEqual([dutyId, coordinatorId]);
    expect(unitsToCall(preview(), directory, 'da')).toEqual([]);
  });

  it('are filled in with the number and the time, and nothing about how they went', () => {
    const all = withFirstCalls(typed, unitsToCall(acute, directory, 'da'), now, 'da');
    expect([all.all('call'), all.text('call-1-to'), all.text('call-1-number'), all.text('call-1-at-clock'), all.text('call-1-result')]).toEqual([['1', '2'], dutyId, '+45 00 00 20 01', '03.12', '']);
    expect(withFirstCalls(all, unitsToCall(acute, directory, 'da'), now, 'da')).toEqual(all);
  });

  it('can be added, ten of them', () => {
    const many = Array.from({ length: 12 }).reduce<Typed>((all) => withCall(all, { id: dutyId, phone: '114' }, now, 'da'), typed);
    expect(many.all('call')).toHaveLength(10);
  });

  it('are on the page with a radio for each result and none chosen', () => {
    const text = shown({ said: acute, changes: { call: '1', 'call-1-to': dutyId, 'call-1-number': '114' } });
    expect(wordsOf(text)).toContain('Ring til Døgnvagten, Køge');
    expect([...text.matchAll(/name="call-1-result"[^>]*>/g)].map(([tag]) => tag.includes('checked'))).toEqual([false, false, false, false]);
  });
});
