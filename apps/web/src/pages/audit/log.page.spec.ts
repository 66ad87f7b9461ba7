import { brotliCompressSync } from 'node:zlib';
import type { LogPageView, PlainLogLineAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { aLogLine } from '../../../../../test/builders/log-line.js';
import { chosenFilters } from './chosen-filters.js';
import { logPage, type ViewLinks } from './log.page.js';
import { filterIn, readFilter, typedOf } from './typed-filter.js';

const session = sessionOfA('auditor');
const links: ViewLinks = { current: 'current', newest: 'newest', chosen: [] };

interface Shown {
  entries?: PlainLogLineAnswer[];
  page?: Partial<LogPageView>;
  pageNumber?: number;
  links?: Partial<ViewLinks>;
}

function html({ entries = [aLogLine()], page = {}, pageNumber = 1, links: more = {} }: Shown = {}, language: 'da' | 'en' = 'da'): string {
  const lines: LogPageView = { entries: entries.map((line) => ({ ...line, subjects: [] })), total: entries.length, isTotalCut: false, next: null, sight: 'own_organisation', ...page };
  return drawn(logPage({ typed: typedOf({}, language), found: { lines, pageNumber, links: { ...links, ...more } } }, session, language), language);
}
const words = (shown?: Shown, language?: 'da' | 'en') => wordsOf(html(shown, language));

describe('the log', () => {
  it('says what it is, and that one\'s own look is in it', () => {
    expect(words()).toContain('Her står, hvad medarbejdere i Køge Kommune har gjort, og hvad andre har videregivet til Køge Kommune. Dit eget opslag står der også.');
    expect(words({ page: { sight: 'everything' } }, 'en')).toContain('This is everything that has been done in Nærværn.');
  });

  it('tells who did what, about what and why, under the day, newest first', () => {
    const text = words({ entries: [aLogLine({ openedAt: '2026-11-23T23:10:00.000000Z', operation: 'part.accept' }), aLogLine()] });
    expect(text).toContain('Tirsdag 24. november 2026'.toLowerCase());
    expect(text).toMatch(/tirsdag 24\. november 2026 00\.10 Modtog en del af en henvisning P-7KQ2.*mandag 23\. november 2026 21\.48 Åbnede en del og læste den P-7KQ2, Børnemodtagelsen, Køge Kommune Del NV-7KQ2-M9XD · 1 borger · Formål: Behandling af sagen/);
    expect(html()).toContain('<ol class="timeline-events">');
  });

  it('says how an act ended when it did not go well, and not when it did', () => {
    expect(html()).not.toContain('class="badge');
    expect(words({ entries: [aLogLine({ outcome: 'refused', code: 'not-allowed' })] })).toMatch(/Forsøg: åbnede en del og læste den .* Afvist Del NV-7KQ2-M9XD .* Svar til medarbejderen Din rolle giver ikke adgang til dette\./);
    expect(words({ entries: [aLogLine({ outcome: null })] })).toContain('I gang Del');
  });

  it('folds away what few need: the exact time, the fields, the code, the id', () => {
    const details = /<details.*?<\/details>/s.exec(html().slice(html().indexOf('timeline')))![0];
    expect(wordsOf(details)).toContain('Præcis tid (UTC) 2026-11-23T20:48:05.123456Z Art Søgning og opslag Udfald Gennemført Borgere 1 Vist om personer navn, CPR-nummer Andet i svaret id Handlingens kode part.open Hændelsens id 0190a000-0000-7000-8000-000000000001');
    expect(details).not.toContain(' open');
  });

  it('says to whom something was given without unfolding', () => {
    expect(words({ entries: [aLogLine({ operation: 'referral.send', recipients: [{ da: 'Greve Kommune', en: 'Greve Municipality' }] })] })).toContain('Formål: Behandling af sagen · Givet til Greve Kommune Detaljer');
  });

  it('leads on from a line by buttons of one form: nothing about anybody in an address', () => {
    const page = html();
    expect(page).toContain('<form method="post" action="/da/revision/log/current"');
    expect(page).toContain('name="case" value="NV-7KQ2-M9XD"');
    expect(page).toContain('name="actor" value="P-7KQ2"');
    expect([...page.matchAll(/(?:href|action)="([^"]*)"/g)].filter(([, address]) => /NV-|P-7/.test(address!))).toEqual([]);
  });

  it('has no way on from what is about no case, or done by nobody', () => {
    const page = html({ entries: [aLogLine({ actor: null, reference: null })] });
    expect(page.slice(page.indexOf('<div class="timeline">'))).not.toContain('<button');
    expect(wordsOf(page)).toContain('Systemet');
  });
});

describe('what is chosen', () => {
  const filter = { reference: 'NV-7KQ2-M9XD', verb: 'disclosure' } as const;
  const chosen = chosenFilters(filter, 'da').map((each) => ({ ...each, without: `without-${each.key}` }));

  it('stands above what was found, each with a way out of it', () => {
    const page = html({ links: { chosen } });
    expect(page).toContain('<a class="tag tag-icon" href="/da/revision/log/without-reference">Reference NV-7KQ2-M9XD <span class="sr-only">– fjern filteret</span>');
    expect(page).toContain('<a class="tag tag-icon" href="/da/revision/log/without-verb">Videregivelse');
    expect(page).toContain('<a href="/da/revision/log">Ryd alle filtre</a>');
    expect(words()).toContain('Intet er valgt');
  });

  it('stays in the form', () => {
    const page = drawn(logPage({ typed: typedOf({ ...filter, from: '2026-11-23T20:40:00.000Z' }, 'da') }, session, 'da'));
    expect(page).toContain('name="reference" value="NV-7KQ2-M9XD"');
    expect(page).toMatch(/<option value="disclosure" selected/);
    expect(page).toMatch(/name="from-day" value="23".*name="from-clock" value="21\.40"/s);
    expect(page).toMatch(/<details class="details" open>/);
  });

  it('is folded away as long as it is not in use', () => {
    expect(html()).not.toMatch(/<details class="details" open>/);
  });
});

describe('how much there is', () => {
  it.each([
    [{ total: 1 }, '1 hændelse'], [{ total: 1234 }, '1.234 hændelser'], [{ total: 10_000, isTotalCut: true }, 'Mere end 10.000 hændelser'],
  ])('is said: %j', (page, text) => {
    expect(words({ page })).toContain(`${text} `);
  });

  it('is said of the file too, before it is taken', () => {
    expect(words({ page: { total: 1234 } })).toContain('Hent som CSV-fil Filen får alle 1.234 linjer. Hentningen bliver skrevet i loggen.');
    expect(words({ page: { total: 10_000, isTotalCut: true } })).toContain('Filen får de nyeste 10.000 linjer. Vælg flere filtre for at få resten.');
    expect(html()).toMatch(/action="\/da\/revision\/csv".*?name="view" value="current"/s);
  });

  it('has pages when it is much, with a way to the older and back to the newest', () => {
    const first = html({ page: { total: 450 }, links: { older: 'older' } });
    expect(wordsOf(first)).toContain('Side 1 af 3 Ældre hændelser');
    expect(first).toContain('<a href="/da/revision/log/older">Ældre hændelser</a>');
    const last = html({ page: { total: 450 }, pageNumber: 3 });
    expect(wordsOf(last)).toContain('Side 3 af 3 De nyeste hændelser');
    expect(last).not.toContain('Ældre hændelser');
    expect(words({ page: { total: 10_000, isTotalCut: true }, pageNumber: 60, links: { older: 'older' } })).toContain('Side 60 De nyeste');
    expect(words()).not.toContain('Side 1');
  });

  it('says what was searched when there is nothing', () => {
    const text = words({ entries: [], page: { total: 0 } });
    expect(text).toContain('0 hændelser');
    expect(text).toContain('Ingen hændelser passer. Sidst opdateret kl. 21.48. Vi søgte i det, som medarbejdere i Køge Kommune har gjort, og det, som andre har videregivet til Køge Kommune.');
    expect(text).not.toContain('CSV');
    expect(words({ entries: [], page: { total: 0, sight: 'everything' } })).toContain('Vi søgte i hele loggen.');
  });

  it('is light: two hundred lines are less than 30 kB on the line', () => {
    const fields = ['address', 'birthDate', 'childInformed', 'contact', 'cpr', 'content', 'custodyHolders', 'history', 'id', 'kind', 'name', 'phones', 'reference', 'statements', 'text', 'version'];
    const random = (length: number) => Array.from({ length }, () => 'ABCDEFGHJKMNPQRSTVWXYZ23456789'[Math.floor(Math.random() * 30)]).join('');
    const entries = Array.from({ length: 200 }, (_, index) => aLogLine({
      entryId: crypto.randomUUID(), openedAt: `2026-11-23T${String(23 - Math.floor(index / 10)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:05.${String(index * 4999).padStart(6, '0')}Z`,
      actor: `P-${random(4)}`, reference: `NV-${random(4)}-${random(4)}`, fields,
    }));
    const page = html({ entries, page: { total: 5000 }, links: { older: 'older' } });
    expect(brotliCompressSync(page).length).toBeLessThan(30_000);
  });
});

describe('what cannot be searched for', () => {
  it('stands in the form as it was typed, with what to do about it', () => {
    const typed = readFilter({ 'reference': 'NV-7KQ2-M9XD', 'from-day': '31', 'from-month': '11', 'from-year': '2026', 'verb': 'erasure' });
    const wanted = filterIn(typed, 'da');
    if (!('errors' in wanted)) throw new Error('it can');
    const page = drawn(logPage({ typed, errors: wanted.errors }, session, 'da'));
    expect(page).toContain('href="#from-day">Skriv en dato, der findes');
    expect(page).toContain('name="from-day" value="31"');
    expect(page).toContain('value="NV-7KQ2-M9XD"');
    expect(page).not.toContain('hændelse');
  });

  it('or was searched for in another session, is said', () => {
    const page = drawn(logPage({ typed: typedOf({}, 'da'), isUnopenable: true }, session, 'da'));
    expect(wordsOf(page)).toContain('Søgningen kunne ikke åbnes igen, for den hører til et login, der er slut.');
  });
});

it('asks which of two hours is meant where there are two', () => {
  const typed = readFilter({ 'from-day': '25', 'from-month': '10', 'from-year': '2026', 'from-clock': '2.30' });
  expect(wordsOf(drawn(logPage({ typed }, session, 'da')))).toContain('Hvilken af de to er det, der søges fra? Den første (sommertid) Den anden (normaltid)');
});
