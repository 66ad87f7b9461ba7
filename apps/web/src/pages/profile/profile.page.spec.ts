import type { OwnSignInAnswer } from '#api-client';
import { isCsrfTokenOf } from '../../session/secret.js';
import type { OwnSession } from '../../session/session.js';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { profilePage } from './profile.page.js';

const session = sessionOfA('child_intake');
const at = (clock: string) => new Date(`2026-11-23T${clock}:00Z`);
const sessions: OwnSession[] = [
  { id: 'other', device: 'Firefox, Windows', startedAt: at('20:30'), lastActiveAt: at('20:40') },
  { id: 'third', device: 'Safari, iOS', startedAt: at('19:30'), lastActiveAt: at('20:41') },
  { id: 'this-session', device: 'Chrome, Linux', startedAt: at('20:00'), lastActiveAt: at('20:48') },
];
const signIn = (more: Partial<OwnSignInAnswer> = {}): OwnSignInAnswer => ({
  signInId: 's', unit: { id: 'u', name: { da: 'Børnemodtagelsen', en: 'Child intake' } }, role: 'child_intake',
  signedInAt: '2026-11-23T20:00:00Z', endedAt: null, endReason: null, isCurrent: true, ...more,
});
const entry = { openedAt: '2026-11-23T20:10:00Z', operation: 'part.open', purpose: 'case_handling', reference: 'NV-7KQ2-M9XD' };
const html = (own: Partial<Parameters<typeof profilePage>[0]> = {}, language: 'da' | 'en' = 'da') =>
  drawn(profilePage({ sessions, signIns: [signIn()], entries: [entry], ...own }, session, language), language);

describe('one\'s own page', () => {
  it('says who one is here', () => {
    expect(wordsOf(html())).toContain('Navn Inge Demodatter Rolle Sagsbehandler i børnemodtagelsen Enhed Enheden Organisation Køge Kommune Sprog Dansk. English');
  });

  it('leads to the same provider for another role, by a link', () => {
    expect(html()).toContain('href="/sign-in/start/municipal?language=da&amp;next=/da"');
  });

  it('lets one end every session but this, and puts this first', () => {
    const page = html();
    expect([...page.matchAll(/action="([^"]*)"/g)].map(([, action]) => action)).toEqual([
      '/da/profil/sessions/other/end', '/da/profil/sessions/third/end', '/da/profil/sessions/end-others',
    ]);
    expect([...page.matchAll(/name="csrf" value="([^"]*)"/g)].map(([, token]) => isCsrfTokenOf(session.secret, token))).toEqual([true, true, true]);
    expect(wordsOf(page)).toMatch(/Chrome, Linux .*Denne browser.*Firefox, Windows/);
  });

  it('names which one a button ends', () => {
    expect(html()).toContain('Afslut</span><span class="sr-only"> Firefox, Windows, logget ind man. 23. nov., 21.30</span>');
  });

  it('does not offer to end all others where there are none, or one', () => {
    expect(html({ sessions: sessions.slice(1) })).not.toContain('end-others');
    expect(html({ sessions: sessions.slice(2) })).not.toContain('<form');
  });

  it('says how a sign-in ended', () => {
    expect(wordsOf(html())).toContain('I gang');
    const ended = signIn({ endedAt: '2026-11-23T21:00:00Z', endReason: 'ended_elsewhere', isCurrent: false });
    expect(wordsOf(html({ signIns: [ended] }))).toContain('man. 23. nov., 22.00 . Afsluttet fra et andet sted');
    expect(wordsOf(html({ signIns: [signIn({ isCurrent: false })] }))).toContain('Udløbet');
  });

  it('tells what one has done in plain words, with the purpose and the reference', () => {
    expect(wordsOf(html())).toContain('21.10 Åbnede en del og læste den NV-7KQ2-M9XD Formål: Behandling af sagen');
    expect(wordsOf(html({}, 'en'))).toContain('Opened a part and read it NV-7KQ2-M9XD Purpose: Handling of the case');
  });

  it('shows an operation that has no words yet by its name', () => {
    expect(wordsOf(html({ entries: [{ ...entry, operation: 'moon.fetch' }] }))).toContain('moon.fetch');
  });

  it('folds away what is long', () => {
    const page = html({ entries: Array.from({ length: 25 }, () => entry), signIns: Array.from({ length: 11 }, () => signIn()) });
    expect(wordsOf(page)).toContain('Vis 5 flere');
    expect(wordsOf(page)).toContain('Vis 1 mere');
    expect(page.match(/Åbnede en del/g)).toHaveLength(25);
  });
});
