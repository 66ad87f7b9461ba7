import type { Role } from '#kernel';
import type { Page, Site } from '../../apps/web/src/page/page.js';
import { renderPage } from '../../apps/web/src/page/render-page.js';
import { newSecret } from '../../apps/web/src/session/secret.js';
import type { Session, SignedInPerson } from '../../apps/web/src/session/session.js';
import type { Language } from '../../apps/web/src/texts/language.js';

const site: Site = {
  assets: { styleSheet: '/assets/1/ui.css', icons: '/assets/2/icons.svg', mark: '/assets/3/mark.svg', earlyFonts: [], scripts: [], componentScripts: { clocks: '/assets/5/clocks.js', draft: '/assets/5/draft.js', duty: '/assets/5/duty.js' } },
  operatingDeskPhone: '+4570123456',
};

export const koege: SignedInPerson['organisation'] = { id: 'koege', name: { da: 'Køge Kommune', en: 'Køge Municipality' } };
export const police: SignedInPerson['organisation'] = { id: 'police', name: { da: 'Midt- og Vestsjællands Politi', en: 'Mid and West Zealand Police' } };

/** The session of somebody in that role, at 21.48 on a Monday in November 2026. */
export function sessionOfA(role: Role, organisation: SignedInPerson['organisation'] = koege): Session {
  return {
    id: 'this-session', secret: newSecret(), staffMemberId: 'me', isLocked: false, lockedPath: null,
    person: { name: 'Inge Demodatter', role, unit: { id: 'unit', name: { da: 'Enheden', en: 'The unit' } }, organisation, provider: 'municipal', issuer: 'issuer', subject: 'subject' },
    startedAt: new Date('2026-11-23T20:00:00Z'), now: new Date('2026-11-23T20:48:00Z'),
    idleEndsAt: new Date('2026-11-23T21:03:00Z'), absoluteEndsAt: new Date('2026-11-24T04:00:00Z'),
  };
}

/** The page as a browser would get it, without anybody's frame around it. */
export function drawn(page: Page, language: Language = 'da'): string {
  return renderPage(site, { language, path: '/', isDevelopment: false }, page);
}

/** What somebody reads, without marks and with single blanks. */
export const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

