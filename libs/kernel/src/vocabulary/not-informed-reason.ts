import type { TextsFor } from '../bilingual-text.js';

/** Why a parent or a child was not told about the notification. Telling is the rule; danger is the exception. */
export const notInformedReasons = [
  'danger_to_child',
  'danger_to_adult',
  'suspected_abuse_by_custody_holder',
  'not_reachable',
  'other_authority_informs',
] as const;
export type NotInformedReason = (typeof notInformedReasons)[number];

export const notInformedReasonTexts: TextsFor<NotInformedReason> = {
  danger_to_child: { da: 'Det kan bringe barnet i fare', en: 'It may put the child in danger' },
  danger_to_adult: { da: 'Det kan bringe en voksen i fare', en: 'It may put an adult in danger' },
  suspected_abuse_by_custody_holder: {
    da: 'Mistanke om overgreb fra en forældremyndighedsindehaver',
    en: 'Suspected abuse by a custody holder',
  },
  not_reachable: { da: 'Personen kunne ikke træffes', en: 'The person could not be reached' },
  other_authority_informs: { da: 'En anden myndighed orienterer', en: 'Another authority informs' },
};
