import type { TextsFor } from '../bilingual-text.js';

/** What kind of knowledge a statement is: facts are kept apart from personal assessments (LED art. 7). OPLYST_AF names who told. */
export const statementLabels = ['OBSERVERET', 'OPLYST_AF', 'REGISTER', 'VURDERING'] as const;
export type StatementLabel = (typeof statementLabels)[number];

export const statementLabelTexts: TextsFor<StatementLabel> = {
  OBSERVERET: { da: 'Observeret', en: 'Observed' },
  OPLYST_AF: { da: 'Oplyst af', en: 'Told by' },
  REGISTER: { da: 'Fra register', en: 'From a register' },
  VURDERING: { da: 'Vurdering', en: 'Assessment' },
};
