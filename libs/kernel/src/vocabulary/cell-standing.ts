import type { TextsFor } from '../bilingual-text.js';

/** What a listed cell of the basis table is worth. A cell that is not listed is refused. */
export const cellStandings = ['confirmed', 'unconfirmed', 'off'] as const;
export type CellStanding = (typeof cellStandings)[number];

export const cellStandingTexts: TextsFor<CellStanding> = {
  confirmed: { da: 'Bekræftet', en: 'Confirmed' },
  unconfirmed: { da: 'Ikke bekræftet, bruges', en: 'Unconfirmed, in use' },
  off: { da: 'Slået fra, indtil den er bekræftet', en: 'Off until confirmed' },
};
