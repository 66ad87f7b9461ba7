import { type Actor, type Refusal, refuse } from '#kernel';
import type { About } from '#operation';

/** Only an auditor's entry opens the log to row security, whatever happens later; that of the supervisory authority opens all of it. */
export function aboutTheLog(_input: unknown, actor: Actor): About {
  if (actor.role !== 'auditor') return { scope: 'none' };
  return { scope: actor.organisationKind === 'oversight' ? 'log-of-all' : 'log' };
}

export const isAuditor = (actor: Actor): true | Refusal => actor.role === 'auditor' || refuse('not-allowed');
