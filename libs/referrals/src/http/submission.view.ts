import type { PlannedPart } from '../compose-part.js';
import { assessBefore } from '../delivered-part.js';
import type { SubmissionPlan } from '../plan-submission.js';
import type { Submitted } from '../submit-referral.js';
import { outsideView, receiverView } from './receiver.view.js';
import { sentPartsView } from './sent.view.js';
import type { ReferralPreviewAnswer, ReferralSubmittedAnswer } from './submission.answer.js';

export function submittedView(submitted: Submitted): ReferralSubmittedAnswer {
  return {
    id: submitted.id,
    caseId: submitted.caseId,
    caseReference: submitted.caseReference,
    receipt: submitted.receipt,
    sentAt: submitted.sentAt.toISOString(),
    warnings: submitted.warnings,
    parts: sentPartsView(submitted),
  };
}

export function previewView({ at, plan }: { at: Date; plan: SubmissionPlan }): ReferralPreviewAnswer {
  return {
    at: at.toISOString(),
    warnings: plan.warnings,
    problems: plan.problems.map(({ refusal, details }): ReferralPreviewAnswer['problems'][number] => ({ code: refusal, field: details?.field, part: details?.part })),
    parts: plan.parts.map((part) => previewPartView(part, at)),
  };
}

function previewPartView({ wanted, kind, basis, items, destination: { receiver, outside }, municipalityCode, needsCall, notices }: PlannedPart, at: Date): ReferralPreviewAnswer['parts'][number] {
  return {
    id: wanted.id,
    personId: wanted.personId,
    kind,
    basis,
    items,
    receiver: receiver === undefined ? undefined : receiverView(receiver),
    outside: receiver !== undefined || municipalityCode === undefined ? undefined : outsideView(municipalityCode, outside),
    municipalityCode,
    assessBefore: kind === 'child' ? assessBefore(at).toISOString() : undefined,
    needsCall,
    notices,
  };
}
