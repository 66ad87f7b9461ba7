import type { TextsFor } from '../bilingual-text.js';

/** Whether the person is told of a disclosure. */
export const informedRules = [
  'told_by_default',
  'told_unless_purpose_defeated',
  'told_by_asking',
  'told_when_safe',
  'told_afterwards',
  'case_by_case',
  'not_separately',
] as const;
export type InformedRule = (typeof informedRules)[number];

export const informedRuleTexts: TextsFor<InformedRule> = {
  told_by_default: { da: 'Personen orienteres', en: 'The person is told' },
  told_unless_purpose_defeated: {
    da: 'Personen orienteres, medmindre det modvirker formålet',
    en: 'The person is told, unless that defeats the purpose',
  },
  told_by_asking: { da: 'Personen ved det, fordi personen er spurgt', en: 'The person knows, having been asked' },
  told_when_safe: { da: 'Personen orienteres, så snart det er sikkert', en: 'The person is told as soon as it is safe' },
  told_afterwards: { da: 'Personen orienteres bagefter', en: 'The person is told afterwards' },
  case_by_case: { da: 'Afgøres i den enkelte sag', en: 'Decided in each case' },
  not_separately: { da: 'Personen orienteres ikke særskilt', en: 'The person is not told separately' },
};
