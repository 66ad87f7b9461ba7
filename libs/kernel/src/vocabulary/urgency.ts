import type { TextsFor } from '../bilingual-text.js';

/**
 * How soon somebody must look. There is no score, by design: officers keep a score in 95 % of cases.
 * AKUT means that the police call the contact point; the message is the documentation of it. The word says nothing of
 * calling: the receiver, too, reads it, and could take it for a call to the victim.
 */
export const urgencies = ['AKUT', 'HASTER', 'ALMINDELIG'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyTexts: TextsFor<Urgency> = {
  AKUT: { da: 'Akut', en: 'Acute' },
  HASTER: { da: 'Haster', en: 'Urgent' },
  ALMINDELIG: { da: 'Almindelig', en: 'Ordinary' },
};
