import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { languages } from '../../texts/language.js';
import type { DraftOnPage } from './draft-form.js';
import type { Trouble } from './draft-trouble.js';
import { newDraft } from './new-draft.js';
import { referralFormPage, type ReferralFormProps } from './referral-form.page.js';
import { Typed } from './typed.js';

const draftId = '01940000-0000-7000-8000-000000000001';
const now = new Date('2026-11-24T02:12:00Z');
const koege = { id: 'koege', kind: 'municipality' as const, municipalityCode: '0259', name: { da: 'Køge Kommune', en: 'Køge Municipality' } };
const unit = (kind: DirectoryUnitAnswer['kind'], more: Partial<DirectoryUnitAnswer> = {}): DirectoryUnitAnswer => ({
  unitId: kind, kind, name: { da: kind, en: kind }, phone: '+45 00 00 20 01', isOpenNow: false, openingHours: [], hasRoleHolder: true, roleHolders: [], onDutyNow: [], version: 1, organisation: koege, ...more,
});
const directory: DirectoryAnswer = {
  units: [unit('child_intake'), unit('duty_officer', { onDutyNow: [{ name: 'Dorte Påfundsen', phone: '+45 00 00 11 71', until: '2026-11-24T07:00:00Z' }] })],
  outsideMunicipalities: [{ municipalityCode: '0330', name: 'Slagelse', intakePhone: '+45 00 00 97 01', dutyPhone: '114' }],
};
const draft: DraftOnPage = { draftId, version: 3, savedAt: new Date('2026-11-24T02:11:00Z'), writer: { page: draftId, count: 0 }, isSaved: true, autosave: 'on' };
const page = (typed: Typed, more: Partial<ReferralFormProps> = {}) => referralFormPage({ typed, errors: [], language: 'da', draft, directory, now, csrf: 'token', ...more });
const html = (typed: Typed, more: Partial<ReferralFormProps> = {}) => drawn(page(typed, more), more.language ?? 'da');
const full = Typed.in(aTypedReferral());
const idsIn = (text: string): string[] => [...text.matchAll(/<(?:input|select|textarea|button)[^>]* id="([^"]+)"/g)].map(([, id]) => id!);

describe('the fast page', () => {
  it('asks in the order in which the facts are known', () => {
    const order = ['victim-cpr', 'municipality', 'occurred-day', 'urgency', 'violence', 'danger', 'child-1-cpr', 'child-1-lives', 'child-1-exposure-1', 'child-1-holder-victim', 'child-1-informed', 'add-child', 'other-cpr', 'add-adult', 'victim-protected', 'victim-safe', 'statement-1-text', 'victim-consent'];
    const ids = idsIn(html(full));
    expect(order.map((id) => ids.indexOf(id))).toEqual(order.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b));
    expect(order.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('begins with the time and nothing else about anybody', () => {
    const text = html(newDraft(now, '0259', 'da'));
    expect(text).toMatch(/name="occurred-clock" value="03\.12"/);
    expect(text).toContain('<option value="0259" selected');
    const chosen = [...text.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(' checked')).map((tag) => /name="([^"]+)"/.exec(tag)![1]);
    expect([...new Set(chosen)]).toEqual(['violence-in', 'danger-in']);
  });

  it('names nobody in its title, and saves by Enter', () => {
    const { title } = page(full.with('victim-name', 'Ida Prøve'));
    expect(title).toBe('Ny underretning');
    const form = html(full).split('class="draft-form"')[1]!;
    expect(/<button[^>]*value="([^"]+)"/.exec(form)![1]).toBe('save');
  });

  it('says calmly where acute danger goes, and asks nothing first', () => {
    const text = wordsOf(html(full));
    expect(text.indexOf('Ved akut fare: ring 112')).toBeLessThan(text.indexOf('CPR-nummer på den voldsudsatte'));
  });

  it('never asks consent about a child', () => {
    expect(idsIn(html(full)).filter((id) => /^child-.*consent/.test(id))).toEqual([]);
  });

  it('folds away what few need, until something is in it or wrong with it', () => {
    const open = (text: string): number => text.split('<details').slice(1).filter((each) => /^[^>]*\sopen/.test(each)).length;
    expect(open(html(full))).toBe(0);
    expect(open(html(full.with('other-name', 'Ask')))).toBe(1);
    expect(open(html(full, { errors: [{ field: 'child-1-born-day', text: 'x' }] }))).toBe(1);
  });

  it('asks why a child that was there is gone, and whether there is none at all where none ever was', () => {
    const childless = full.without((name) => name.startsWith('child'));
    expect([idsIn(html(childless)).includes('no-children'), idsIn(html(childless)).includes('child-not-necessary')]).toEqual([true, false]);
    const gone = html(childless.with('had-child', 'yes'));
    expect([idsIn(gone).includes('no-children'), idsIn(gone).includes('child-not-necessary')]).toEqual([false, true]);
    expect(idsIn(html(full)).filter((id) => ['no-children', 'child-not-necessary'].includes(id))).toEqual([]);
    expect(idsIn(html(full.with('had-child', 'yes'))).filter((id) => ['no-children', 'child-not-necessary'].includes(id))).toEqual(['child-not-necessary']);
  });

  it('offers every person for custody, as a teller and for their part', () => {
    const text = html(full.with('adult', '1').with('adult-1-name', 'Far Opdigt').with('other-name', 'Ask'));
    expect(text).toContain('id="child-1-holder-adult-1"');
    expect([...text.matchAll(/name="statement-1-in" value="([^"]+)"/g)].map(([, key]) => key)).toEqual(['victim', 'other', 'child-1']);
    const tellers = /<select[^>]*id="statement-1-teller"[^]*?<\/select>/.exec(text)![0];
    expect([...tellers.matchAll(/value="([a-z0-9-]+)"/g)].map(([, key]) => key)).toEqual(['victim', 'other', 'adult-1', 'child-1']);
  });

  it.each(languages)('is drawn whole in %s', (language) => {
    const everything = Typed.in({ ...aTypedReferral({ adult: '1', 'adult-1-name': 'x', 'other-name': 'Ask', 'had-child': 'yes' }) });
    expect(() => html(everything, { language })).not.toThrow();
  });
});

describe('who is on duty', () => {
  const shown = (typed: Typed): string => [...html(typed).matchAll(/<div data-municipality="(\d+)"( hidden)?>([^]*?)<\/div>/g)].filter(([, , hidden]) => hidden === undefined).map(([, , , inside]) => wordsOf(inside!).trim()).join('|');

  it('is said for the kommune that is chosen, with the number', () => {
    expect(shown(full)).toBe('Køge Kommune lige nu Social døgnvagt: Dorte Påfundsen, +45 00 00 11 71 til kl. 08.00');
  });

  it('is 114 where nobody is known, and a number to ring outside the district', () => {
    expect(shown(full.with('municipality', '0336'))).toBe('Stevns Kommune lige nu Ingen har vagt lige nu. Ring til den sociale døgnvagt: 114');
    expect(shown(full.with('municipality', '0330'))).toMatch(/^Slagelse Kommune er ikke med i Nærværn\..*Børnemodtagelsen: \+45 00 00 97 01 Uden for åbningstid: 114$/);
    expect(shown(full.without((name) => name === 'municipality'))).toBe('');
  });

  it('is not made up when nobody can say', () => {
    expect(html(full, { directory: undefined })).not.toContain('data-municipality');
  });
});

describe('a page that was not saved', () => {
  it.each<[Trouble, number, string]>([
    [{ how: 'away' }, 503, 'Ikke gemt endnu'],
    [{ how: 'changed', version: 4 }, 409, 'Kladden er gemt i et andet vindue'],
    [{ how: 'attempted', typed: full, attempt: { salt: 'never-shown' }, version: 4 }, 409, 'Kladden er måske allerede sendt'],
    [{ how: 'sent' }, 409, 'Underretningen er sendt'],
    [{ how: 'gone' }, 409, 'Kladden findes ikke mere'],
    [{ how: 'taken-over', by: 'Malthe Prøvesen' }, 409, 'Malthe Prøvesen har overtaget kladden'],
    [{ how: 'taken-over' }, 409, 'En kollega har overtaget kladden'],
  ])('says so, with everything in it: %j', (trouble, status, words) => {
    for (const language of languages) expect(page(full, { trouble, language }).status).toBe(status);
    const text = html(full.with('victim-name', 'Ida Prøve'), { trouble, draft: { ...draft, isSaved: false, autosave: 'off' } });
    expect(wordsOf(text)).toContain(words);
    expect(text).toContain('value="Ida Prøve"');
    expect(text).toContain('id="error-summary"');
    expect(text).not.toContain('never-shown');
    expect(wordsOf(text)).not.toContain('Kladde gemt kl.');
  });

  it('tells its script what to do', () => {
    expect(html(full)).toMatch(/data-draft="\/da\/underretning\/[0-9a-f-]+\/kladde" data-saved="true" data-autosave="on"/);
    expect(html(full, { draft: { ...draft, isSaved: false, autosave: 'retry' } })).toContain('data-saved="false" data-autosave="retry"');
  });
});
