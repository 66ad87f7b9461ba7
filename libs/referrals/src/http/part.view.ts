import type { Actor } from '#kernel';
import { ageInMonths } from '../domain/age.js';
import type { CorrectionReason } from '../domain/correction-reason.js';
import { nextActs } from '../domain/next-acts.js';
import { ownSendings } from '../domain/own-sendings.js';
import type { PartFile, Revision, ThreadMessage } from '../part-file.js';
import type { EventRow, PartRow } from '../part.row.js';
import type { OtherHereAnswer } from './holding.answer.js';
import { handOverView, holderView, type NamedHolding } from './holding.view.js';
import { endedConsentView } from './end-of-consent.view.js';
import type { MessageAnswer } from './message.answer.js';
import type { PartAnswer } from './part.answer.js';

/** The part for its contact point. Colleagues appear by name, the police by unit. */
export function partView({ at, part, revisions, messages, events, decision, othersHere, ends }: PartFile, actor: Actor): PartAnswer {
  const current = revisions.at(-1)!;
  const holding = namedHolding(part, events);
  const own = ownSendings(actor.unitId, events);
  return {
    at: at.toISOString(),
    id: part.id,
    reference: part.reference,
    kind: part.kind,
    basis: part.basis,
    urgency: part.urgency,
    state: part.state,
    version: part.version,
    deliveredAt: part.deliveredAt?.toISOString(),
    assessBefore: part.assessBefore?.toISOString(),
    openedAt: part.openedAt?.toISOString(),
    children: part.children,
    next: nextActs(part, actor.id),
    holder: holderView(holding, actor),
    handOver: handOverView(holding, actor),
    othersHere: othersHere.map((other): OtherHereAnswer => ({ name: other.name, at: other.at.toISOString() })),
    isFeedbackCovered: part.feedbackCovered,
    feedback: part.feedback ?? undefined,
    ageInMonths: ageInMonths(current.content.person, at),
    content: current.content,
    correctedAt: revisions.length > 1 ? current.writtenAt.toISOString() : undefined,
    earlier: revisions.slice(0, -1).map((revision, index) => replacedView(revision, revisions[index + 1]!)),
    messages: messages.filter(({ sentAt }) => own.include(sentAt)).map((message) => messageView(message, actor)),
    history: own.events.map((event) => eventView(event, actor)),
    decision: decision === undefined ? undefined : { decision: decision.decision, ground: decision.ground, decidedAt: decision.decidedAt.toISOString() },
    consentEnd: ends?.[0] === undefined ? undefined : endedConsentView(ends[0], at),
  };
}

/** What a part said until it was corrected. */
export function replacedView({ revision, content }: Revision, next: Revision): PartAnswer['earlier'][number] {
  // Whatever follows a revision is a correction of it.
  return { revision, content, replacedAt: next.writtenAt.toISOString(), reason: next.reason as CorrectionReason };
}

/** Whoever holds a part has accepted it or taken it over, and whoever is asked to was named: their names stand in the history. */
function namedHolding(part: PartRow, events: EventRow[]): NamedHolding {
  return {
    ...part,
    holderName: events.findLast(({ byStaff }) => byStaff === part.heldBy)?.staffName ?? null,
    handedToName: events.findLast(({ toStaff }) => toStaff === part.handedTo)?.toName ?? null,
  };
}

function eventView(event: EventRow, actor: Actor): PartAnswer['history'][number] {
  return {
    version: event.version,
    move: event.move,
    at: event.at.toISOString(),
    by: (event.byUnit === actor.unitId ? event.staffName : event.unitName) ?? undefined,
    reason: event.reason ?? undefined,
    to: event.byUnit === actor.unitId ? (event.toName ?? undefined) : undefined,
  };
}

export function messageView(message: ThreadMessage, actor: Actor): MessageAnswer {
  return {
    id: message.id,
    code: message.code,
    about: message.about ?? undefined,
    sentAt: message.sentAt.toISOString(),
    from: message.fromUnit === actor.unitId ? message.staffName : message.unitName,
  };
}
