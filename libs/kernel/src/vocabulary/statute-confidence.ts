import type { TextsFor } from '../bilingual-text.js';

/** How well a statute is known. It says nothing of whether counsel has confirmed a cell. */
export const statuteConfidences = ['verified', 'partly_verified', 'unverified'] as const;
export type StatuteConfidence = (typeof statuteConfidences)[number];

export const statuteConfidenceTexts: TextsFor<StatuteConfidence> = {
  verified: { da: 'Bekræftet i en kilde', en: 'Verified in a source' },
  partly_verified: { da: 'Delvist bekræftet', en: 'Partly verified' },
  unverified: { da: 'Ikke bekræftet', en: 'Unverified' },
};
