import type { TextsFor } from '../bilingual-text.js';

/** What travels with a disclosure into replies, exports and prints. */
export const disclosureMarks = [
  'not_for_investigation',
  'recipient_may_decline',
  'consent_may_be_withdrawn',
  'override_under_review',
] as const;
export type DisclosureMark = (typeof disclosureMarks)[number];

export const disclosureMarkTexts: TextsFor<DisclosureMark> = {
  not_for_investigation: { da: 'Ikke til efterforskning', en: 'Not for investigation' },
  recipient_may_decline: { da: 'Modtageren kan afvise uden begrundelse', en: 'The recipient may decline without a reason' },
  consent_may_be_withdrawn: { da: 'Samtykket kan trækkes tilbage', en: 'The consent may be withdrawn' },
  override_under_review: { da: 'Delt uden samtykke og kontrolleres bagefter', en: 'Shared without consent, and reviewed afterwards' },
};
