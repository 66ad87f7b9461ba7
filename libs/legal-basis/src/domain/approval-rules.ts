import { type ApprovalRule, type ApprovalState, type DisclosureFollowUp, type Refusal, refuse, type Role } from '#kernel';
import type { Asked } from './asked.js';

/** Who may approve what a colleague of their authority wants to share without consent. */
export const approverRoles: readonly Role[] = ['police_coordinator', 'child_intake', 'adult_coordinator', 'duty_officer'];

/** Who said what to a disclosure, as it is stored. */
export interface StoredApproval {
  readonly answer: 'approved' | 'rejected';
  readonly by: { readonly id: string; readonly role: Role; readonly organisationId: string };
}

/** What a stored approval is worth to the rules: another person's, of the same authority, whose role may approve. */
export function approvalState(approval: StoredApproval | undefined, sender: { id: string; organisationId: string }): ApprovalState {
  if (approval === undefined) return 'none';
  if (approval.answer === 'rejected') return 'rejected';
  if (approval.by.id === sender.id) return 'approved_by_sender';
  const mayApprove = approverRoles.includes(approval.by.role) && approval.by.organisationId === sender.organisationId;
  return mayApprove ? 'approved' : 'approved_without_right';
}

type Conditions = Pick<Asked, 'approval' | 'isAcute' | 'hasOverdueApproval'>;

const before = ({ approval }: Conditions): Refusal | null =>
  approval === 'approved' ? null : refuse(approval === 'rejected' ? 'approval-rejected' : 'approval-missing');

const rules: Readonly<Record<ApprovalRule, (asked: Conditions) => Refusal | null>> = {
  none: () => null,
  second_person_before: before,
  second_person_or_next_weekday: (asked) => {
    if (asked.hasOverdueApproval) return refuse('override-overdue');
    return asked.isAcute && asked.approval !== 'rejected' ? null : before(asked);
  },
  // Danger to life never waits and is never blocked (domain.md requirement 5).
  afterwards: () => null,
};

/** Why the approval of a second person keeps a disclosure, or null (docs/legal/item-classes.md 5.2). */
export function approvalFor(rule: ApprovalRule, asked: Conditions): Refusal | null {
  return rules[rule](asked);
}

/** What must follow an allowed disclosure. */
export function followUpsOf(rule: ApprovalRule, { approval }: Conditions): readonly DisclosureFollowUp[] {
  if (rule !== 'second_person_or_next_weekday' && rule !== 'afterwards') return [];
  return approval === 'approved' ? ['after_review'] : ['after_approval_by_next_weekday', 'after_review'];
}
