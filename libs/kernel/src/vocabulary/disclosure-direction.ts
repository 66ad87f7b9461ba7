import type { TextsFor } from '../bilingual-text.js';

/** From whom to whom something goes. The first half is who discloses. */
export const disclosureDirections = [
  'police_to_municipality',
  'municipality_to_police',
  'within_municipality',
  'between_municipalities',
  'police_to_outside',
  'municipality_to_outside',
] as const;
export type DisclosureDirection = (typeof disclosureDirections)[number];

export const disclosureDirectionTexts: TextsFor<DisclosureDirection> = {
  police_to_municipality: { da: 'Fra politi til kommune', en: 'From police to a municipality' },
  municipality_to_police: { da: 'Fra kommune til politi', en: 'From a municipality to police' },
  within_municipality: { da: 'Internt i kommunen', en: 'Inside a municipality' },
  between_municipalities: { da: 'Fra kommune til kommune', en: 'From municipality to municipality' },
  police_to_outside: { da: 'Fra politi til andre', en: 'From police to others' },
  municipality_to_outside: { da: 'Fra kommune til andre', en: 'From a municipality to others' },
};
