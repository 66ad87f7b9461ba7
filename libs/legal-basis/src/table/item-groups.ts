import { answerItemClasses, type ItemClass, type RecordField, type Role } from '#kernel';

// Short names of docs/legal/item-classes.md section 2. A version of the table is written in them; a change here would
// change versions that have been in force, which a check of their fingerprints forbids.

export const police = ['police_officer', 'police_coordinator'] as const satisfies readonly Role[];
export const kommune = ['child_intake', 'adult_coordinator', 'duty_officer'] as const satisfies readonly Role[];

export const identity = ['subject-name', 'subject-person-number', 'subject-birth-date', 'subject-role'] as const satisfies readonly ItemClass[];
export const reach = [
  'subject-address', 'subject-address-protection', 'subject-phone', 'subject-whereabouts', 'safe-contact', 'interpreter-need',
] as const satisfies readonly ItemClass[];
export const holders = [
  'custody-holder-name', 'custody-holder-relation', 'custody-holder-address', 'custody-holder-phone', 'custody-holder-whereabouts',
] as const satisfies readonly ItemClass[];
export const incident = ['urgency', 'incident-time', 'violence-types', 'danger-flags'] as const satisfies readonly ItemClass[];
export const child = ['exposure', 'who-was-informed'] as const satisfies readonly ItemClass[];
export const statements = ['statement-observed', 'statement-told', 'statement-register', 'statement-assessment'] as const satisfies readonly ItemClass[];
export const answers = answerItemClasses;

export const consentRecord = [
  'consent_subject', 'consent_items', 'consent_recipients', 'consent_purpose', 'consent_time', 'consent_mode', 'consent_language',
  'consent_interpreter', 'consent_spoken_alone', 'consent_taken_by', 'consent_expiry',
] as const satisfies readonly RecordField[];
