/** What was asked and answered, as it is sealed: FVL § 28(3), GDPR art. 7. */
export interface ConsentRecord {
  mode: 'oral' | 'written' | 'digital';
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
  answer: 'given' | 'refused';
  coversFeedback: boolean;
  expiresAt: Date | null;
  withdrawnAt: Date | null;
}
