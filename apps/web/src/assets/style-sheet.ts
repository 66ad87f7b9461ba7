import { cutStyleSheet, withoutComments } from './cut-style-sheet.js';
import { isUnusedClass } from './unused-parts.js';

/** The weights in use, each by the name of its file. The Latin 1 cut has every letter of Danish. */
export const fontWeights = { Regular: '400', SemiBold: '500 600', Bold: '700' } as const;

export type FontWeight = keyof typeof fontWeights;

export const fontWeightNames = Object.keys(fontWeights) as readonly FontWeight[];

interface Parts {
  readonly dkfds: string;
  readonly own: string;
  readonly fontAddress: (weight: FontWeight) => string;
  /** The address of an image that dkfds names by its path, such as `img/svg-icons/check-white.svg`. */
  readonly imageAddress: (path: string) => string;
}

/**
 * One style sheet out of dkfds and our own. dkfds lies in a layer beneath, so that ours wins without outbidding it. Its
 * font faces go: they make browsers fetch the large cuts, in the wrong format first.
 */
export function styleSheet({ dkfds, own, fontAddress, imageAddress }: Parts): string {
  const cut = cutStyleSheet(dkfds, isUnusedClass).replace(/url\(\.\.\/([^)]+)\)/g, (_whole, path: string) => `url(${imageAddress(path)})`);
  return `${fontWeightNames.map((weight) => face(weight, fontAddress(weight))).join('')}@layer dkfds{${cut}}${withoutComments(own)}`;
}

const face = (weight: FontWeight, address: string): string =>
  `@font-face{font-family:IBM Plex Sans;font-weight:${fontWeights[weight]};font-display:swap;src:url(${address}) format("woff2")}`;
