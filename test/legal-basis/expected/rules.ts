import type { Consent, Enquiry, Refused } from './enquiry.js';
import { no } from './enquiry.js';

/** Section 5 of docs/legal/item-classes.md: each rule a small function that shares nothing with another. `undefined` passes. */

const words: Readonly<Record<string, string>> = {
  none: '`none`, `not_asked`: `consent-missing`',
  not_asked: '`none`, `not_asked`: `consent-missing`',
  refused: '`refused`: `consent-refused`',
  withdrawn: '`withdrawn`: `consent-withdrawn`',
  expired: '`expired`: `consent-expired`',
  of_another_person: '`of_another_person`: `consent-of-another-person`',
};
const codes: Readonly<Record<string, string>> = {
  none: 'consent-missing', not_asked: 'consent-missing', refused: 'consent-refused', withdrawn: 'consent-withdrawn',
  expired: 'consent-expired', of_another_person: 'consent-of-another-person',
};

export const consentStates = ['none', 'not_asked', 'given', 'refused', 'withdrawn', 'expired', 'of_another_person'];

/** The state as section 5.1 reads it: an unknown value is `none`, and a given consent is over at the instant of its end. */
export function stateOf(consent: Consent, at: string): string {
  if (!consentStates.includes(consent.state)) return 'none';
  if (consent.state !== 'given') return consent.state;
  return consent.endsAt === undefined || Date.parse(consent.endsAt) <= Date.parse(at) ? 'expired' : 'given';
}

export function consentRule(rule: string, state: string): Refused | undefined {
  switch (rule) {
    case 'required':
      return state === 'given' ? undefined : no(codes[state]!, words[state]!);
    case 'never_asked':
      return state === 'none' ? undefined : no('consent-not-asked-for-child', 'every other state: `consent-not-asked-for-child`');
    case 'not_needed': case 'may_override': case 'not_obtainable':
      return undefined;
    case 'refusal_stands':
      if (state === 'not_asked') return undefined;
      if (state === 'given') return no('basis-not-beside-consent', '`given`: `basis-not-beside-consent` (what was agreed is the limit)');
      if (state === 'none') return no('consent-missing', '`none`: `consent-missing` (why nobody asked must be recorded)');
      return no(codes[state]!, '`refused`, `withdrawn`, `expired`, `of_another_person`: as under `required`');
    default:
      throw new Error(`Section 5.1 has no rule ${rule}.`);
  }
}

export const approvalStates = ['none', 'approved', 'approved_by_sender', 'approved_without_right', 'rejected'];
const approvalOf = (state: string) => (approvalStates.includes(state) ? state : 'none');

const needsApproval = (state: string): Refused | undefined => {
  if (state === 'approved') return undefined;
  const says = '`rejected`: `approval-rejected` · else `approval-missing`';
  return state === 'rejected' ? no('approval-rejected', says) : no('approval-missing', says);
};

export function approvalRule(rule: string, { approval, acute, overdue }: Pick<Enquiry, 'approval' | 'acute' | 'overdue'>): Refused | undefined {
  const state = approvalOf(approval);
  switch (rule) {
    case 'none': case 'afterwards':
      return undefined;
    case 'second_person_before':
      return needsApproval(state);
    case 'second_person_or_next_weekday':
      if (overdue) return no('override-overdue', '(first) not overdue | overdue: `override-overdue`');
      if (!acute) return needsApproval(state);
      return state === 'rejected' ? no('approval-rejected', '`approved`, `none`, `approved_by_sender`, `approved_without_right` | `rejected`: `approval-rejected`') : undefined;
    default:
      throw new Error(`Section 5.2 has no rule ${rule}.`);
  }
}

/** What is to follow an allowed item that is no answer. */
export function toFollow(rule: string, { approval, acute }: Pick<Enquiry, 'approval' | 'acute'>): readonly string[] {
  const approved = approvalOf(approval) === 'approved';
  const review = ['after_review'];
  const both = ['after_approval_by_next_weekday', 'after_review'];
  if (rule === 'afterwards') return approved ? review : both;
  if (rule === 'second_person_or_next_weekday') return acute && !approved ? both : review;
  return [];
}

/** "Roles that may approve: `police_coordinator` on the police side; KOMMUNE on the municipal side." */
export const mayApprove = { police: ['police_coordinator'], kommune: ['child_intake', 'adult_coordinator', 'duty_officer'] };

export const forumStates = [
  'none', 'both_are_members', 'sender_is_not_member', 'recipient_is_not_member', 'for_another_purpose', 'not_in_force',
];

export function forumRule(basis: string, state: string): Refused | undefined {
  if (!['RPL115_SSP', 'RPL115_PSP', 'RPL115_KSP'].includes(basis) || state === 'both_are_members') return undefined;
  return no('forum-membership-missing', 'Only `both_are_members` passes; all else, and every unknown value: `forum-membership-missing`.');
}

export function coverage(consent: Consent, { direction, recipientKind, purpose }: Enquiry, item: string): Refused | undefined {
  const { recipientKinds, purposes, itemClasses, coversFeedback } = consent;
  if (recipientKinds !== undefined && !recipientKinds.includes(recipientKind)) {
    return no('recipient-not-covered-by-consent', 'The consent names recipient kinds, and this is not one');
  }
  if (purposes !== undefined && !purposes.includes(purpose)) {
    return no('purpose-not-of-basis', 'The consent names purposes, and this is not one');
  }
  if (direction === 'municipality_to_police' && ['contact-feedback', 'free-text-message'].includes(item) && !coversFeedback) {
    return no('feedback-not-covered-by-consent', 'In `municipality_to_police`, `contact-feedback` or `free-text-message`, and the consent does not cover feedback');
  }
  if (itemClasses !== undefined && item !== 'contact-feedback' && !itemClasses.includes(item)) {
    return no('item-not-covered-by-consent', 'The consent names item classes, and this is not one (`contact-feedback` is not asked here)');
  }
  return undefined;
}

export function recordRule(required: readonly string[], filled: readonly string[]): Refused | undefined {
  if (required.every((field) => filled.includes(field))) return undefined;
  return no('record-incomplete', 'Every field of the route\'s record must be filled; a missing one refuses every item of the enquiry that is no answer.');
}
