import { iconNames } from './icon-names.js';

/**
 * The icons we use, out of the sprite of dkfds.
 * @throws Error for a name that the sprite does not hold
 */
export function iconSprite(all: string): string {
  const symbols = iconNames.map((name) => {
    const symbol = new RegExp(`<symbol id="${name}"[^]*?</symbol>`).exec(all)?.[0];
    if (symbol === undefined) throw new Error(`dkfds has no icon called ${name}.`);
    return symbol;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
