import type { TextsFor } from '../bilingual-text.js';

/** What is known of the § 115 forum that a disclosure names. */
export const forumStates = [
  'none',
  'both_are_members',
  'sender_is_not_member',
  'recipient_is_not_member',
  'for_another_purpose',
  'not_in_force',
] as const;
export type ForumState = (typeof forumStates)[number];

export const forumStateTexts: TextsFor<ForumState> = {
  none: { da: 'Intet forum er valgt', en: 'No forum was chosen' },
  both_are_members: { da: 'Begge er medlemmer', en: 'Both are members' },
  sender_is_not_member: { da: 'Afsenderen er ikke medlem', en: 'The sender is not a member' },
  recipient_is_not_member: { da: 'Modtageren er ikke medlem', en: 'The recipient is not a member' },
  for_another_purpose: { da: 'Forummet har et andet formål', en: 'The forum has another purpose' },
  not_in_force: { da: 'Forummet gælder ikke på dagen', en: 'The forum is not in force that day' },
};
