import type { TextsFor } from '../bilingual-text.js';

/** What a basis asks of consent (docs/legal/item-classes.md 5.1). */
export const consentRules = ['required', 'never_asked', 'not_needed', 'refusal_stands', 'may_override', 'not_obtainable'] as const;
export type ConsentRule = (typeof consentRules)[number];

export const consentRuleTexts: TextsFor<ConsentRule> = {
  required: { da: 'Kræver den voksnes eget samtykke', en: 'Takes the adult’s own consent' },
  never_asked: { da: 'Samtykke må ikke indhentes', en: 'Consent must not be asked for' },
  not_needed: { da: 'Samtykke er ikke nødvendigt', en: 'Consent is not needed' },
  refusal_stands: { da: 'Kun når ingen er spurgt; et nej står ved magt', en: 'Only when nobody was asked; a no stands' },
  may_override: { da: 'Kan gå forud for et nej', en: 'May go before a no' },
  not_obtainable: { da: 'Samtykke kan ikke indhentes i tide', en: 'Consent cannot be had in time' },
};
