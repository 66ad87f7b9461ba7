import type { DirectoryUnitAnswer } from '#api-client';
import { drawn, wordsOf as wordsAsDrawn } from '../../../../../test/builders/drawn-page.js';
import { conflictId, contactDetailsPage, type ContactDetailsProps, nobody } from './contact-details.page.js';
import { ownUnitsPage } from './own-units.page.js';
import { detailsInForce, openingHoursIn, readDetails } from './typed-details.js';

// Opening hours hold marks that keep them on one line.
const wordsOf = (html: string) => wordsAsDrawn(html).replaceAll('\u2060', '');

const bilingual = (da: string, en = da) => ({ da, en });
const unit: DirectoryUnitAnswer = {
  unitId: '019b76da-a800-7000-8000-0000000000a1', kind: 'child_intake', name: bilingual('Børnemodtagelsen', 'Child intake'),
  organisation: { id: 'koege', kind: 'municipality', name: bilingual('Køge Kommune'), municipalityCode: '0259' }, phone: '+45 12 34 56 78',
  openingHours: [{ weekday: 'monday', opens: '08:00', closes: '15:30' }, { weekday: 'sunday', opens: '00:00', closes: '24:00' }], isOpenNow: true,
  roleHolders: [], hasRoleHolder: false, deputy: 'Jonas Eksempel', onDutyNow: [], version: 7,
};
const people = [
  { id: 'jonas', name: 'Jonas Eksempel', mayTakeShift: true, mayBeDeputy: true },
  { id: 'mette', name: 'Mette Tænkt', mayTakeShift: false, mayBeDeputy: true },
  { id: 'inge', name: 'Inge Demodatter', mayTakeShift: false, mayBeDeputy: false },
];
const html = (change: Partial<ContactDetailsProps> = {}) => {
  const props = { unit, people, csrf: 'token', language: 'da' as const, ...change };
  return drawn(contactDetailsPage(props), props.language);
};
const valueOf = (page: string, name: string) => {
  const field = new RegExp(`name="${name}" value(?:="([^"]*)")?`).exec(page);
  return field && (field[1] ?? '');
};
const versionsIn = (page: string) => [...page.matchAll(/name="version" value="([^"]*)"/g)].map(([, version]) => version);

describe('the form of contact details', () => {
  it('holds what is in force, as the language writes it', () => {
    const names = ['phone', 'monday-opens', 'monday-closes', 'tuesday-opens', 'tuesday-closes', 'sunday-opens', 'sunday-closes'];
    expect(names.map((name) => valueOf(html(), name))).toEqual(['+45 12 34 56 78', '08.00', '15.30', '', '', '00.00', '24.00']);
    expect(valueOf(html({ language: 'en' }), 'monday-closes')).toBe('15:30');
    expect(versionsIn(html())).toEqual(['7', '7']);
  });

  it('is read as it was shown', () => {
    const shown = detailsInForce(unit, 'da');
    const body = Object.fromEntries([
      ['phone', shown.phone], ['version', '7'], ...Object.entries(shown.week).flatMap(([day, { opens, closes }]) => [[`${day}-opens`, opens], [`${day}-closes`, closes]]),
    ]) as Record<string, string>;
    expect(readDetails(body)).toEqual(shown);
    expect(openingHoursIn(shown, 'da')).toEqual({ openingHours: unit.openingHours, errors: [] });
  });

  it.each([
    ['0900', '', 'Mandag: skriv både, hvornår I åbner og lukker, eller lad begge felter stå tomme'],
    ['', '15.00', 'Mandag: skriv både, hvornår I åbner og lukker, eller lad begge felter stå tomme'],
    ['9', '15.00', 'Mandag: skriv klokkeslæt med timer og minutter, fx 8.00'],
    ['8.00', '25.00', 'Mandag: skriv klokkeslæt med timer og minutter, fx 8.00'],
    ['15.00', '8.00', 'Mandag: lukketiden skal ligge efter åbningstiden. Lukker I efter midnat, så skriv 24.00 og resten på næste dag'],
    ['8.00', '08:00', 'Mandag: lukketiden skal ligge efter åbningstiden. Lukker I efter midnat, så skriv 24.00 og resten på næste dag'],
  ])('asks again about a day from %p to %p', (opens, closes, text) => {
    const typed = { ...detailsInForce(unit, 'da'), week: { ...detailsInForce(unit, 'da').week, monday: { opens, closes } } };
    const { errors } = openingHoursIn(typed, 'da');
    expect(errors).toEqual([{ field: 'monday-opens', text }]);
    const page = html({ typed, errors });
    expect(page).toContain(`href="#monday-opens">${text}`);
    expect(page).toMatch(/id="monday-closes"[^>]* aria-invalid="true"/);
    expect([valueOf(page, 'monday-opens'), valueOf(page, 'monday-closes')]).toEqual([opens, closes]);
  });

  it('takes 24.00 for the end of the day only', () => {
    const on = (opens: string, closes: string) => openingHoursIn({ ...detailsInForce(unit, 'da'), week: { ...detailsInForce(unit, 'da').week, monday: { opens, closes } } }, 'da');
    expect(on('1600', '2400').openingHours[0]).toEqual({ weekday: 'monday', opens: '16:00', closes: '24:00' });
    expect(on('24.00', '24.00').errors).toHaveLength(1);
  });
});

describe('the deputy', () => {
  it('is one of those who can stand in, or nobody', () => {
    const choices = [...html().matchAll(/<option value="([^"]*)"( selected)?/g)].map(([, value, selected]) => [value, selected !== undefined]);
    expect(choices).toEqual([['jonas', true], ['mette', false], [nobody, false]]);
    expect(html({ unit: { ...unit, deputy: undefined } })).toContain(`<option value="${nobody}" selected`);
  });

  it('is not guessed where two have the name', () => {
    expect(html({ people: [...people, { ...people[0]!, id: 'other' }] })).not.toContain(' selected');
  });
});

describe('a form that comes back', () => {
  const typed = { ...detailsInForce(unit, 'da'), phone: '87 65 43 21', version: 5 };

  it('keeps the version that its writer saw, so that what others save meanwhile is not lost', () => {
    expect(versionsIn(html({ typed, errors: [{ field: 'phone', text: 'x' }] }))).toEqual(['5', '7']);
  });

  it('says after a conflict what changed, by whom and what holds, keeps what was typed, and goes on from there', () => {
    const changes = [{ at: '2026-11-23T20:48:00Z', by: 'Ivar Tænkt', move: 'phone' }, { at: '2026-11-23T20:50:00Z', move: 'deputy' }];
    const page = html({ typed, changes, errors: [{ field: conflictId, text: 'x' }] });
    expect(page).toContain(`<div id="${conflictId}"`);
    const text = wordsOf(page);
    expect(text).toContain('Ivar Tænkt ændrede telefonnummeret man. 23. nov. kl. 21.48.');
    expect(text).toContain('En anden ændrede stedfortræderen man. 23. nov. kl. 21.50.');
    expect(text).toContain('Nu gælder: +45 12 34 56 78 ; man. 8–15.30, søn. døgnet rundt; Stedfortræder: Jonas Eksempel.');
    expect(valueOf(page, 'phone')).toBe('87 65 43 21');
    expect(versionsIn(page)).toEqual(['7', '7']);
  });
});

describe('the list of the own units', () => {
  it('says how each is reached, and leads to where it is changed', () => {
    const page = drawn(ownUnitsPage([unit, { ...unit, deputy: undefined }], 'Køge Kommune', 'en'), 'en');
    expect(page).toContain(`href="/en/administration/kontaktpunkter/${unit.unitId}">Child intake</a>`);
    expect(wordsOf(page)).toContain('+45 12 34 56 78 Mon 8:00–15:30, Sun day and night Jonas Eksempel');
    expect(wordsOf(page)).toContain('No deputy');
  });
});
