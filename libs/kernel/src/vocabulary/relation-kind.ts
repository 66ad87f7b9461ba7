import type { TextsFor } from '../bilingual-text.js';

/**
 * How one person is related to another. A relation is read from left to right: "A is <text> B".
 * Custody and household are facts of their own and are not read out of a relation.
 */
export const relationKinds = [
  'current_partner',
  'former_partner',
  'parent',
  'step_parent',
  'sibling',
  'adult_child',
  'extended_family',
  'other',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const relationKindTexts: TextsFor<RelationKind> = {
  current_partner: { da: 'nuværende partner til', en: 'current partner of' },
  former_partner: { da: 'tidligere partner til', en: 'former partner of' },
  parent: { da: 'forælder til', en: 'parent of' },
  step_parent: { da: 'stedforælder til', en: 'step-parent of' },
  sibling: { da: 'søskende til', en: 'sibling of' },
  adult_child: { da: 'voksent barn af', en: 'adult child of' },
  extended_family: { da: 'i familie med', en: 'of the wider family of' },
  other: { da: 'på anden måde knyttet til', en: 'otherwise connected to' },
};
