import type { TextsFor } from '../bilingual-text.js';

/** Why personal data is looked at, sent or changed. Stands in every audit entry, and is never free text. */
export const purposeCodes = [
  'child_protection_notification',
  'victim_support_referral',
  'perpetrator_treatment_referral',
  'case_handling',
  'duty_handover',
  'access_review',
  'directory_lookup',
  'operations',
] as const;
export type PurposeCode = (typeof purposeCodes)[number];

export const purposeCodeTexts: TextsFor<PurposeCode> = {
  child_protection_notification: { da: 'Underretning om et barn', en: 'Notification about a child' },
  victim_support_referral: { da: 'Henvisning til støtte for en voldsudsat', en: 'Referral of a victim to support' },
  perpetrator_treatment_referral: { da: 'Henvisning til behandling for en udøver', en: 'Referral of an alleged perpetrator to treatment' },
  case_handling: { da: 'Behandling af sagen', en: 'Handling of the case' },
  duty_handover: { da: 'Overdragelse mellem vagter', en: 'Hand-over between duties' },
  access_review: { da: 'Kontrol af opslag', en: 'Review of accesses' },
  directory_lookup: { da: 'Opslag i kontaktpunkter', en: 'Look-up of contact points' },
  operations: { da: 'Drift af systemet', en: 'Operation of the system' },
};
