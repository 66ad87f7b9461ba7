import type { Actor } from '#kernel';
import type { Choice } from '../domain/choice.js';
import { eventForSender } from '../domain/told-to-sender.js';
import type { FollowedPart } from '../followed-part.js';
import type { Revision } from '../part-file.js';
import type { EventRow } from '../part.row.js';
import { replacedView } from './part.view.js';
import { followedPartView } from './referral.view.js';
import type { ChosenContentAnswer, SentPartContentAnswer } from './sent-part.answer.js';

interface SentPart {
  followed: FollowedPart;
  caseReference: string;
  /** None where the part's key was dropped. */
  revisions: Revision[];
  choice?: Choice;
}

/** A part for the unit that sent it: never who handles it in the municipality, nor what they decided. */
export function sentPartView({ followed, caseReference, revisions, choice }: SentPart, actor: Actor): SentPartContentAnswer {
  const { part } = followed;
  const current = revisions.at(-1);
  return {
    ...followedPartView(followed, actor),
    referralId: part.referralId,
    caseId: part.caseId,
    caseReference,
    personId: part.personId,
    consentId: part.consentId ?? undefined,
    content: current?.content,
    correctedAt: revisions.length > 1 ? current?.writtenAt.toISOString() : undefined,
    earlier: revisions.slice(0, -1).map((revision, index) => replacedView(revision, revisions[index + 1]!)),
    history: followed.events.flatMap((event) => eventView(event, actor)),
    choice: choice === undefined ? undefined : chosenView(choice),
    statements: (choice?.mended ?? []).map(({ id, label, toldById, text }) => ({ id, label, toldById, text })),
  };
}

function eventView(event: EventRow, actor: Actor): SentPartContentAnswer['history'] {
  const move = eventForSender(event.move);
  if (move === null) return [];
  return [{ move, at: event.at.toISOString(), by: (event.byUnit === actor.unitId ? event.staffName : event.unitName) ?? undefined, reason: event.reason ?? undefined }];
}

function chosenView({ wanted }: Choice): ChosenContentAnswer {
  const { personId, statementIds, violenceTypes, dangerFlags } = wanted;
  return {
    personId,
    statementIds,
    violenceTypes,
    dangerFlags,
    details: wanted.details.map((detail) => ({ personId: detail.personId, fields: detail.fields })),
    exposure: wanted.exposure.map(({ exposure, source }) => ({ exposure, source })),
    informed: wanted.informed.map(({ personId: id, wasInformed, reason }) => ({ personId: id, wasInformed, reason })),
  };
}
