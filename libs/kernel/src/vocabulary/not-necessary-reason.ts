import type { TextsFor } from '../bilingual-text.js';

/**
 * Why a named human lets a returned or recalled child part, or a draft, rest: "ikke nødvendigt, fordi …".
 * "Somebody else has notified" is missing on purpose: the duty of Barnets lov § 133 is personal.
 */
export const notNecessaryReasons = [
  'sent_in_another_referral',
  'registered_by_mistake',
  'mistaken_identity',
  'person_is_of_age',
  'no_child_concerned',
] as const;
export type NotNecessaryReason = (typeof notNecessaryReasons)[number];

export const notNecessaryReasonTexts: TextsFor<NotNecessaryReason> = {
  sent_in_another_referral: { da: 'Vi har sendt den i en anden henvendelse', en: 'We have sent it in another referral' },
  registered_by_mistake: { da: 'Det er oprettet ved en fejl', en: 'It was registered by mistake' },
  mistaken_identity: { da: 'Barnet er forvekslet med et andet barn', en: 'The child was mistaken for another child' },
  person_is_of_age: { da: 'Personen er fyldt 18 år', en: 'The person is 18 or older' },
  no_child_concerned: { da: 'Det viste sig, at intet barn er berørt', en: 'It turned out that no child is concerned' },
};
