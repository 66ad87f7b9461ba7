import type { TextsFor } from '../bilingual-text.js';

/** The legal bases that a part can be sent on. One basis per part, never one for a bundle. */
export const legalBasisCodes = ['BL133_UNDERRETNING', 'SAMTYKKE'] as const;
export type LegalBasisCode = (typeof legalBasisCodes)[number];

export const legalBasisCodeTexts: TextsFor<LegalBasisCode> = {
  BL133_UNDERRETNING: {
    da: 'Underretning om et barn (barnets lov § 133). Samtykke skal ikke indhentes.',
    en: 'Notification about a child (Barnets lov § 133). Consent is not asked for.',
  },
  SAMTYKKE: {
    da: 'Den voksnes eget samtykke (forvaltningsloven § 28, stk. 2, nr. 1)',
    en: "The adult's own consent (Public Administration Act § 28(2)(1))",
  },
};
