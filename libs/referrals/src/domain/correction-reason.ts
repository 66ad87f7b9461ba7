/** Why an opened part is corrected. A proposal to be confirmed by its users. */
export const correctionReasons = ['wrong_fact', 'wrong_person', 'missing_fact', 'asked_by_receiver'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];
