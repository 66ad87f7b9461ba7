import type { TextsFor } from '../bilingual-text.js';

/** Types of violence; an incident may have several. UAFKLARET stands alone until somebody knows more. */
export const violenceTypes = [
  'FYSISK',
  'PSYKISK',
  'SEKSUEL',
  'OEKONOMISK',
  'MATERIEL',
  'LATENT',
  'DIGITAL',
  'NEGATIV_SOCIAL_KONTROL',
  'STALKING',
  'EFTERVOLD',
  'UAFKLARET',
] as const;
export type ViolenceType = (typeof violenceTypes)[number];

export const violenceTypeTexts: TextsFor<ViolenceType> = {
  FYSISK: { da: 'Fysisk vold', en: 'Physical violence' },
  PSYKISK: { da: 'Psykisk vold', en: 'Psychological violence' },
  SEKSUEL: { da: 'Seksuel vold', en: 'Sexual violence' },
  OEKONOMISK: { da: 'Økonomisk vold', en: 'Economic violence' },
  MATERIEL: { da: 'Materiel vold', en: 'Violence against property' },
  LATENT: { da: 'Latent vold', en: 'Latent violence' },
  DIGITAL: { da: 'Digital vold', en: 'Digital violence' },
  NEGATIV_SOCIAL_KONTROL: { da: 'Negativ social kontrol', en: 'Negative social control' },
  STALKING: { da: 'Stalking', en: 'Stalking' },
  EFTERVOLD: { da: 'Eftervold', en: 'Post-separation violence' },
  UAFKLARET: { da: 'Uafklaret', en: 'Not yet known' },
};
