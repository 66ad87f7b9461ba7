export const consentModes = ['oral', 'written', 'digital'] as const;
export type ConsentMode = (typeof consentModes)[number];

/** A refusal is an answer like any other. */
export const givenOrRefused = ['given', 'refused'] as const;
export type GivenOrRefused = (typeof givenOrRefused)[number];

/** What was asked and answered, as it is sealed: FVL § 28(3), GDPR art. 7. */
export interface ConsentRecord {
  mode: ConsentMode;
  language: string;
  hasInterpreter: boolean;
  /** Out of the other's hearing (domain.md failure 10). */
  isSpokenAlone: boolean;
  /** In the person's own frame: what may be told, to whom, for what. */
  scope: string;
  answeredAt: string;
}

/** A consent as the rules need it. */
export interface Consent {
  id: string;
  personId: string;
  answer: GivenOrRefused;
  coversFeedback: boolean;
  expiresAt: Date | null;
  withdrawnAt: Date | null;
}
