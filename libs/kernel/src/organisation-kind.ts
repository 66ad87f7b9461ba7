import type { TextsFor } from './bilingual-text.js';

export const organisationKinds = ['police', 'municipality', 'oversight'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindTexts: TextsFor<OrganisationKind> = {
  police: { da: 'Politi', en: 'Police' },
  municipality: { da: 'Kommune', en: 'Municipality' },
  oversight: { da: 'Tilsyn', en: 'Oversight' },
};
