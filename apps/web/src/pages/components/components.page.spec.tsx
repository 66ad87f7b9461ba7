import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { options, type VNode } from 'preact';
import type { Site } from '../../page/page.js';
import { renderPage } from '../../page/render-page.js';
import { languages } from '../../texts/language.js';
import { componentsPage } from './components.page.js';
import { hostile } from './hostile.js';

const site: Site = {
  assets: { styleSheet: '/assets/1/ui.css', icons: '/assets/2/icons.svg', mark: '/assets/3/mark.svg', earlyFonts: [], scripts: [], componentScripts: { clocks: '/assets/5/clocks.js', draft: '/assets/5/draft.js', duty: '/assets/5/duty.js' } },
  operatingDeskPhone: '+4570123456',
};
const signedIn = {
  name: hostile.bold, role: 'administrator', unitName: 'Driften', organisationName: 'Køge Kommune', csrfToken: 'token', serverNow: '2026-11-23T20:48:00Z',
  idleEndsAt: '2026-11-23T21:03:00Z', absoluteEndsAt: '2026-11-24T06:00:00Z', navigation: [],
} as const;
const drawn = (language: 'da' | 'en') => renderPage(
  site, { language, path: '/komponenter', isDevelopment: true, signedIn, flash: { tone: 'info', text: hostile.script } }, componentsPage(language),
);

describe('the page of components', () => {
  it('shows every component, in itself or in its frame', async () => {
    const shown = new Set<unknown>();
    const before = options.vnode;
    options.vnode = (vnode: VNode) => {
      shown.add(vnode.type);
      before?.(vnode);
    };
    drawn('da');
    options.vnode = before;
    const folder = join(import.meta.dirname, '../../fds');
    const files = readdirSync(folder).filter((file) => file.endsWith('.js') && !file.includes('.spec.'));
    const exported = await Promise.all(files.map(async (file) => Object.entries((await import(join(folder, file))) as Record<string, unknown>)));
    const components = exported.flat().filter(([name, value]) => typeof value === 'function' && /^[A-Z]/.test(name));
    expect(components.length).toBeGreaterThan(30);
    expect(components.filter(([, component]) => !shown.has(component)).map(([name]) => name)).toEqual([]);
  });

  it.each(languages)('shows hostile words as text, and says everything, in %s', (language) => {
    const html = drawn(language);
    expect(html).not.toMatch(/<b>Testesen|<script>|undefined|\[object|NaN/);
    expect(html).toContain('&lt;b>Testesen&lt;/b>');
    expect(html).toContain(hostile.placeholder);
  });
});
