import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { whatPartsServe } from './domain/what-parts-serve.js';
import { findForSubmission } from './find-for-submission.js';
import { previewView } from './http/submission.view.js';
import { planSubmission, type Submission } from './plan-submission.js';

/**
 * What submitting this would do now, and all that keeps it from being sent. Stores nothing. It cannot see who else has
 * taken an id, and must not.
 */
export const previewReferral = operation({
  name: 'referral.preview',
  verb: 'consultation',
  purpose: (input: Submission) => whatPartsServe(input.parts),
  about: (input) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: findForSubmission,
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { input, found, actor, now }) => ({ at: now, plan: planSubmission(input, found, { senderRole: actor.role, now, proposes: true }) }),
  view: previewView,
});
