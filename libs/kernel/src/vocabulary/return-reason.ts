import type { TextsFor } from '../bilingual-text.js';

/** Why a contact point sends a part back. A returned child part is open at the sender again, with its clock running. */
export const returnReasons = [
  'wrong_municipality',
  'wrong_contact_point',
  'person_not_identifiable',
  'sent_twice',
  'content_for_another_case',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnReasonTexts: TextsFor<ReturnReason> = {
  wrong_municipality: { da: 'Forkert kommune', en: 'Wrong municipality' },
  wrong_contact_point: { da: 'Forkert kontaktpunkt i kommunen', en: 'Wrong contact point in the municipality' },
  person_not_identifiable: { da: 'Vi kan ikke se, hvem det handler om', en: 'We cannot tell whom it is about' },
  sent_twice: { da: 'Den samme del er sendt to gange', en: 'The same part was sent twice' },
  content_for_another_case: { da: 'Indholdet hører til en anden sag', en: 'The content belongs to another case' },
};
