import { type BasisReason, type ConsentState, type DangerDegree, isChildRole, type LegalBasisCode, type PersonRole } from '#kernel';

/** What an officer knows when a part is begun. */
export interface KnownOfPart {
  readonly subject: PersonRole;
  readonly consent: ConsentState;
  readonly danger: DangerDegree;
  /** A child lives in the household, visits it, or is expected. */
  readonly isChildConcerned: boolean;
}

/** A basis to confirm, or none because the part is blocked as things are; and why. */
export interface ProposedBasis {
  readonly basis?: LegalBasisCode;
  readonly reasons: readonly BasisReason[];
}

const consentReasons: Readonly<Record<Exclude<ConsentState, 'given'>, BasisReason>> = {
  none: 'nobody_asked',
  not_asked: 'say_why_not_asked',
  refused: 'refusal_stands',
  withdrawn: 'consent_was_withdrawn',
  expired: 'consent_has_expired',
  of_another_person: 'only_own_consent',
};

/** Proposes a basis and says why (domain.md section 3). It decides nothing: a human confirms, and the judge is asked all the same. */
export function proposeBasis({ subject, consent, danger, isChildConcerned }: KnownOfPart): ProposedBasis {
  if (isChildRole(subject)) return { basis: 'BL133_UNDERRETNING', reasons: ['subject_is_child', 'consent_not_asked_for_child'] };
  const beside: BasisReason[] = isChildConcerned ? ['child_needs_own_part'] : [];
  if (consent === 'given') return { basis: 'SAMTYKKE', reasons: ['adult_consented', ...beside] };
  const withoutConsent = consentReasons[consent];
  if (danger === 'life_now') return { basis: 'VITAL', reasons: ['life_in_danger_now', 'reviewed_afterwards', withoutConsent, ...beside] };
  if (danger === 'serious') return { basis: 'VAERDISPRING', reasons: ['serious_danger', 'second_person_needed', withoutConsent, ...beside] };
  return { reasons: [withoutConsent, ...beside] };
}
