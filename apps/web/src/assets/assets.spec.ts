import { componentsPage } from '../pages/components/components.page.js';
import { renderPage } from '../page/render-page.js';
import { readAssets } from './assets.js';
import { iconNames } from './icon-names.js';
import { iconSprite } from './icon-sprite.js';
import { sources } from './sources.js';

const { addresses, byAddress } = readAssets();
const style = byAddress.get(addresses.styleSheet)!.plain.toString();
const sent = (address: string) => (byAddress.get(address)!.compressed?.br ?? byAddress.get(address)!.plain).length;

const someone = {
  name: 'Freja Prøve', role: 'police_coordinator', unitName: 'Køge lokalpoliti', organisationName: 'Midt- og Vestsjællands Politi', csrfToken: 'x'.repeat(43),
  serverNow: '2026-11-23T20:48:00Z', idleEndsAt: '2026-11-23T21:03:00Z', absoluteEndsAt: '2026-11-24T06:00:00Z',
  navigation: ['Indbakke', 'Sendt', 'Kontaktpunkter', 'Vagtplan'].map((text, badge) => ({ href: `/da/${badge}` as const, text, isCurrent: badge === 2, badge })),
} as const;
const site = { assets: addresses, operatingDeskPhone: '+4570123456' };
const frame = { language: 'da', path: '/', isDevelopment: true, signedIn: someone } as const;

describe('the files that browsers get', () => {
  it('are few, and of four kinds', () => {
    const names = [...byAddress.keys()].map((address) => address.split('/').slice(3).join('/'));
    expect(names.filter((name) => !name.endsWith('.js')).sort()).toEqual([
      'check-white.svg', 'chevron-down-gray-200.svg', 'chevron-down.svg', 'chevron-up.svg', 'icons.svg', 'mark.svg', 'minus-white.svg',
      'plex-bold.woff2', 'plex-regular.woff2', 'plex-semibold.woff2', 'ui.css',
    ]);
  });

  it('include every one that a page names', () => {
    const named = [addresses.styleSheet, addresses.icons, addresses.mark, ...addresses.earlyFonts, ...addresses.scripts, ...Object.values(addresses.componentScripts)];
    expect(named.filter((address) => !byAddress.has(address))).toEqual([]);
  });

  it('include every one that the style sheet names, and it names nothing elsewhere', () => {
    const named = [...style.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((address) => !byAddress.has(address))).toEqual([]);
    expect(style).not.toMatch(/@import|https?:|data:/);
  });

  it('lead a script to its parts by their names', () => {
    const names = new Set([...byAddress.keys()].filter((address) => address.endsWith('.js')));
    expect(names.size).toBeGreaterThan(addresses.scripts.length);
    for (const address of names) {
      const parts = [...byAddress.get(address)!.plain.toString().matchAll(/(?:from|import)\s*['"](\.[^'"]+)['"]/g)];
      expect(parts.map(([, part]) => new URL(part!, `http://x${address}`).pathname).filter((part) => !names.has(part))).toEqual([]);
    }
  });

  it('have other addresses when their content is other', () => {
    expect(new Set([...byAddress.keys()].map((address) => address.split('/')[2])).size).toBeGreaterThan(10);
    expect(readAssets().addresses).toEqual(addresses);
  });

  it('are within what a slow line bears: a first visit takes less than 100 kB, a later page less than 10', () => {
    const page = Buffer.byteLength(renderPage(site, frame, { title: 'Tom', content: 'Intet' }));
    const files = [...byAddress.keys()].reduce((bytes, address) => bytes + sent(address), 0);
    const largest = Buffer.byteLength(renderPage(site, frame, componentsPage('da')));
    expect(files + largest).toBeLessThan(100_000);
    // Leaves room for what the page is about.
    expect(page).toBeLessThan(6_000);
  });
});

describe('the style sheet', () => {
  it('still styles everything that dkfds styles and we draw', () => {
    const html = renderPage(site, frame, componentsPage('da'));
    const drawn = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
    const whole = sources.dkfds('css/dkfds.min.css').toString();
    const styles = (css: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(css);
    expect(drawn.size).toBeGreaterThan(50);
    expect([...drawn].filter((name) => styles(whole, name) && !styles(style, name))).toEqual([]);
  });

  it('has our faces and none of dkfds', () => {
    expect(style.match(/@font-face/g)).toHaveLength(3);
    expect(style).not.toMatch(/\.eot|\.ttf|\.woff\)/);
  });
});

describe('the icons', () => {
  it('are the named ones and no others', () => {
    const sprite = byAddress.get(addresses.icons)!.plain.toString();
    expect([...sprite.matchAll(/<symbol id="([^"]*)"/g)].map(([, name]) => name)).toEqual([...iconNames]);
  });

  it('must all be there', () => {
    expect(() => iconSprite('<svg></svg>')).toThrow(`dkfds has no icon called ${iconNames[0]}.`);
  });
});
