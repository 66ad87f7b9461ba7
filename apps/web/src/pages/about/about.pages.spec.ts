import type { Page } from '../../page/page.js';
import { notices } from '../../third-party/notices.js';
import { type Language, languages } from '../../texts/language.js';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { accessibilityPage } from './accessibility.page.js';
import { helpPage } from './help.page.js';
import { licencesPage } from './licences.page.js';
import { privacyPage } from './privacy.page.js';

const phone = '+4570000000';
const pages: readonly (readonly [string, (language: Language) => Page])[] = [
  ['help', (language) => helpPage(phone, language)],
  ['accessibility', (language) => accessibilityPage(phone, language)],
  ['privacy', privacyPage],
  ['licences', (language) => licencesPage(notices, language)],
];

describe.each(pages)('the page about %s', (_name, page) => {
  it.each(languages)('is named by its heading, in %s', (language) => {
    const html = drawn(page(language), language);
    const heading = /<h1>([^<]*)<\/h1>/.exec(html)?.[1];
    expect(html).toContain(`<title>${heading} – Nærværn</title>`);
  });

  it('needs no session to be drawn, and has no form', () => {
    expect(drawn(page('da'))).not.toContain('<form');
  });
});

describe('help', () => {
  it('says 112 first, and whom to call', () => {
    const words = wordsOf(drawn(helpPage(phone, 'da')));
    expect(words.indexOf('ring 112')).toBeLessThan(words.indexOf('logge ind'));
    expect(drawn(helpPage(phone, 'da'))).toContain('href="tel:+4570000000"');
  });
});

describe('the accessibility statement', () => {
  it.each([['da', 'Udkast', 'Rigtige skærmlæsere'], ['en', 'Draft', 'Real screen readers']] as const)('is a draft, and says what has not been tested, in %s', (language, draft, untested) => {
    const words = wordsOf(drawn(accessibilityPage(phone, language), language));
    expect(words).toContain(draft);
    expect(words).toContain('EN 301 549');
    expect(words).toContain('WCAG 2.2');
    expect(words).toContain(untested);
    expect(words).toContain('+45 70 00 00 00');
  });
});

describe('privacy', () => {
  it('is a draft, and names every cookie and how long sessions are kept', () => {
    const words = wordsOf(drawn(privacyPage('da')));
    expect(words).toContain('Udkast');
    expect(words.match(/__Host-naervaern\S*/g)).toEqual(['__Host-naervaern', '__Host-naervaern-sign-in', '__Host-naervaern-notice']);
    expect(words).toContain('30 dage');
  });
});

describe('licences', () => {
  it.each(notices)('gives the terms of $work in full, as English', ({ work, copyright, text }) => {
    const html = drawn(licencesPage(notices, 'da'));
    expect(html).toContain(`<h2>${work}</h2>`);
    const plain = (words: string) => words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replace(/\s+/g, '');
    expect(plain(html.replace(/<\/?p>/g, ''))).toContain(plain(text));
    expect(plain(html)).toContain(plain(copyright));
  });
});
