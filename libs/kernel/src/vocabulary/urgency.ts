import type { TextsFor } from '../bilingual-text.js';

/**
 * How soon somebody must look. There is no score, by design: officers keep a score in 95 % of cases.
 * AKUT means that someone calls; the message is the documentation of it.
 */
export const urgencies = ['AKUT', 'HASTER', 'ALMINDELIG'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyTexts: TextsFor<Urgency> = {
  AKUT: { da: 'Akut: ring nu', en: 'Acute: call now' },
  HASTER: { da: 'Haster', en: 'Urgent' },
  ALMINDELIG: { da: 'Almindelig', en: 'Ordinary' },
};
