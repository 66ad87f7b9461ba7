import type { TextsFor } from '../bilingual-text.js';

/** What police may learn about a child part: followed up, yes or no (Barnets lov § 138). Grounds stay in the municipality. */
export const childPartFeedbackCodes = ['followed_up', 'not_followed_up'] as const;
export type ChildPartFeedbackCode = (typeof childPartFeedbackCodes)[number];

/** What police may learn about an adult part, and only if the adult's consent names the feedback. */
export const adultPartFeedbackCodes = ['contact_made', 'contact_declined'] as const;
export type AdultPartFeedbackCode = (typeof adultPartFeedbackCodes)[number];

export const feedbackCodes = [...childPartFeedbackCodes, ...adultPartFeedbackCodes] as const;
export type FeedbackCode = (typeof feedbackCodes)[number];

export const feedbackCodeTexts: TextsFor<FeedbackCode> = {
  followed_up: { da: 'Der er fulgt op på underretningen', en: 'The notification was followed up' },
  not_followed_up: { da: 'Der er ikke fulgt op på underretningen', en: 'The notification was not followed up' },
  contact_made: { da: 'Der er opnået kontakt', en: 'Contact was made' },
  contact_declined: { da: 'Personen ønsker ikke kontakt', en: 'The person declined contact' },
};
