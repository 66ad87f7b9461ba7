import type { VNode } from 'preact';

/**
 * What may stand inside a component: text, elements, or nothing on purpose (`false`). Narrower than Preact's own
 * `ComponentChildren`, which takes `undefined` and any object, so that a missing text does not compile.
 */
export type Content = VNode | string | false | readonly Content[];

/** An address of our own, or a place on the page. */
export type Address = `/${string}` | `#${string}`;

/** `h1` is the page's own; what has a heading says how deep it stands. */
export type HeadingLevel = 2 | 3 | 4;

export const headingTags = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;
