/** What a municipality can decide about a part. A proposal to be confirmed by its users; the ground is free text. */
export const decisions = ['acute_action', 'investigation', 'support_offered', 'contact_made', 'contact_declined', 'no_further_action'] as const;
export type Decision = (typeof decisions)[number];
