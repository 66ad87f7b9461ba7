import type { TextsFor } from '../bilingual-text.js';

/** Whether a basis obliges, permits or is there to be refused. */
export const basisKinds = ['duty', 'permission', 'blocked'] as const;
export type BasisKind = (typeof basisKinds)[number];

export const basisKindTexts: TextsFor<BasisKind> = {
  duty: { da: 'Pligt', en: 'Duty' },
  permission: { da: 'Adgang', en: 'Permission' },
  blocked: { da: 'Spærret', en: 'Blocked' },
};
