import { isChildRole, type PersonRole, type Refusal, refuse } from '#kernel';
import type { Consent, ConsentRecord, GivenOrRefused } from './consent.js';

/** What the officer heard when asking the adult, alone. */
export interface HeardConsent {
  personId: string;
  answer: GivenOrRefused;
  coversFeedback: boolean;
  record: ConsentRecord;
}

// Policy default (domain.md 2.3): a consent ends after twelve months at the latest.
const longest = { months: 12 };

/**
 * Whether this person's answer can be recorded. A child is never asked, for a § 133 notification needs none and asking
 * would suggest that a no would matter.
 */
export function mayBeAsked(person: { role: PersonRole } | undefined): true | Refusal {
  if (person === undefined) return refuse('unknown-person', { field: 'personId' });
  return isChildRole(person.role) ? refuse('consent-not-asked-for-child') : true;
}

/** The answer as the rules need it, from the moment it is recorded. A refusal covers nothing and never ends. */
export function consentFrom(id: string, { personId, answer, coversFeedback }: HeardConsent, now: Date): Consent {
  const isGiven = answer === 'given';
  const expiresAt = new Date(now);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + longest.months);
  return { id, personId, answer, coversFeedback: isGiven && coversFeedback, expiresAt: isGiven ? expiresAt : null, withdrawnAt: null };
}
