import type { TextsFor } from '../bilingual-text.js';

/** What is known of the consent of that very adult when something is about to be disclosed. */
export const consentStates = ['none', 'not_asked', 'given', 'refused', 'withdrawn', 'expired', 'of_another_person'] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentStateTexts: TextsFor<ConsentState> = {
  none: { da: 'Intet svar er registreret', en: 'No answer is recorded' },
  not_asked: { da: 'Personen er ikke spurgt, og grunden er registreret', en: 'The person was not asked, and why is recorded' },
  given: { da: 'Samtykke givet', en: 'Consent given' },
  refused: { da: 'Samtykke afslået', en: 'Consent refused' },
  withdrawn: { da: 'Samtykke trukket tilbage', en: 'Consent withdrawn' },
  expired: { da: 'Samtykke udløbet', en: 'Consent expired' },
  of_another_person: { da: 'Samtykket er en andens', en: 'The consent is somebody else’s' },
};
