/** Section 7 of docs/legal/item-classes.md: a proposal only; a human confirms. Written by hand from that table. */
export interface ProposalQuestion {
  readonly subject: string;
  readonly consent: string;
  readonly danger: string;
  readonly childIsConcerned: boolean;
}
export interface ProposalExpected {
  readonly basis: string | undefined;
  readonly reasons: readonly string[];
}

export const subjects = ['child', 'unborn_child', 'victim', 'alleged_perpetrator', 'other'];
export const dangers = ['none', 'serious', 'life_now'];

const ofConsent: Readonly<Record<string, string>> = {
  none: 'nobody_asked', not_asked: 'say_why_not_asked', refused: 'refusal_stands', withdrawn: 'consent_was_withdrawn',
  expired: 'consent_has_expired', of_another_person: 'only_own_consent',
};

export function expectedProposal({ subject, consent, danger, childIsConcerned }: ProposalQuestion): ProposalExpected {
  if (subject === 'child' || subject === 'unborn_child') {
    return { basis: 'BL133_UNDERRETNING', reasons: ['subject_is_child', 'consent_not_asked_for_child'] };
  }
  const { basis, reasons } = ofAdult(consent, danger);
  return { basis, reasons: childIsConcerned ? [...reasons, 'child_needs_own_part'] : reasons };
}

function ofAdult(consent: string, danger: string): ProposalExpected {
  if (consent === 'given') return { basis: 'SAMTYKKE', reasons: ['adult_consented'] };
  const ofThis = ofConsent[consent]!;
  if (danger === 'life_now') return { basis: 'VITAL', reasons: ['life_in_danger_now', 'reviewed_afterwards', ofThis] };
  if (danger === 'serious') return { basis: 'VAERDISPRING', reasons: ['serious_danger', 'second_person_needed', ofThis] };
  return { basis: undefined, reasons: [ofThis] };
}
