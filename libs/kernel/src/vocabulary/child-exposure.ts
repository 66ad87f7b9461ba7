import type { TextsFor } from '../bilingual-text.js';

/** How a child lives with the violence. Hearing it, or coming home to what it left, is exposure too. */
export const childExposures = [
  'DIREKTE_UDSAT',
  'FYSISK_TIL_STEDE_SET',
  'HOERT',
  'I_HJEMMET_IKKE_SET',
  'SET_FOELGER',
  'BOR_DER_IKKE_TIL_STEDE',
  'SAMVAER',
  'UFOEDT',
  'UKENDT',
] as const;
export type ChildExposure = (typeof childExposures)[number];

export const childExposureTexts: TextsFor<ChildExposure> = {
  DIREKTE_UDSAT: { da: 'Barnet blev selv udsat for vold', en: 'The child was subjected to violence' },
  FYSISK_TIL_STEDE_SET: { da: 'Barnet var til stede og så volden', en: 'The child was present and saw it' },
  HOERT: { da: 'Barnet hørte volden', en: 'The child heard it' },
  I_HJEMMET_IKKE_SET: { da: 'Barnet var i hjemmet, men så ikke volden', en: 'The child was at home and did not see it' },
  SET_FOELGER: {
    da: 'Barnet så følgerne: skader, ødelæggelse eller politiet i hjemmet',
    en: 'The child saw what followed: injuries, damage or police in the home',
  },
  BOR_DER_IKKE_TIL_STEDE: { da: 'Barnet bor der, men var ikke hjemme', en: 'The child lives there and was not at home' },
  SAMVAER: { da: 'Barnet har samvær i hjemmet', en: 'The child visits the home under a contact arrangement' },
  UFOEDT: { da: 'Barnet er ikke født endnu', en: 'The child is not born yet' },
  UKENDT: { da: 'Det vides ikke', en: 'Not known' },
};
