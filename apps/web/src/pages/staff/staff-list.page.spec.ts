import type { ListedStaffMemberAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { staffListPage } from './staff-list.page.js';
import { assigned, colleague, proposed, staffUnits } from '../../../../../test/builders/staff-list.js';

const words = (staff: ListedStaffMemberAnswer[]) => wordsOf(drawn(staffListPage({ staff, units: staffUnits }, sessionOfA('administrator'), 'da')));

const newcomer = colleague([], { staffMemberId: 'n', name: 'Nora Opdigt', isNewcomer: true });
const waiting = colleague([assigned(), proposed('ivar')], { staffMemberId: 'w', name: 'Viggo Ventende' });
const atWork = colleague([assigned()], { staffMemberId: 'k', name: 'Karen Opdigtsen', lastSignInAt: '2026-11-23T08:00:00Z' });
const disabled = colleague([assigned()], { staffMemberId: 'd', name: 'Dines Eksempelsen', disabledSince: '2026-11-22T08:00:00Z' });

describe('the list of staff', () => {
  it('puts newcomers first, then proposals, then the rest, and each person once', () => {
    const said = words([atWork, disabled, waiting, newcomer]);
    const places = ['Nye uden rolle (1)', 'Nora Opdigt', 'Venter på en anden administrator (1)', 'Viggo Ventende', 'Medarbejdere (2)', 'Karen Opdigtsen', 'Dines Eksempelsen'].map((name) => said.indexOf(name));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(said.split('Viggo Ventende')).toHaveLength(2);
  });

  it('says who proposed what, and that it gives no right yet', () => {
    expect(words([waiting])).toContain('Kontrollant af opslag, Databeskyttelsesrådgiver. Foreslået af Navn på ivar. Venter på en anden administrator');
  });

  it('says when somebody last signed in, and for newcomers when they were first seen', () => {
    expect(words([atWork])).toContain('man. 23. nov., 09.00');
    expect(words([disabled])).toContain('Aldrig');
    expect(words([newcomer])).toContain('Kendt her siden Nora Opdigt Ingen rolle fre. 20. nov., 09.00');
  });

  it('says that somebody is disabled, and since when', () => {
    expect(words([disabled])).toContain('Spærret siden søn. 22. nov., 09.00 Sagsbehandler i børnemodtagelsen');
  });

  it('says nothing about assignments that are over', () => {
    expect(words([colleague([assigned({ standing: 'ended', validTo: '2026-11-02T08:00:00Z' })])])).toContain('Ingen rolle');
  });

  it('says that nobody waits', () => {
    expect(words([atWork])).toContain('Ingen venter på en administrator. Sidst opdateret kl. 21.48.');
    expect(words([newcomer])).not.toContain('Ingen venter');
  });
});
