import { isChildRole, type PersonRole, type Refusal, refuse } from '#kernel';
import type { Agreed, Consent, ConsentRecord, GivenOrRefused, NewEvent } from './consent.js';

/** What the officer heard when asking the adult, alone. */
export interface HeardConsent {
  personId: string;
  answer: GivenOrRefused;
  coversFeedback: boolean;
  agreed: Agreed;
  /** When it ends at the latest, as whoever asked chose it; twelve months from now where nothing is said. */
  expiresAt?: string;
  /** What is new, for somebody who was asked before. */
  newEvent?: NewEvent;
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

/** Whether a person who has answered before may be asked once more: a no is not asked away, something must be new. */
export function mayBeAskedAgain({ personId, newEvent }: Pick<HeardConsent, 'personId' | 'newEvent'>, before: readonly { personId: string }[]): true | Refusal {
  return newEvent === undefined && before.some((each) => each.personId === personId) ? refuse('consent-asked-before', { field: 'newEvent' }) : true;
}

/** Whether the end that was chosen can be: still to come, twelve months away at most, and only of a yes. */
export function canEndThen({ answer, expiresAt }: Pick<HeardConsent, 'answer' | 'expiresAt'>, now: Date): true | Refusal {
  if (expiresAt === undefined) return true;
  const at = Date.parse(expiresAt);
  return answer === 'given' && at > now.getTime() && at <= latestEnd(now).getTime() ? true : refuse('consent-end-impossible', { field: 'expiresAt' });
}

/** The answer as the rules need it, from the moment it is recorded. A refusal covers nothing and never ends. */
export function consentFrom(id: string, { personId, answer, coversFeedback, agreed, expiresAt }: HeardConsent, now: Date): Consent {
  const isGiven = answer === 'given';
  const end = expiresAt === undefined ? latestEnd(now) : new Date(expiresAt);
  return {
    id, personId, answer, coversFeedback: isGiven && coversFeedback, expiresAt: isGiven ? end : null, endedAt: null, endCause: null,
    items: agreed.items, recipientIds: agreed.recipients, purpose: agreed.purpose,
  };
}

function latestEnd(now: Date): Date {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + longest.months);
  return end;
}
