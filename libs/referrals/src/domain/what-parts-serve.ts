import type { PurposeCode } from '#kernel';

/** What an act that sends these parts is for. A part without a consent is a child's: then all of it serves the notification. */
export function whatPartsServe(parts: { consentId?: string }[]): PurposeCode {
  return parts.some((part) => part.consentId === undefined) ? 'child_protection_notification' : 'victim_support_referral';
}
