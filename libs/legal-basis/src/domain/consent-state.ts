import type { ConsentState } from '#kernel';
import { carriesAdultPart } from './carries-adult-part.js';
import type { Consent } from './consent.js';

const states: Readonly<Record<string, ConsentState>> = {
  'consent-missing': 'none',
  'consent-refused': 'refused',
  'consent-withdrawn': 'withdrawn',
  'consent-expired': 'expired',
  'consent-of-another-person': 'of_another_person',
};

/** What a recorded consent is worth to the basis table for this person now: the same rule that carries an adult's part. */
export function consentState(consent: Consent | undefined, personId: string, now: Date): ConsentState {
  const carried = carriesAdultPart(consent, personId, now);
  return carried === true ? 'given' : states[carried.refusal]!;
}
