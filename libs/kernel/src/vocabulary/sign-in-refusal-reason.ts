import type { TextsFor } from '../bilingual-text.js';

/** Why somebody who tried to sign in did not come in. Goes into the log, sealed, with who it was as far as that is known. */
export const signInRefusalReasons = [
  'level_too_low',
  'not_known',
  'unit_not_chosen',
  'cancelled',
  'provider_error',
  'nonce_or_state',
  'attempt_expired',
] as const;
export type SignInRefusalReason = (typeof signInRefusalReasons)[number];

export const signInRefusalReasonTexts: TextsFor<SignInRefusalReason> = {
  level_too_low: { da: 'For lavt sikringsniveau', en: 'Too low a level of assurance' },
  not_known: { da: 'Ukendt her eller uden rettigheder', en: 'Not known here, or without rights' },
  unit_not_chosen: { da: 'Ingen enhed valgt', en: 'No unit chosen' },
  cancelled: { da: 'Afbrudt af den, der loggede ind', en: 'Cancelled by whoever signed in' },
  provider_error: { da: 'Fejl hos login-tjenesten', en: 'Error at the sign-in service' },
  nonce_or_state: { da: 'Svaret hørte ikke til forsøget', en: 'The answer did not belong to the attempt' },
  attempt_expired: { da: 'Forsøget varede for længe', en: 'The attempt took too long' },
};
