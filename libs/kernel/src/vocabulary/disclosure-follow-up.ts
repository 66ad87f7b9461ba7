import type { TextsFor } from '../bilingual-text.js';

/** What must still happen after an allowed disclosure. */
export const disclosureFollowUps = ['after_approval_by_next_weekday', 'after_review'] as const;
export type DisclosureFollowUp = (typeof disclosureFollowUps)[number];

export const disclosureFollowUpTexts: TextsFor<DisclosureFollowUp> = {
  after_approval_by_next_weekday: { da: 'Godkendes af en anden senest næste hverdag', en: 'To be approved by somebody else by the next weekday' },
  after_review: { da: 'Kontrolleres bagefter af myndighedens databeskyttelse', en: 'To be reviewed by the authority’s data protection' },
};
