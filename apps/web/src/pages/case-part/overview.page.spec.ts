import type { PartAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { aPartAnswer } from '../../../../../test/builders/part-answer.js';
import type { Language } from '../../texts/language.js';
import { overviewPage } from './overview.page.js';

type More = Omit<Parameters<typeof overviewPage>[1], 'csrf' | 'language'>;
const page = (change: Partial<PartAnswer> = {}, language: Language = 'da', more: More = {}) => overviewPage(aPartAnswer(change), { csrf: 'token', language, ...more });
const html = (...asked: Parameters<typeof page>) => drawn(page(...asked), asked[1]);
const words = (...asked: Parameters<typeof page>) => wordsOf(html(...asked));
const { content } = aPartAnswer();

describe('the page of a part', () => {
  it('says how to make contact safely above everything that one could make contact by', () => {
    const text = html();
    const safe = text.indexOf('id="safe-contact"');
    expect(safe).toBeGreaterThan(0);
    for (const contact of ['Hvad vil du gøre?', 'href="tel:', 'Svar politiet']) expect([contact, text.indexOf(contact) > safe]).toEqual([contact, true]);
    expect(words()).toContain('Kontakt kun sådan Ring kun til arbejdet kl. 10 Kontakt aldrig sådan Aldrig brev Tolk: tyrkisk');
  });

  it('says so when no safe way is known', () => {
    const person = { ...content.person, contact: { safeWays: [], forbiddenWays: [] } };
    expect(words({ content: { ...content, person } })).toContain('Der er ikke oplyst en sikker måde. Spørg politiet, før du kontakter personen.');
  });

  it('masks the number, also for those who hear it, and shows it only when it was asked for', () => {
    expect(html()).not.toContain('4321');
    expect(html()).toContain('<span aria-hidden="true">010118-••••</span><span class="sr-only">skjult</span>');
    expect(html({}, 'da', { isCprShown: true })).toContain('010118-4321');
  });

  it('says an age and no birth date', () => {
    const person = { ...content.person, birthDate: '2018-01-01' };
    const text = words({ content: { ...content, person } });
    expect(text).toContain('Alder 8 år');
    expect(text).not.toMatch(/2018/);
    expect(words({ ageInMonths: 20 })).toContain('Alder 20 måneder');
    expect(words({ content: { ...content, person: { role: 'unborn_child', isAddressProtected: false, phones: [], contact: person.contact, expectedBirthOn: '2027-03-01' } } })).toContain('Ikke født. Termin 1. marts 2027');
  });

  it('says that an address is protected, and shows none', () => {
    expect(words()).toContain('Beskyttet adresse');
    expect(words()).toContain('Adresse Beskyttet. Den står ikke her.');
  });

  it('keeps apart what was seen, told and judged', () => {
    expect(words()).toContain('Set af politiet Knust glas Fortalt Oplyst af den voldsudsatte: Han slog mig Vurderinger Stigende risiko');
  });

  it('says how urgent it is and who judged that, the basis with its paragraph, and who was told and why not', () => {
    const text = words();
    expect(text).toContain('Haster Vurderet af Særlig enhed man. 23. nov. kl. 20.48');
    expect(text).toContain('barnets lov § 133');
    expect(text).toContain('Ida Prøve Forælder. Ikke orienteret: det kan bringe barnet i fare');
    expect(text).toContain('Barnet Orienteret om underretningen');
  });

  it('marks what was written in Danish on an English page', () => {
    expect(html({}, 'en')).toContain('<span class="written" lang="da">Knust glas</span>');
    expect(html({}, 'en')).toContain('<span class="written" lang="da">Ring kun til arbejdet kl. 10</span>');
    expect(html()).not.toContain('lang="da">Knust glas');
  });

  it('shows old and new of a correction', () => {
    const before = { ...content, dangerFlags: [], statements: [{ label: 'OBSERVERET' as const, text: 'Helt glas' }] };
    const text = words({ earlier: [{ revision: 1, content: before, replacedAt: '2026-11-23T20:30:00Z', reason: 'wrong_fact' }] });
    expect(text).toContain('Rettet man. 23. nov. kl. 21.30: en oplysning var forkert');
    expect(text).toContain('Faretegn Før Intet Nu Trusler på livet');
    expect(text).toContain('Set af politiet Før Helt glas Nu Knust glas');
  });

  it('offers what the api says is possible, and nothing else', () => {
    expect(wordsOf(html({ next: [] }))).toContain('Der er ikke mere at gøre her.');
    const opened = html({ state: 'opened', next: ['accept', 'pass_on', 'return'] });
    expect(opened).toMatch(/<button[^>]* name="act" value="accept"/);
    expect(opened).not.toContain('/afgoer');
    expect(html()).toContain('/afgoer');
  });

  it('says who else has it open, with the time', () => {
    expect(words({ othersHere: [{ name: 'Mette Hansen', at: '2026-11-23T20:31:00Z' }] })).toContain('Mette Hansen ser på sagen (senest kl. 21.31)');
    expect(words()).not.toContain('ser på sagen');
  });

  it('asks the colleague who was named to read it first, and has the confirmation below all of it', () => {
    const asked = html({ holder: { name: 'Karen', isMe: false }, handOver: { toName: 'Jonas', toMe: true, at: '2026-11-23T20:40:00Z' }, next: ['take_over', 'decide'] });
    expect(wordsOf(asked)).toContain('Karen beder dig overtage sagen');
    expect(asked.indexOf('value="take-over"')).toBeGreaterThan(asked.indexOf('Stigende risiko'));
    expect(words({ handOver: { toName: 'Jonas', toMe: false, at: '2026-11-23T20:40:00Z' } })).toContain('Du har sagen. Venter på, at Jonas bekræfter at have læst og overtager.');
  });

  it('has no page of children for an adult', () => {
    expect(html()).toContain('/boern');
    expect(html({ kind: 'adult' })).not.toContain('/boern');
  });

  it('names nobody in its title', () => {
    expect(page().title).toBe('Sag NV-7KQ2-M9XD');
  });

  it('that comes back because somebody else was first says what happened, and is a 409', () => {
    const changed = { errors: [{ field: 'changed-meanwhile', text: 'x' }], changes: [{ at: '2026-11-23T20:40:00Z', by: 'Jonas', move: 'decide' }] };
    expect(page({ state: 'decided' }, 'da', changed).status).toBe(409);
    expect(words({ state: 'decided' }, 'da', changed)).toContain('Jonas traf afgørelse man. 23. nov. kl. 21.40. Nu gælder: Afgjort, ikke lukket. Karen Opdigtsen har den.');
  });

  it('shows what citizens are called, and what they said, as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const person = { ...content.person, name: hostile, phones: [], contact: { safeWays: [hostile], forbiddenWays: [hostile], interpreterLanguage: hostile } };
    const statements = [{ label: 'OPLYST_AF' as const, toldBy: 'self' as const, text: hostile }];
    expect(html({ content: { ...content, person, statements, custodyHolders: [{ ...content.custodyHolders[0]!, name: hostile, address: hostile }] } })).not.toContain('<img src=x');
  });
});
