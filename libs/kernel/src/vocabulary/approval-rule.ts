import type { TextsFor } from '../bilingual-text.js';

/** When a second person must approve (docs/legal/item-classes.md 5.2). */
export const approvalRules = ['none', 'second_person_before', 'second_person_or_next_weekday', 'afterwards'] as const;
export type ApprovalRule = (typeof approvalRules)[number];

export const approvalRuleTexts: TextsFor<ApprovalRule> = {
  none: { da: 'Ingen godkendelse', en: 'No approval' },
  second_person_before: { da: 'En anden godkender, før noget sendes', en: 'Somebody else approves before anything is sent' },
  second_person_or_next_weekday: {
    da: 'En anden godkender før; akut senest næste hverdag',
    en: 'Somebody else approves before; if acute, by the next weekday',
  },
  afterwards: { da: 'Sendes straks; godkendes og kontrolleres bagefter', en: 'Goes at once; approved and reviewed afterwards' },
};
