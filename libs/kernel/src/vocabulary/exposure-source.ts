import type { TextsFor } from '../bilingual-text.js';

/** From whom we know how a child was exposed; asked for each exposure, so that fact and hearsay stay apart. */
export const exposureSources = ['observed_by_officer', 'told_by_child', 'told_by_adult'] as const;
export type ExposureSource = (typeof exposureSources)[number];

export const exposureSourceTexts: TextsFor<ExposureSource> = {
  observed_by_officer: { da: 'Observeret af betjenten', en: 'Observed by the officer' },
  told_by_child: { da: 'Fortalt af barnet', en: 'Told by the child' },
  told_by_adult: { da: 'Fortalt af en voksen', en: 'Told by an adult' },
};
