/**
 * What an adult can agree to have passed on, in the classes that a part is made of today. The one place where they are
 * named: when the vocabulary of item classes is law's own (docs/legal/item-classes.md), it takes the place of this list.
 */
export const agreedItems = ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence'] as const;
export type AgreedItem = (typeof agreedItems)[number];
