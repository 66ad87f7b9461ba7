import type { ContinuingBasis, OwnConsent } from '#legal-basis';
import { isAnswerOverdue } from '../domain/end-of-consent.js';
import type { OwnEndDutyRow, RecipientOfEnded } from '../end-duty.store.js';
import type { PartOnConsent } from '../ending-part.store.js';
import type { ConsentAnswersAnswer, EndedConsentAnswer, EndedConsentsAnswer, EndedOfSenderListAnswer, RecipientAnswer } from './end-of-consent.answer.js';
import { mostListed } from './most-listed.js';

/** What a contact point owes or has answered, for itself. */
export function endedConsentView(duty: OwnEndDutyRow, now: Date): EndedConsentAnswer {
  return {
    partId: duty.partId,
    reference: duty.reference,
    cause: duty.cause,
    endedAt: duty.endedAt.toISOString(),
    dueAt: duty.dueAt.toISOString(),
    isOverdue: isAnswerOverdue(duty, now),
    hasSeen: duty.hasSeen,
    isHere: duty.isHere,
    answer: duty.answer ?? undefined,
    basis: duty.basis === null ? undefined : { code: duty.basis, titleDa: duty.basisTitleDa!, titleEn: duty.basisTitleEn! },
    answeredAt: duty.answeredAt?.toISOString(),
    answeredBy: duty.answererName ?? undefined,
  };
}

export function endedConsentsView({ duties, now, bases }: { duties: OwnEndDutyRow[]; now: Date; bases: ContinuingBasis[] }): EndedConsentsAnswer {
  return {
    at: now.toISOString(),
    isCut: duties.length > mostListed,
    ended: duties.slice(0, mostListed).map((duty) => endedConsentView(duty, now)),
    bases: bases.map(({ code, titleDa, titleEn, statute, isConfirmed }) => ({ code, titleDa, titleEn, statute, isConfirmed })),
  };
}

/** For the sender: neither which contact point it is, nor who answered there, nor on what basis it goes on. */
function recipientView(duty: RecipientOfEnded, now: Date): RecipientAnswer {
  return {
    reference: duty.reference,
    kind: duty.unitKind,
    isSecondHand: duty.isSecondHand,
    hasSeen: duty.hasSeen,
    dueAt: duty.dueAt.toISOString(),
    isOverdue: isAnswerOverdue(duty, now),
    answer: duty.answer ?? undefined,
    answeredAt: duty.answeredAt?.toISOString(),
  };
}

/** A consent with what its recipients owe or have answered. */
export interface ConsentAnswers {
  consent: OwnConsent;
  duties: RecipientOfEnded[];
  parts: PartOnConsent[];
  now: Date;
  /** Stands for the person in the log. */
  tag: string | undefined;
}

export function consentAnswersView({ consent, duties, parts, now }: ConsentAnswers): ConsentAnswersAnswer {
  return {
    at: now.toISOString(),
    consentId: consent.id,
    personId: consent.personId,
    expiresAt: consent.expiresAt?.toISOString(),
    cause: consent.endCause ?? undefined,
    endedAt: consent.endedAt?.toISOString(),
    recipients: duties.map((duty) => recipientView(duty, now)),
    handedOverOutside: parts.flatMap(({ wasHandedOverOutside, reference }) => (wasHandedOverOutside ? [reference] : [])),
  };
}

export function endedOfSenderView({ duties, now }: { duties: RecipientOfEnded[]; now: Date }): EndedOfSenderListAnswer {
  return {
    at: now.toISOString(),
    isCut: duties.length > mostListed,
    ended: duties.slice(0, mostListed).map((duty) => ({
      ...recipientView(duty, now), caseId: duty.caseId, consentId: duty.consentId, cause: duty.cause, endedAt: duty.endedAt.toISOString(),
    })),
  };
}
