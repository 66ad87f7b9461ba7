import { type Actor, type Refusal, refuse } from '#kernel';
import { handlesKind } from './may-handle-part.js';
import type { PartKind } from './part-content.js';

/** What a contact point that has seen a part can answer when the consent has ended. */
export const endAnswers = ['stopped', 'deleted', 'continuing', 'acted_on'] as const;
/** The same, and what one says that never saw it. */
export const endReplies = ['acknowledged', ...endAnswers] as const;
export type EndReply = (typeof endReplies)[number];

/** Whoever goes on, or has acted already, says on what other basis. */
export const namesBasis = (reply: EndReply): boolean => reply === 'continuing' || reply === 'acted_on';

/** Whether a part goes out of the sight of whoever answers so. Going on, on a named basis, keeps it readable. */
export const endsSight = (reply: EndReply): boolean => reply === 'stopped' || reply === 'deleted';

/** One giving of a part to a contact point on one consent, as the provenance has it. */
export interface Given {
  partId: string;
  unitId: string;
  hasSeen: boolean;
  isSecondHand: boolean;
}

/** What a contact point owes. */
export type Owed = Given;

/**
 * Who owes an answer when a consent ends: every contact point that has ever seen the part on it, wherever the part is
 * now, and the one that has it unread, which acknowledges: for nobody is a gap left where something lay.
 * @param isHere whether the contact point has that part now
 */
export function whoOwesAnswer(given: readonly Given[], isHere: (partId: string, unitId: string) => boolean): Owed[] {
  const owed = new Map<string, Owed>();
  for (const each of given) {
    const key = `${each.partId} ${each.unitId}`;
    const before = owed.get(key);
    owed.set(key, before === undefined ? each : { ...each, hasSeen: each.hasSeen || before.hasSeen, isSecondHand: each.isSecondHand && before.isSecondHand });
  }
  return [...owed.values()].filter(({ partId, unitId, hasSeen }) => hasSeen || isHere(partId, unitId));
}

interface Duty {
  unitId: string;
  kind: PartKind;
}

/** The staff of the contact point answer, in the role that this kind of part is for: those who could have read it. */
export function mayAnswerEnd(actor: Actor, { unitId, kind }: Duty): true | Refusal {
  return actor.unitId === unitId && actor.organisationKind === 'municipality' && handlesKind(actor, kind) ? true : refuse('not-allowed');
}

/** Past its time, unanswered. */
export const isAnswerOverdue = (duty: { answeredAt: Date | null; dueAt: Date }, now: Date): boolean => duty.answeredAt === null && duty.dueAt <= now;
