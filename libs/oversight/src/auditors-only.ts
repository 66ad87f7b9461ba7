import { type Actor, type Refusal, refuse } from '#kernel';
import type { About } from '#operation';

/** Only an auditor's entry opens the log to row security, whatever happens later; that of the supervisory authority opens all of it. */
export function aboutTheLog(_input: unknown, actor: Actor): About {
  if (actor.role !== 'auditor') return { scope: 'none' };
  return { scope: sightOf(actor) === 'everything' ? 'log-of-all' : 'log' };
}

/** How much of the log that is: what the own organisation did and was given, or everything. */
export const logSights = ['own_organisation', 'everything'] as const;
export type LogSight = (typeof logSights)[number];

export const sightOf = ({ organisationKind }: Actor): LogSight => (organisationKind === 'oversight' ? 'everything' : 'own_organisation');

export const isAuditor = (actor: Actor): true | Refusal => actor.role === 'auditor' || refuse('not-allowed');
