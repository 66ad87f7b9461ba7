import type { TextsFor } from '../bilingual-text.js';

/**
 * Why a sender takes back a part that nobody has opened. A withdrawn consent is not a reason here:
 * withdrawal is an action of its own, because it works after opening too.
 */
export const recallReasons = ['wrong_receiver', 'wrong_person', 'wrong_content', 'sent_twice'] as const;
export type RecallReason = (typeof recallReasons)[number];

export const recallReasonTexts: TextsFor<RecallReason> = {
  wrong_receiver: { da: 'Sendt til forkert modtager', en: 'Sent to the wrong receiver' },
  wrong_person: { da: 'Handler om en forkert person', en: 'Is about the wrong person' },
  wrong_content: { da: 'Indholdet er forkert', en: 'The content is wrong' },
  sent_twice: { da: 'Sendt to gange', en: 'Sent twice' },
};
