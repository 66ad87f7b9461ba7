import { renderToString } from 'preact-render-to-string';
import { Surrounded } from '../fds/surroundings.js';
import { frameTexts } from '../texts/frame.js';
import type { Frame } from './frame.js';
import { Layout } from './layout.js';
import type { Page, Site } from './page.js';

/**
 * A whole page as HTML. Every text is escaped on its way in; there is no way round.
 * @throws Error for a text without its values
 */
export function renderPage(site: Site, frame: Frame, page: Page): string {
  const { assets } = site;
  const say = frameTexts.in(frame.language);
  const title = page.errors?.length ? say('errorInTitle', { title: page.title }) : page.title;
  return `<!doctype html>${renderToString(
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${say('product')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* A phone that guesses numbers would make links of case references. */}
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href={assets.mark} />
        <link rel="stylesheet" href={assets.styleSheet} />
        {assets.earlyFonts.map((font) => <link rel="preload" as="font" type="font/woff2" href={font} crossOrigin="anonymous" />)}
        {assets.scripts.map((script) => <script type="module" src={script} />)}
      </head>
      <Surrounded value={{ language: frame.language, icons: assets.icons, scripts: assets.componentScripts }}>
        <Layout site={site} frame={frame} page={page} />
      </Surrounded>
    </html>,
  )}`;
}
