import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { followedPart, recordedCase, sentPart } from '../../../../../test/builders/sent-part.js';
import { recordedCasePage } from './recorded-case.page.js';
import { sentPartPage } from './sent-part.page.js';
import { sentReferralPage } from './sent-referral.page.js';

const shown = (language: 'da' | 'en' = 'da') => ({ now: new Date('2026-11-23T20:48:00Z'), language });
const partHtml = (more: Parameters<typeof sentPart>[0] = {}, language: 'da' | 'en' = 'da') => drawn(sentPartPage(sentPart(more), shown(language)), language);
const partWords = (...args: Parameters<typeof partHtml>) => wordsOf(partHtml(...args));

describe('a part that was sent', () => {
  it('says where it is, since when, whose turn it is and whom to call', () => {
    const words = partWords();
    expect(words).toContain('Status I indbakken, ikke åbnet Den ligger i kontaktpunktets indbakke. Ingen har åbnet den endnu. Siden man. 23. nov. kl. 21.48.');
    expect(words).toContain('Hvis tur Kommunens tur');
    expect(words).toContain('Har den nu Børnemodtagelsen, Køge Kommune +45 56 00 00 11');
    expect(words).toContain('Ingen tilbagemelding endnu');
  });

  it('says why it came back, where it belongs and how long there is', () => {
    const { receiver: _none, ...part } = sentPart({
      state: 'returned', turn: 'sender', next: ['send_again', 'answer_not_necessary'], assessBefore: '2026-11-23T22:48:00Z',
      returned: { reason: 'wrong_municipality', proposedMunicipalityCode: '0265', at: '2026-11-23T20:00:00Z' },
    });
    const words = wordsOf(drawn(sentPartPage(part, shown())));
    expect(words).toContain('Returneret, fordi Forkert kommune Kommunen foreslår Roskilde Kommune Var sendt til Køge Kommune');
    expect(words).toContain('Jeres tur Kun 2 t 0 min tilbage');
  });

  it('leads to what the api says can be done, and to nothing else', () => {
    const acts = (next: Parameters<typeof sentPart>[0]) => [...partHtml(next).matchAll(/href="\/da\/sendt\/referral\/part\/([\w-]+)"/g)].map(([, place]) => place);
    expect(acts({ next: ['recall', 'send_message'] })).toEqual(['tilbagekald', 'besked']);
    expect(acts({ next: ['send_again', 'answer_not_necessary', 'withdraw'] })).toEqual(['send-igen', 'ikke-noedvendigt', 'traek-samtykke']);
    expect(partWords({ next: [] })).toContain('Der er intet, du skal gøre.');
  });

  it('shows what it says, without the last four digits of a CPR number', () => {
    const html = partHtml();
    expect(wordsOf(html)).toContain('Bo Prøve , barn');
    expect(html).toContain('010115-••••');
    expect(html).not.toContain('0101150000');
  });

  it('says in words that nobody can read it once its key is gone', () => {
    const { content: _gone, ...part } = sentPart({ state: 'recalled', turn: 'sender' });
    expect(wordsOf(drawn(sentPartPage(part, shown())))).toContain('Indholdet kan ikke læses mere, heller ikke af jer');
  });

  it('shows old and new of a correction', () => {
    const { content } = sentPart();
    const words = partWords({ correctedAt: '2026-11-23T21:00:00Z', earlier: [{ revision: 1, reason: 'wrong_fact', replacedAt: '2026-11-23T21:00:00Z', content: { ...content!, statements: [{ label: 'OBSERVERET', text: 'Intakt glas' }] } }] });
    expect(words).toMatch(/Før Intakt glas\s+Nu Knust glas/);
  });

  it('tells its history newest first, each reason in the words of the list that it is of', () => {
    const at = '2026-11-23T21:00:00Z';
    const words = partWords({ history: [{ move: 'send', at }, { move: 'recall', at, by: 'Freja Eksempel', reason: 'wrong_person' }, { move: 'correct', at, reason: 'wrong_person' }, { move: 'return', at, reason: 'toString' }] });
    expect(words).toMatch(/Returneret til jer.*Rettet Grund: Den handlede om en forkert person.*Tilbagekaldt Freja Eksempel Grund: Handler om en forkert person.*Sendt/);
    expect(words).not.toContain('toString');
  });

  it('names nobody in its title', () => {
    expect(sentPartPage(sentPart(), shown()).title).toBe('Barnets del NV-7KQ2-M9XD');
  });
});

describe('a referral that was sent', () => {
  const referral = { id: 'referral', caseId: 'case', caseReference: 'NV-AAAA-BBBB', sentAt: '2026-11-23T20:48:00Z', sentBy: 'Freja Eksempel', receipt: 'x' };

  it('says when, by whom and by which reference, and shows its parts, those with the sender first', () => {
    const parts = [followedPart({ reference: 'NV-2' }), followedPart({ kind: 'adult', reference: 'NV-1', turn: 'sender', state: 'returned' })];
    const words = wordsOf(drawn(sentReferralPage({ ...referral, parts }, shown('en')), 'en'));
    expect(words).toContain('Reference of the case NV-AAAA-BBBB Say it on the telephone, no names. Sent 23 November 2026 at 21:48 Sent by Freja Eksempel Parts 2 parts');
    expect(words.indexOf('Adult’s part NV-1')).toBeLessThan(words.indexOf('Child’s part NV-2'));
  });
});

describe('the incident as it was recorded', () => {
  it('is shown whole, told by whom, and with a protected address left out', () => {
    const html = drawn(recordedCasePage(recordedCase, 'referral', 'da'));
    const words = wordsOf(html);
    expect(words).toContain('Oplyst af Ida Prøve');
    expect(words).toContain('Ida Prøve er forælder til Bo Prøve');
    expect(words).toContain('Beskyttet adresse');
    expect(words).toContain('Har forældremyndighed over Bo Prøve');
  });
});
