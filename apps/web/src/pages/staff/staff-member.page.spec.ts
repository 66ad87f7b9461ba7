import type { ListedStaffMemberAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { type GivingForm, staffMemberPage } from './staff-member.page.js';
import { assigned, colleague, proposed, staffUnits } from '../../../../../test/builders/staff-list.js';

const html = (member: ListedStaffMemberAnswer, form: GivingForm = { assignmentId: 'new-id' }, language: 'da' | 'en' = 'da') =>
  drawn(staffMemberPage({ member, units: staffUnits }, form, sessionOfA('administrator'), language), language);
const valuesIn = (page: string) => [...page.matchAll(/type="radio"[^>]* value="([^"]*)"/g)].map(([, value]) => value);

describe('a staff member', () => {
  it('can be given a role only in units where they have none, each with the roles of that unit', () => {
    expect(valuesIn(html(colleague([])))).toEqual(['administration administrator', 'audit auditor', 'intake child_intake']);
    expect(valuesIn(html(colleague([assigned(), proposed('ivar')])))).toEqual(['administration administrator']);
    expect(valuesIn(html(colleague([assigned({ standing: 'ended', validTo: '2026-11-02T08:00:00Z' })])))).toContain('intake child_intake');
  });

  it('is told which roles take two administrators', () => {
    expect(html(colleague([])).match(/Kræver to administratorer/g)).toHaveLength(2);
    expect(html(colleague([proposed('ivar')])).match(/Kræver to administratorer/g)).toHaveLength(1);
  });

  it('gets the id that is to be made along with the form, and no name in title', () => {
    expect(html(colleague([]))).toContain('<input type="hidden" name="assignmentId" value="new-id"');
    expect(html(colleague([]))).toContain('<title>Medarbejder – Nærværn</title>');
  });

  it('keeps what was chosen, and says what was wrong at the field and above', () => {
    const page = html(colleague([assigned()]), { assignmentId: 'new-id', chosen: 'intake child_intake', error: 'Har allerede en rolle' });
    expect(page).toMatch(/value="intake child_intake" checked/);
    expect(page).toContain('<a class="function-link" href="#role">Har allerede en rolle</a>');
    expect(page).toContain('id="role-error"');
    expect(page).toContain('<title>Fejl: ');
  });

  it('leads to what can be done about each role', () => {
    const page = html(colleague([assigned()]));
    expect(page).toContain('href="/da/administration/brugere/nora/roller/a1/afslut"');
    expect(page).toContain('href="/da/administration/brugere/nora/spaer"');
    expect(page).not.toMatch(/godkend"|afvis"/);
  });

  it('is for another administrator to approve, not for whoever proposed it', () => {
    const byAnother = html(colleague([proposed('ivar')]));
    expect(byAnother).toContain('/roller/p1/godkend"');
    expect(byAnother).toContain('/roller/p1/afvis"');
    const byMe = html(colleague([proposed('me')]));
    expect(byMe).not.toMatch(/godkend"|afvis"/);
    expect(byMe).toContain('/roller/p1/traek-tilbage"');
    expect(wordsOf(byMe)).toContain('Venter på en anden administrator');
  });

  it('who is oneself can be given nothing, and nothing be taken', () => {
    const page = html(colleague([assigned(), proposed('ivar')], { staffMemberId: 'me' }));
    expect(page).not.toMatch(/<form|roller\/|spaer/);
    expect(wordsOf(page)).toContain('Ingen ændrer sine egne rettigheder');
  });

  it('who is disabled is let in again before anything is given', () => {
    const page = html(colleague([assigned()], { disabledSince: '2026-11-22T08:00:00Z' }));
    expect(page).toContain('/ophaev-spaerring"');
    expect(page).not.toContain('<form');
    expect(wordsOf(page)).toContain('Spærret siden 22. november 2026 kl. 09.00');
  });

  it('keeps what is over apart', () => {
    const page = html(colleague([assigned({ standing: 'ended', validTo: '2026-11-02T08:00:00Z' })]));
    expect(wordsOf(page)).toContain('Tidligere (1) Sagsbehandler i børnemodtagelsen, Børnemodtagelsen. Sluttede man. 2. nov., 09.00');
    expect(page).not.toContain('/afslut"');
  });

  it('says until when, and from when', () => {
    expect(wordsOf(html(colleague([assigned({ validTo: '2026-12-01T08:00:00Z' })])))).toContain('Gælder nu og slutter tirs. 1. dec., 09.00');
    expect(wordsOf(html(colleague([assigned({ standing: 'to_come', validFrom: '2026-12-01T08:00:00Z' })])))).toContain('Gælder fra tirs. 1. dec., 09.00');
  });

  it('is shown as text', () => {
    expect(html(colleague([], { name: '<b>Testesen</b>' }), undefined, 'en')).toContain('<h1>&lt;b>Testesen&lt;/b></h1>');
  });
});
