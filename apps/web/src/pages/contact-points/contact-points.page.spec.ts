import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { weekdays } from '../../texts/opening-hours.js';
import { drawn, wordsOf as wordsAsDrawn } from '../../../../../test/builders/drawn-page.js';
import { contactPointsPage } from './contact-points.page.js';

// Opening hours hold marks that keep them on one line.
const wordsOf = (html: string) => wordsAsDrawn(html).replaceAll('\u2060', '');

const now = new Date('2026-11-24T02:00:00Z');
const bilingual = (da: string, en = da) => ({ da, en });
const kommune = (name: string) => ({ id: name, kind: 'municipality' as const, name: bilingual(`${name} Kommune`, `${name} Municipality`), municipalityCode: '0259' });
const politi = { id: 'police', kind: 'police' as const, name: bilingual('Politiet', 'The police'), municipalityCode: null };
const tilsyn = { id: 'oversight', kind: 'oversight' as const, name: bilingual('Tilsynet', 'Oversight'), municipalityCode: null };

function unit(change: Partial<DirectoryUnitAnswer>): DirectoryUnitAnswer {
  return {
    unitId: 'u', kind: 'child_intake', name: bilingual('Børnemodtagelsen', 'Child intake'), organisation: kommune('Køge'), phone: '+45 12 34 56 78',
    openingHours: weekdays.slice(0, 5).map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' })), isOpenNow: false,
    roleHolders: [{ role: 'child_intake', names: ['Karen Opdigtsen', 'Jonas Eksempel'] }], hasRoleHolder: true, deputy: 'Tove Prøvedal', onDutyNow: [], version: 1, ...change,
  };
}

const onDuty = { name: 'Dorte Påfundsen', phone: '+45 12 34 56 71', until: '2026-11-24T07:00:00Z' };
const duty = unit({
  unitId: 'd', kind: 'duty_officer', name: bilingual('Social døgnvagt', 'Duty officer'), onDutyNow: [onDuty], isOpenNow: true,
  nextOnDuty: { name: 'Pia Prøvesen', phone: '+45 12 34 56 72', from: '2026-11-24T14:00:00Z' },
});
const page = (units: DirectoryUnitAnswer[], outsideMunicipalities: DirectoryAnswer['outsideMunicipalities'] = [], language: 'da' | 'en' = 'da') =>
  drawn(contactPointsPage({ units, outsideMunicipalities }, now, language), language);
const words = (...args: Parameters<typeof page>) => wordsOf(page(...args));

describe('the directory', () => {
  it('has the police first, then the municipalities by the Danish alphabet, then oversight, each with a jump to it', () => {
    const html = page([
      unit({ organisation: tilsyn, kind: 'audit_office' }), unit({ organisation: kommune('Ærø') }), unit({ organisation: kommune('Køge') }),
      unit({ organisation: kommune('Aabenraa') }), unit({ organisation: politi, kind: 'control_room' }),
    ]);
    const names = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, name]) => name);
    expect(names).toEqual(['Politiet', 'Køge Kommune', 'Ærø Kommune', 'Aabenraa Kommune', 'Tilsynet']);
    const jumps = [...html.matchAll(/<a href="#(organisation-[^"]*)">([^<]*)/g)];
    expect(jumps.map(([, , name]) => name)).toEqual(names);
    expect(jumps.filter(([, id]) => !html.includes(`<section id="${id}"`))).toEqual([]);
  });

  it('has whoever is on duty now first, then what is open, and says until when and who comes next', () => {
    const html = page([unit({}), unit({ unitId: 'o', name: bilingual('Voldskoordinator'), isOpenNow: true }), duty]);
    expect([...html.matchAll(/card-heading">([^<]*)/g)].map(([, name]) => name)).toEqual(['Social døgnvagt', 'Voldskoordinator', 'Børnemodtagelsen']);
    expect(wordsOf(html)).toContain('Har vagt nu Dorte Påfundsen , +45 12 34 56 71 , til tirs. 24. nov. kl. 08.00');
    expect(wordsOf(html)).toContain('Næste vagt Pia Prøvesen, +45 12 34 56 72 , fra tirs. 24. nov. kl. 15.00');
    expect(html).toContain('href="tel:+4512345671"');
  });

  it('says in words how a contact point is reached', () => {
    expect(words([unit({})])).toContain(
      'Telefon +45 12 34 56 78 Åbningstid man.–fre. 8–15 Lukket nu Rolleindehavere Karen Opdigtsen, Jonas Eksempel (Sagsbehandler i børnemodtagelsen) Stedfortræder Tove Prøvedal',
    );
    expect(words([unit({ isOpenNow: true })], [], 'en')).toContain('Opening hours Mon–Fri 8:00–15:00 Open now Role-holders Karen Opdigtsen, Jonas Eksempel (Caseworker in child intake) Deputy Tove Prøvedal');
  });

  it('says plainly what is missing', () => {
    const text = words([unit({ kind: 'duty_officer', openingHours: [], roleHolders: [], hasRoleHolder: false, deputy: undefined })]);
    for (const missing of ['Ingen har vagt nu.', 'ingen åbningstid', 'Ingen rolleindehaver', 'Ingen stedfortræder', 'Ingen planlagt i de næste 14 dage']) expect(text).toContain(missing);
  });

  it('speaks of duty only where somebody can have it', () => {
    expect(words([unit({})])).not.toMatch(/vagt nu|Næste vagt/);
    expect(words([unit({ onDutyNow: [onDuty] })])).toContain('Har vagt nu Dorte');
  });

  it('folds away those who run the system, and asks no role-holder of them', () => {
    const html = page([unit({}), unit({ kind: 'administration', name: bilingual('Systemadministration'), hasRoleHolder: false, roleHolders: [{ role: 'administrator', names: ['Inge Demodatter'] }] })]);
    expect(wordsOf(html.slice(html.indexOf('<details')))).toContain('Systemadministration: +45 12 34 56 78 (Inge Demodatter)');
    expect(wordsOf(html)).not.toContain('Ingen rolleindehaver');
  });

  it('has the municipalities outside the district last, by name, with whom to call', () => {
    const outside = (name: string) => ({ municipalityCode: '0316', name, intakePhone: '+45 87 65 43 21', dutyPhone: '114' });
    const text = words([unit({})], [outside('Halsnæs'), outside('Faxe')]);
    expect(text).toContain('Faxe +45 87 65 43 21 114 Halsnæs +45 87 65 43 21 114');
    expect(text.indexOf('Faxe')).toBeGreaterThan(text.lastIndexOf('Køge Kommune'));
    expect(words([unit({})])).not.toContain('uden for politikredsen');
  });

  it('says when there is nobody, and follows changes', () => {
    expect(words([])).toContain('Der er ingen kontaktpunkter. Sidst opdateret kl. 03.00.');
    expect(page([])).toContain('data-live="directory.changed"');
  });
});
