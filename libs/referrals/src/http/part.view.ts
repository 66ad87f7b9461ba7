import type { Actor } from '#kernel';
import type { CorrectionReason } from '../domain/correction-reason.js';
import type { PartFile, ThreadMessage } from '../part-file.js';
import type { EventRow } from '../part.row.js';
import type { MessageAnswer } from './message.answer.js';
import type { PartAnswer } from './part.answer.js';

/** The part for its contact point. Colleagues appear by name, the police by unit. */
export function partView({ part, revisions, messages, events, decision }: PartFile, actor: Actor): PartAnswer {
  const current = revisions.at(-1)!;
  return {
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
    feedback: part.feedback ?? undefined,
    content: current.content,
    correctedAt: revisions.length > 1 ? current.writtenAt.toISOString() : undefined,
    earlier: revisions.slice(0, -1).map((revision, index) => replacedView(revision, revisions[index + 1]!)),
    messages: messages.map((message) => messageView(message, actor)),
    history: events.map((event) => eventView(event, actor)),
    decision: decision === undefined ? undefined : { decision: decision.decision, ground: decision.ground, decidedAt: decision.decidedAt.toISOString() },
  };
}

type Revision = PartFile['revisions'][number];

function replacedView({ revision, content }: Revision, next: Revision): PartAnswer['earlier'][number] {
  // Whatever follows a revision is a correction of it.
  return { revision, content, replacedAt: next.writtenAt.toISOString(), reason: next.reason as CorrectionReason };
}

function eventView(event: EventRow, actor: Actor): PartAnswer['history'][number] {
  return {
    version: event.version,
    move: event.move,
    at: event.at.toISOString(),
    by: (event.byUnit === actor.unitId ? event.staffName : event.unitName) ?? undefined,
    reason: event.reason ?? undefined,
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
