import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { drawn, koege, police, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { onDutyNowPage } from './on-duty-now.page.js';

const greve = { id: 'greve', name: { da: 'Greve Kommune', en: 'Greve Municipality' } };

function unit(kind: DirectoryUnitAnswer['kind'], { id, name }: typeof greve, more: Partial<DirectoryUnitAnswer> = {}): DirectoryUnitAnswer {
  return {
    unitId: `${id}-${kind}`, kind, name: { da: `${kind}, ${name.da}`, en: `${kind}, ${name.en}` }, phone: '+4500000001', openingHours: [], isOpenNow: false,
    organisation: { id, kind: id === 'police' ? 'police' : 'municipality', name, municipalityCode: null }, roleHolders: [], hasRoleHolder: true, onDutyNow: [], version: 1, ...more,
  };
}

const directory: DirectoryAnswer = {
  outsideMunicipalities: [],
  units: [
    unit('control_room', police, { phone: '114', isOpenNow: true }),
    unit('duty_officer', koege, { onDutyNow: [{ name: 'Dorte <b>Påfundsen</b>', phone: '+45 00 00 11 71', until: '2026-11-24T07:00:00Z' }] }),
    unit('child_intake', koege, { isOpenNow: true }),
    unit('duty_officer', greve, { nextOnDuty: { name: 'Hanne Eksempel', phone: '+45 00 00 10 71', from: '2026-11-24T14:00:00Z' } }),
    unit('adult_coordinator', greve, { onDutyNow: [{ name: 'Rasmus Demosen', phone: '+45 00 00 10 72', until: '2026-11-23T22:00:00Z' }] }),
    unit('audit_office', greve),
  ],
};

const html = (language: 'da' | 'en' = 'da', organisation = koege) => drawn(onDutyNowPage(directory, sessionOfA('child_intake', organisation), language), language);

describe('who is on duty now', () => {
  it('shows one\'s own municipality before the others', () => {
    const words = wordsOf(html());
    expect(words.indexOf('Dorte')).toBeLessThan(words.indexOf('Andre kommuner'));
    expect(words.indexOf('Hanne')).toBeGreaterThan(words.indexOf('Andre kommuner'));
  });

  it('shows the police all of them by name, without a part of their own', () => {
    const words = wordsOf(html('da', police));
    expect(words).not.toContain('Andre kommuner');
    expect(words.indexOf('duty_officer, Greve Kommune')).toBeLessThan(words.indexOf('duty_officer, Køge Kommune'));
  });

  it('gives a number to call, and until when: the day too when it is not today', () => {
    expect(html()).toContain('href="tel:+4500001171"');
    expect(wordsOf(html())).toContain('Rasmus Demosen, +45 00 00 10 72 (til kl. 23.00 )');
    expect(wordsOf(html())).toContain('(til tirs. 24. nov., 08.00 )');
  });

  it('says in words that a duty has nobody, and who comes next', () => {
    expect(wordsOf(html())).toContain('duty_officer, Greve Kommune Ingen vagt Næste: Hanne Eksempel fra tirs. 24. nov., 15.00');
    expect(wordsOf(html('en'))).toContain('Nobody on duty Next: Hanne Eksempel from Tue, 24 Nov, 15:00');
  });

  it('names the child intake that is open instead, where nobody is on duty', () => {
    const units = directory.units.map((each) => (each.kind === 'duty_officer' ? { ...each, onDutyNow: [] } : each));
    const words = wordsOf(drawn(onDutyNowPage({ ...directory, units }, sessionOfA('auditor'), 'da')));
    expect(words).toContain('Ingen vagt child_intake, Køge Kommune har åbent: +45 00 00 00 01');
    expect(words).not.toContain('child_intake, Greve Kommune har åbent');
  });

  it('leaves out units that nobody is on duty for', () => {
    expect(html()).not.toContain('audit_office');
  });

  it('gives the number of the police to all but the police', () => {
    expect(wordsOf(html())).toContain('control_room, Midt- og Vestsjællands Politi, Midt- og Vestsjællands Politi: 114');
    expect(html('da', police)).not.toContain('control_room');
  });

  it('shows names as text', () => {
    expect(html()).toContain('Dorte &lt;b>Påfundsen');
  });
});
