import { type Refusal, refuse } from '#kernel';
import type { Consent } from './consent.js';

/**
 * Whether a recorded consent allows that person's adult part to be sent now: that very person's own, given, not
 * ended, not expired (domain.md section 3, SAMTYKKE).
 */
export function carriesAdultPart(consent: Consent | undefined, personId: string, now: Date): true | Refusal {
  if (consent === undefined) return refuse('consent-missing');
  if (consent.personId !== personId) return refuse('consent-of-another-person');
  if (consent.answer === 'refused') return refuse('consent-refused');
  if (consent.endedAt !== null) return refuse(consent.endCause === 'withdrawn' ? 'consent-withdrawn' : 'consent-expired');
  if (consent.expiresAt === null || consent.expiresAt.getTime() <= now.getTime()) return refuse('consent-expired');
  return true;
}
