import type { Frame, SignedIn } from './frame.js';
import type { Page, Site } from './page.js';
import { componentsPage } from '../pages/components/components.page.js';
import { languages } from '../texts/language.js';
import { renderPage } from './render-page.js';

const site: Site = {
  assets: { styleSheet: '/assets/1/ui.css', icons: '/assets/2/icons.svg', mark: '/assets/3/mark.svg', earlyFonts: ['/assets/4/a.woff2'], scripts: ['/assets/5/live.js'], componentScripts: { clocks: '/assets/5/clocks.js', draft: '/assets/5/draft.js', duty: '/assets/5/duty.js' } },
  operatingDeskPhone: '+4570123456',
};
const signedIn: SignedIn = {
  name: 'Freja Prøve', role: 'police_coordinator', unitName: 'Køge lokalpoliti', organisationName: 'Midt- og Vestsjællands Politi', csrfToken: 'the-token',
  serverNow: '2026-11-23T20:48:00Z', idleEndsAt: '2026-11-23T21:03:00Z', absoluteEndsAt: '2026-11-24T06:00:00Z',
  navigation: [{ href: '/da/indbakke', text: 'Indbakke', isCurrent: false, badge: 3 }, { href: '/da/vagtplan', text: 'Vagtplan', isCurrent: true, badge: 0 }],
};
const drawn = (frame: Partial<Frame> = {}, page: Partial<Page> = {}) =>
  renderPage(site, { language: 'da', path: '/vagtplan', isDevelopment: false, signedIn, ...frame }, { title: 'Vagtplan', content: <h1>Vagtplan</h1>, ...page });

const everyPage = [
  ...languages.map((language) => [`components, ${language}`, drawn({ language }, componentsPage(language))] as const),
  ['nobody signed in', drawn({ signedIn: undefined })] as const,
  ['a flash', drawn({ flash: { tone: 'success', text: 'Gemt' } })] as const,
];

describe.each(everyPage)('a page (%s)', (_which, html) => {
  it('holds no inline script, style or handler', () => {
    expect(html.match(/<style|<script(?![^>]* src=)|<[^>]+\s(?:style|on\w+)=|javascript:/g)).toBe(null);
    expect(html.match(/<script[^>]*>[^<]/g)).toBe(null);
  });

  it('has one first heading, one main part, and no id twice', () => {
    expect([html.match(/<h1/g), html.match(/<main/g)].map((found) => found?.length)).toEqual([1, 1]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leads only to places on itself that are there', () => {
    const places = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(places.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const addresses = [...html.matchAll(/ (?:src|href|action)="([^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.filter((address) => !/^(\/(?!\/)|#|tel:)/.test(address))).toEqual([]);
  });

  it('sends the token with every form', () => {
    const forms = html.split('<form').slice(1);
    expect(forms.filter((form) => !form.startsWith(' method="post"') || !/name="csrf" value="[^"]+"/.test(form))).toEqual([]);
  });
});

describe('the frame', () => {
  it('says which language it is in, and leads to the same page in the other', () => {
    expect(drawn()).toContain('<html lang="da">');
    expect(drawn()).toContain('href="/en/vagtplan" lang="en" hreflang="en">English</a>');
    expect(drawn({ language: 'en' })).toContain('<html lang="en">');
    expect(drawn({ language: 'en' })).toContain('href="/da/vagtplan" lang="da" hreflang="da">Dansk</a>');
  });

  it('says first in the title that something is wrong', () => {
    expect(drawn()).toContain('<title>Vagtplan – Nærværn</title>');
    expect(drawn({}, { errors: [{ field: 'content', text: 'x' }] })).toContain('<title>Fejl: Vagtplan – Nærværn</title>');
    expect(drawn({ language: 'en' }, { errors: [{ field: 'content', text: 'x' }] })).toContain('<title>Error: Vagtplan – Nærværn</title>');
  });

  it('puts the errors above the heading', () => {
    const html = drawn({}, { errors: [{ field: 'content', text: 'x' }] });
    expect(html.indexOf('id="error-summary"')).toBeGreaterThan(html.indexOf('<main'));
    expect(html.indexOf('id="error-summary"')).toBeLessThan(html.indexOf('<h1'));
  });

  it('has a red band in development, in both languages, and none in production', () => {
    expect(drawn({ isDevelopment: true })).toContain('Udvikling – kun opdigtede personer');
    expect(drawn({ isDevelopment: true, language: 'en' })).toContain('Development – fictional people only');
    expect(drawn()).not.toContain('class="development"');
  });

  it('says who is signed in, as what and for whom', () => {
    expect(drawn()).toContain('<strong>Freja Prøve</strong> <span>Koordinator i politiet</span> <span>Køge lokalpoliti, Midt- og Vestsjællands Politi</span>');
  });

  it('marks where one is, and what waits elsewhere, in words too', () => {
    const html = drawn();
    expect(html).toContain('href="/da/vagtplan" aria-current="page"');
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toContain('<span aria-hidden="true">3</span><span class="sr-only">3 nye</span>');
    expect(html.match(/nav-waiting/g)).toHaveLength(1);
  });

  it('lets one hide the screen and sign out without a script', () => {
    const html = drawn();
    expect(html).toMatch(/<form method="post" action="\/session\/lock"[^>]*><input type="hidden" name="csrf" value="the-token"\/><input type="hidden" name="from" value="\/da\/vagtplan"\/><button[^>]* type="submit" id="hide-screen"/);
    expect(html).toMatch(/<form method="post" action="\/session\/end"[^>]*><input type="hidden" name="csrf" value="the-token"\/><input type="hidden" name="from" value="\/da\/vagtplan"\/><button[^>]* type="submit"/);
  });

  it('tells the scripts about the session', () => {
    expect(drawn({}, { live: ['directory.changed', 'shift.changed'] })).toContain(
      '<body data-language="da" data-csrf="the-token" data-server-now="2026-11-23T20:48:00Z" data-idle-ends-at="2026-11-23T21:03:00Z" data-absolute-ends-at="2026-11-24T06:00:00Z">',
    );
    expect(drawn({}, { live: ['directory.changed', 'shift.changed'] })).toContain('data-live="directory.changed shift.changed"');
  });

  it.each(['session-warning', 'session-left', 'session-count', 'session-announcement', 'session-stay', 'session-stay-failed', 'session-leave', 'hide-screen', 'live-notice', 'live-lost'])(
    'has what the scripts look for when somebody is signed in, and only then: %s', (id) => {
      expect(drawn()).toContain(` id="${id}"`);
      expect(drawn({ signedIn: undefined })).not.toContain(` id="${id}"`);
    },
  );

  it('has live regions whose content is hidden until a script shows it', () => {
    expect(drawn()).toMatch(/<div id="live-notice" role="status"><p [^>]*hidden>/);
    expect(drawn()).toMatch(/<div id="live-lost" role="status"><p [^>]*hidden>/);
    expect(drawn()).toMatch(/<div id="session-stay-failed" role="alert"><p hidden>/);
  });

  it('says on paper who printed it, and when it was fetched', () => {
    expect(drawn()).toContain('Udskrevet af Freja Prøve, Køge lokalpoliti. Siden blev hentet 23. november 2026 kl. 21.48.');
    expect(drawn({ signedIn: undefined })).toContain('Udskrevet uden at være logget på.');
  });

  it('shows names as text', () => {
    const html = drawn({ signedIn: { ...signedIn, name: '<b>Testesen</b>', csrfToken: '"><script>' } }, { title: '</title><script>' });
    expect(html).not.toMatch(/<b>Testesen|<script>/);
    expect(html).toContain('&lt;b>Testesen&lt;/b>');
  });

  it('has a way back to the page above, or a trail when there are several', () => {
    const above = [{ text: 'Administration', href: '/da/administration' }, { text: 'Kommuner', href: '/da/kommuner' }] as const;
    expect(drawn({}, { above: [above[0]] })).toMatch(/<a class="back-link" href="\/da\/administration">.*?Administration<\/a>/);
    expect(drawn({}, { above })).toContain('<li class="breadcrumbs__list-item" aria-current="page">Vagtplan</li>');
  });
});
