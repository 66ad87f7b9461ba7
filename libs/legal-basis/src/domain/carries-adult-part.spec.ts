import type { Consent } from './consent.js';
import { carriesAdultPart } from './carries-adult-part.js';

const now = new Date('2026-11-24T02:00:00Z');
const given: Consent = {
  id: 'consent',
  personId: 'ida',
  answer: 'given',
  coversFeedback: false,
  expiresAt: new Date('2027-01-01T00:00:00Z'),
  endedAt: null,
  endCause: null,
  items: null,
  recipientIds: null,
  purpose: null,
};

describe('an adult part is carried by a recorded consent of that adult', () => {
  it('accepts a given consent that is neither withdrawn nor expired', () => {
    expect(carriesAdultPart(given, 'ida', now)).toBe(true);
  });

  it.each<[string, Consent | undefined, string]>([
    ['no consent', undefined, 'consent-missing'],
    ['another person’s consent', { ...given, personId: 'ask' }, 'consent-of-another-person'],
    ['a refusal', { ...given, answer: 'refused', expiresAt: null }, 'consent-refused'],
    ['a withdrawn consent', { ...given, endedAt: now, endCause: 'withdrawn' }, 'consent-withdrawn'],
    ['a consent that was ended as expired', { ...given, endedAt: now, endCause: 'expired' }, 'consent-expired'],
    ['a consent whose purpose is fulfilled', { ...given, endedAt: now, endCause: 'purpose_fulfilled' }, 'consent-expired'],
    ['a consent that expires this very moment', { ...given, expiresAt: now }, 'consent-expired'],
    ['a given consent without an end', { ...given, expiresAt: null }, 'consent-expired'],
  ])('refuses %s', (_what, consent, code) => {
    expect(carriesAdultPart(consent, 'ida', now)).toEqual({ refusal: code });
  });
});
