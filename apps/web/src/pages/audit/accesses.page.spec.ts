import type { AccessesAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { aLogLine } from '../../../../../test/builders/log-line.js';
import { accessesPage } from './accesses.page.js';

const session = sessionOfA('auditor');
const police = { organisation: { da: 'Midt- og Vestsjællands Politi', en: 'Mid and West Zealand Police' }, unit: { da: 'Særlig enhed', en: 'Special unit' } };
const accesses: AccessesAnswer = {
  entries: [
    aLogLine({ openedAt: '2026-11-23T20:48:00.000000Z', operation: 'part.decide' }),
    aLogLine({ openedAt: '2026-11-23T20:40:00.000000Z', actor: 'P-9XYZ', outcome: 'refused', code: 'not-found', subjectCount: 0, fields: [] }),
    aLogLine({ openedAt: '2026-11-23T20:30:00.000000Z' }),
    aLogLine({ openedAt: '2026-11-22T20:30:00.000000Z', actor: 'P-4R85', ...police, operation: 'referral.send', aboutKind: 'case', reference: 'NV-AAAA-BBBB', recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }], fields: ['id'] }),
  ],
  total: 4, isTotalCut: false, sight: 'own_organisation',
  lists: [{ operation: 'inbox.read', actor: 'P-7KQ2', organisation: { da: 'Køge Kommune', en: 'Køge Municipality' }, unit: { da: 'Børnemodtagelsen, Køge Kommune', en: 'Child intake, Køge Municipality' }, looks: 1200, firstAt: '2026-11-23T07:00:00.000Z', lastAt: '2026-11-23T20:45:00.000Z' }],
};
const html = (change: Partial<AccessesAnswer> = {}, language: 'da' | 'en' = 'da') =>
  drawn(accessesPage({ typed: 'NV-7KQ2-M9XD', found: { accesses: { ...accesses, ...change }, reference: 'NV-7KQ2-M9XD', sealed: 'sealed' } }, session, language), language);
const words = (change?: Partial<AccessesAnswer>, language?: 'da' | 'en') => wordsOf(html(change, language));

describe('who has seen a case', () => {
  it('is asked by a form, with the reference as it was typed', () => {
    const page = drawn(accessesPage({ typed: 'nv-7kq2', errors: [{ field: 'reference', text: 'Skriv referencen, fx NV-7KQ2-M9XD' }] }, session, 'da'));
    expect(page).toContain('<form method="post" action="/da/revision/sag"');
    expect(page).toContain('value="nv-7kq2"');
    expect(page).toContain('href="#reference">Skriv referencen');
  });

  it('is said in sum, with what it covers and when it was taken', () => {
    expect(words()).toContain('Opslag på NV-7KQ2-M9XD 4 handlinger af 3 medarbejdere. Listen er taget 23. november 2026 kl. 21.48. Den viser, hvad medarbejdere i Køge Kommune har gjort, og hvad andre har videregivet til Køge Kommune.');
    expect(words({ sight: 'everything' }, 'en')).toContain('It shows the acts of all authorities.');
  });

  it('is told by person, whoever did something last first, then by time', () => {
    const people = html().split('<h4>').slice(1).map(wordsOf);
    expect(people).toHaveLength(3);
    expect(people[0]).toMatch(/^P-7KQ2, Børnemodtagelsen, Køge Kommune \(2 handlinger\) 23\. november 2026 kl\. 21\.48 Traf en afgørelse om en del .*23\. november 2026 kl\. 21\.30 Åbnede en del og læste den Del NV-7KQ2-M9XD · 1 borger · Formål: Behandling af sagen Vist om personer: navn, CPR-nummer/);
    expect(people[1]).toMatch(/^P-9XYZ, .*Forsøg: åbnede en del og læste den Afvist/);
    expect(people[2]).toMatch(/^P-4R85, Særlig enhed, Midt- og Vestsjællands Politi \(1 handling\) 22\. november 2026 kl\. 21\.30 Sendte en henvisning Sag NV-AAAA-BBBB .* Givet til Køge Kommune/);
  });

  it('folds nothing away, for paper does not unfold', () => {
    const found = html().slice(html().indexOf('id="results"'));
    expect(found).not.toContain('<details');
  });

  it('counts lists in which a name stood, and says when there were none', () => {
    expect(words()).toContain('P-7KQ2, Børnemodtagelsen, Køge Kommune Så indbakken 1.200 23. november 2026 kl. 08.00 23. november 2026 kl. 21.45');
    expect(words({ lists: [] })).toContain('Intet navn herfra har stået på en liste, som du kan se.');
  });

  it('can be taken away as a file, and says beforehand how much that is', () => {
    expect(html()).toMatch(/action="\/da\/revision\/csv".*?name="view" value="sealed"/s);
    expect(words()).toContain('Filen får alle 1.204 linjer. De er handlingerne og hvert opslag i en liste. Hentningen bliver skrevet i loggen.');
  });

  it('says when it is cut, and where the rest is', () => {
    const cut = words({ total: 1234 });
    expect(cut).toContain('1.234 handlinger. Listen er taget');
    expect(cut).toContain('Listen er afkortet: kun de nyeste 4 handlinger er vist. De ældste kan ses i loggen.');
    expect(html({ total: 1234 })).toContain('<a href="/da/revision/log/sealed">Se det samme i loggen</a>');
    expect(words({ total: 10_000, isTotalCut: true })).toContain('Mere end 10.000 handlinger. Listen');
    expect(words()).not.toContain('afkortet');
  });

  it('says when the file will be cut', () => {
    expect(words({ lists: [{ ...accesses.lists[0]!, looks: 9_997 }] })).toContain('Filen får de nyeste 10.000 linjer.');
    expect(words({ lists: [{ ...accesses.lists[0]!, looks: 9_996 }] })).toContain('Filen får alle 10.000 linjer.');
  });

  it('says when there is nothing', () => {
    expect(words({ entries: [], total: 0, lists: [] })).toContain('Loggen har intet om NV-7KQ2-M9XD, som du kan se. Sidst opdateret kl. 21.48. Kontrollér referencen.');
  });

  it('or when it was asked in another session', () => {
    expect(wordsOf(drawn(accessesPage({ typed: '', isUnopenable: true }, session, 'da')))).toContain('Listen kunne ikke åbnes igen');
  });

  it('leaves what is only for the screen off the paper', () => {
    for (const part of ['<form method="post" action="/da/revision/sag"', '<form method="post" action="/da/revision/csv"']) {
      expect(html().slice(html().indexOf(part)).split('>')[0]).toContain('d-print-none');
    }
  });
});
