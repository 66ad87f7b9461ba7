import type { TextsFor } from '../bilingual-text.js';

/** How an officer sees the danger when a basis is proposed. No score: a word that a human chooses. */
export const dangerDegrees = ['none', 'serious', 'life_now'] as const;
export type DangerDegree = (typeof dangerDegrees)[number];

export const dangerDegreeTexts: TextsFor<DangerDegree> = {
  none: { da: 'Ingen konkret fare', en: 'No concrete danger' },
  serious: { da: 'Konkret, alvorlig fare', en: 'Concrete, serious danger' },
  life_now: { da: 'Fare for liv eller helbred nu', en: 'Danger to life or health now' },
};
