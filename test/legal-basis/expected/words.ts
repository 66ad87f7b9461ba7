/**
 * Sections 1 and 2 of docs/legal/item-classes.md, written by hand from that document alone. Plain strings on purpose:
 * a list that borrowed the product's own vocabulary could never find a word missing from it.
 */

export const directions = [
  'police_to_municipality', 'municipality_to_police', 'within_municipality',
  'between_municipalities', 'police_to_outside', 'municipality_to_outside',
];

export const recipientKinds = [
  'child_intake', 'adult_coordinator', 'duty_officer', 'police_unit', 'prosecution', 'childrens_house', 'shelter',
  'victim_helpline', 'population_register', 'local_council', 'private_person',
];

export const POLICE = ['police_officer', 'police_coordinator'];
export const KOMMUNE = ['child_intake', 'adult_coordinator', 'duty_officer'];
export const roles = [...POLICE, ...KOMMUNE, 'auditor', 'administrator'];

export const IDENTITY = ['subject-name', 'subject-person-number', 'subject-birth-date', 'subject-role'];
export const REACH = [
  'subject-address', 'subject-address-protection', 'subject-phone', 'subject-whereabouts', 'safe-contact', 'interpreter-need',
];
export const HOLDERS = [
  'custody-holder-name', 'custody-holder-relation',
  'custody-holder-address', 'custody-holder-phone', 'custody-holder-whereabouts',
];
export const INCIDENT = ['urgency', 'incident-time', 'violence-types', 'danger-flags'];
export const CHILD = ['exposure', 'who-was-informed'];
export const STATEMENTS = ['statement-observed', 'statement-told', 'statement-register', 'statement-assessment'];
export const ANSWERS = [
  'acknowledgement', 'delivery-state', 'step-reason', 'coded-message',
  'information-request', 'withdrawal-answer', 'case-number', 'sender-identity',
];
export const SINGLE = [
  'notifier-feedback', 'contact-feedback', 'proposed-municipality', 'free-text-message', 'consent-summary', 'risk-assessment',
  'prior-notifications', 'decision-kind', 'decision-ground', 'case-existence', 'flag-existence', 'flag-content', 'flag-contact',
  'tracing-answer', 'who-else-received', 'summary-of-assessments', 'document-list', 'documents', 'other-adult-details',
  'evidence-request',
];

export const itemClasses = [
  ...IDENTITY, ...REACH, ...HOLDERS, ...INCIDENT, ...CHILD, ...STATEMENTS, ...ANSWERS, ...SINGLE,
];

const answers = new Set(ANSWERS);
export const isAnswer = (item: string): boolean => answers.has(item);
