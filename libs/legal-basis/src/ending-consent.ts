import type { Consent } from './domain/consent.js';

/** What the act that ends a consent reads of it; the worker may read no more. */
export interface EndingConsent extends Pick<Consent, 'id' | 'answer' | 'expiresAt' | 'endedAt' | 'endCause'> {
  caseId: string;
  unitId: string;
  districtId: string;
}

/** The same, for its own unit. */
export interface OwnConsent extends EndingConsent {
  personId: string;
}

/** Periods that are data, in days. */
export type PeriodName = 'consent_end_answer_days';

/** On what an authority may keep what it was given, after the consent has ended. */
export interface ContinuingBasis {
  code: string;
  titleDa: string;
  titleEn: string;
  statute: string;
  /** By counsel. */
  isConfirmed: boolean;
}
