import type { TextsFor } from '../bilingual-text.js';

/** When telling the person may wait. */
export const deferralGrounds = ['danger_to_child', 'danger_to_adult', 'suspected_abuse_by_custody_holder', 'defeats_purpose'] as const;
export type DeferralGround = (typeof deferralGrounds)[number];

export const deferralGroundTexts: TextsFor<DeferralGround> = {
  danger_to_child: { da: 'Fare for barnet', en: 'Danger to the child' },
  danger_to_adult: { da: 'Fare for en voksen', en: 'Danger to an adult' },
  suspected_abuse_by_custody_holder: { da: 'Mistanke om overgreb fra en forældremyndighedsindehaver', en: 'Suspected abuse by a custody holder' },
  defeats_purpose: { da: 'Det modvirker formålet', en: 'It defeats the purpose' },
};
