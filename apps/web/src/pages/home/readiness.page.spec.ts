import type { OrganisationReadinessAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { readinessPage } from './readiness.page.js';

type Unit = OrganisationReadinessAnswer['units'][number];

const unit = (unitId: string, tasks: Unit['tasks']): Unit => ({ unitId, kind: 'duty_officer', name: { da: `Enhed ${unitId}`, en: `Unit ${unitId}` }, tasks });
const ready: OrganisationReadinessAnswer = {
  units: [unit('a', [{ code: 'phone', isReady: true, details: {} }, { code: 'role_holder', isReady: true, details: { people: 1 } }])],
  organisation: [{ code: 'second_administrator', isReady: true, details: { people: 2 } }],
};
const lacking: OrganisationReadinessAnswer = {
  units: [
    ...ready.units,
    unit('b', [
      { code: 'opening_hours', isReady: false, details: {} },
      { code: 'deputy', isReady: false, details: { isOnlyRoleHolder: true } },
      { code: 'duty_roster', isReady: false, details: { gaps: 2, firstGap: { from: '2026-11-28T15:00:00Z', to: '2026-11-29T07:00:00Z' } } },
    ]),
  ],
  organisation: [{ code: 'auditor', isReady: false, details: { people: 0 } }],
};
const html = (answer: OrganisationReadinessAnswer, language: 'da' | 'en' = 'da') => drawn(readinessPage(answer, sessionOfA('administrator'), language), language);

describe('the administrator\'s start page', () => {
  it('counts what is ready, in all and in each unit', () => {
    expect(html(lacking)).toContain('<h1>Klar: 2 af 6</h1>');
    expect(html(lacking)).toContain('<h2>Enhed b: 0 af 3</h2>');
    expect(wordsOf(html(lacking))).toContain('Der mangler 4 ting');
    expect(html(lacking, 'en')).toContain('<h1>Ready: 2 of 6</h1>');
  });

  it('says when nothing is missing', () => {
    expect(html(ready)).toContain('<h1>Klar: 3 af 3</h1>');
    expect(wordsOf(html(ready))).toContain('Alt er på plads i Køge Kommune.');
    expect(wordsOf(html(ready))).toContain('1 medarbejder ');
  });

  it('puts what lacks something first', () => {
    const words = wordsOf(html(lacking));
    expect(['Enhed b', 'Køge Kommune: 0 af 1', 'Enhed a'].map((name) => words.indexOf(name)).every((place, index, all) => index === 0 || place > all[index - 1]!)).toBe(true);
  });

  it('leads to where each thing is mended', () => {
    const page = html(lacking);
    expect(page).toContain('<a href="/da/administration/kontaktpunkter/b">Åbningstid</a>');
    expect(page).toContain('<a href="/da/administration/vagtplan/b">Vagtplan for de næste 14 dage</a>');
    expect(page).toContain('<a href="/da/administration/brugere">Medarbejdere med rollen</a>');
    expect(page).toContain('<a href="/da/administration/brugere">Kontrollant af opslag</a>');
  });

  it('says what is missing, in words', () => {
    const words = wordsOf(html(lacking));
    expect(words).toContain('Der er 2 huller i vagtplanen. Ingen vagt fra lør. 28. nov., 16.00 til søn. 29. nov., 08.00. Sæt en vagt ind.');
    expect(words).toContain('Stedfortræderen er den eneste med rollen');
    expect(words).toContain('Der står ingen åbningstid.');
    expect(words).toContain('Ingen kontrollerer opslag i loggen.');
  });

  it.each([
    ['a deputy who cannot be used', { code: 'deputy', isReady: false, details: { isOnlyRoleHolder: false } }, 'Der er ingen stedfortræder'],
    ['no telephone', { code: 'phone', isReady: false, details: {} }, 'intet telefonnummer'],
    ['nobody with the role', { code: 'role_holder', isReady: false, details: { people: 0 } }, 'Ingen har rollen'],
    ['one gap', { code: 'duty_roster', isReady: false, details: { gaps: 1 } }, 'Der er ét hul'],
  ] as const)('has words for %s', (_what, task, said) => {
    expect(wordsOf(html({ units: [unit('a', [task])], organisation: [] }))).toContain(said);
  });
});
