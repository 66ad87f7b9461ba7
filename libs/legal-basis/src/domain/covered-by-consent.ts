import type { DisclosurePurpose, ItemClass, PurposeCode } from '#kernel';
import type { AgreedItem } from './agreed-items.js';
import type { KnownConsent } from './asked.js';
import type { Consent } from './consent.js';

/** Without these nothing can be passed on at all: that somebody is meant, how urgent it is and when it happened. */
const always: readonly ItemClass[] = ['subject-role', 'urgency', 'incident-time', 'consent-summary', 'free-text-message', 'contact-feedback'];

/** What a person agrees to in plain words, as kinds of things (docs/legal/item-classes.md section 2). */
const classesOf: Readonly<Record<AgreedItem, readonly ItemClass[]>> = {
  identity: ['subject-name', 'subject-person-number', 'subject-birth-date'],
  contact: ['subject-phone', 'safe-contact', 'interpreter-need', 'subject-address-protection'],
  address: ['subject-address'],
  whereabouts: ['subject-whereabouts'],
  account: ['statement-observed', 'statement-told', 'statement-register', 'statement-assessment'],
  violence: ['violence-types', 'danger-flags'],
};

const purposes: Partial<Record<PurposeCode, DisclosurePurpose>> = { victim_support_referral: 'victim_support', perpetrator_treatment_referral: 'perpetrator_treatment' };

/**
 * What a given consent covers, as the judge asks it: exactly what was agreed and no more (domain.md section 3, SAMTYKKE).
 * @param toUnitId the contact point it goes to; nothing for a recipient outside the system, whom a consent names by none
 */
export function coveredBy({ coversFeedback, items, recipientIds, purpose }: Consent, toUnitId: string | undefined): Omit<KnownConsent, 'state'> {
  const isForRecipient = recipientIds === null || (toUnitId === undefined ? recipientIds.length === 0 : recipientIds.includes(toUnitId));
  const agreed = purpose === null ? undefined : purposes[purpose];
  return {
    coversFeedback,
    ...(items === null ? {} : { items: [...always, ...items.flatMap((item) => classesOf[item])] }),
    ...(isForRecipient ? {} : { recipients: [] }),
    ...(agreed === undefined ? {} : { purposes: [agreed] }),
  };
}
