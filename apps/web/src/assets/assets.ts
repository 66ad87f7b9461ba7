import { asset, hashOf, type Asset } from './asset.js';
import { type ComponentScript, componentScriptNames } from './component-script.js';
import { iconSprite } from './icon-sprite.js';
import { sources } from './sources.js';
import { fontWeightNames, styleSheet, type FontWeight } from './style-sheet.js';

/** The addresses that a page names. */
export interface AssetAddresses {
  readonly styleSheet: string;
  readonly icons: string;
  readonly mark: string;
  /** Fonts that every page shows letters of, to be fetched without waiting for the style sheet. */
  readonly earlyFonts: readonly string[];
  /** The scripts that every page starts. */
  readonly scripts: readonly string[];
  /** Those that come with what they are for. */
  readonly componentScripts: Readonly<Record<ComponentScript, string>>;
}

/** Every file that browsers get besides pages, in memory. What is not among them does not exist. */
export interface Assets {
  readonly addresses: AssetAddresses;
  readonly byAddress: ReadonlyMap<string, Asset>;
}

/** Each does one thing for every page; the other scripts are their parts. */
const startedScripts = ['focus.js', 'hide.js', 'session.js', 'live.js'];

/** Ours, in this order: first what every page has, then each noun that has styles of its own. */
const ownStyles = ['app.css', 'inbox.css', 'case-part.css', 'referral-form.css', 'sent.css', 'log.css', 'legal-bases.css'];

/**
 * Reads, cuts and compresses the files; takes about a third of a second, once, at start.
 * @throws Error when one is missing, or when a style asks for an image that dkfds does not have
 */
export function readAssets(): Assets {
  const images = new Map<string, Asset>();
  const imageAddress = (path: string): string => {
    const image = images.get(path) ?? asset(path.split('/').at(-1)!, sources.dkfds(path));
    images.set(path, image);
    return image.address;
  };
  const fonts = Object.fromEntries(fontWeightNames.map((weight) => [weight, fontOf(weight)])) as Record<FontWeight, Asset>;
  const style = asset('ui.css', Buffer.from(styleSheet({
    dkfds: sources.dkfds('css/dkfds.min.css').toString(),
    own: ownStyles.map((name) => sources.own(name).toString()).join('\n'),
    fontAddress: (weight) => fonts[weight].address,
    imageAddress,
  })));
  const icons = asset('icons.svg', Buffer.from(iconSprite(sources.dkfds('img/all-svg-icons.svg').toString())));
  const mark = asset('mark.svg', sources.own('mark.svg'));
  const scripts = readScripts();
  const addressOf = (name: string): string => scripts.find(({ address }) => address.endsWith(`/${name}`))!.address;
  const all = [style, icons, mark, ...scripts, ...Object.values(fonts), ...images.values()];
  return {
    byAddress: new Map(all.map((each) => [each.address, each])),
    addresses: {
      styleSheet: style.address,
      icons: icons.address,
      mark: mark.address,
      earlyFonts: [fonts.Regular.address, fonts.SemiBold.address],
      scripts: startedScripts.map(addressOf),
      componentScripts: { clocks: addressOf('clocks.js'), draft: addressOf('draft.js'), duty: addressOf('duty.js') },
    },
  };
}

const fontOf = (weight: FontWeight): Asset =>
  asset(`plex-${weight.toLowerCase()}.woff2`, sources.dkfds(`fonts/IBMPlexSans/split/woff2/IBMPlexSans-${weight}-Latin1.woff2`));

/** Scripts import each other by name, so they share one hash, and all their addresses change together. */
function readScripts(): Asset[] {
  const contents = sources.scripts();
  const missing = [...startedScripts, ...componentScriptNames.map((name) => `${name}.js`)].filter((name) => !contents.has(name));
  if (missing.length > 0) throw new Error(`Among the compiled scripts for browsers, ${missing.join(', ')} is missing. Build, and start again.`);
  const hash = hashOf(...contents.values());
  return [...contents].map(([name, content]) => asset(name, content, hash));
}
