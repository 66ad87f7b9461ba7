import type { TextsFor } from '../bilingual-text.js';

/** What a second person has said to a disclosure. */
export const approvalStates = ['none', 'approved', 'approved_by_sender', 'approved_without_right', 'rejected'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const approvalStateTexts: TextsFor<ApprovalState> = {
  none: { da: 'Ingen har taget stilling', en: 'Nobody has answered' },
  approved: { da: 'Godkendt af en anden med ret til det', en: 'Approved by somebody else who may' },
  approved_by_sender: { da: 'Godkendt af afsenderen selv', en: 'Approved by the sender' },
  approved_without_right: { da: 'Godkendt af en uden ret til det', en: 'Approved by somebody who may not' },
  rejected: { da: 'Afvist', en: 'Rejected' },
};
