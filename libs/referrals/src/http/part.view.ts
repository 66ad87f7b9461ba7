import type { Actor } from '#kernel';
import { stateForSender, turnForSender } from '../domain/part-state.js';
import type { PartFile, ThreadMessage } from '../part-file.js';
import type { EventRow, PartRow } from '../part.row.js';

/** The part for its contact point. Colleagues appear by name, the police by unit. */
export function partView({ part, revisions, messages, events, decision }: PartFile, actor: Actor) {
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
    earlier: revisions.slice(0, -1).map((revision) => ({
      revision: revision.revision,
      content: revision.content,
      replacedAt: revisions[revisions.indexOf(revision) + 1]!.writtenAt.toISOString(),
      reason: revisions[revisions.indexOf(revision) + 1]!.reason,
    })),
    messages: messages.map((message) => messageView(message, actor)),
    history: events.map((event) => eventView(event, actor)),
    decision: decision === undefined ? undefined : { decision: decision.decision, ground: decision.ground, decidedAt: decision.decidedAt.toISOString() },
  };
}

function eventView(event: EventRow, actor: Actor) {
  return {
    version: event.version,
    move: event.move,
    at: event.at.toISOString(),
    by: event.byUnit === actor.unitId ? event.staffName : event.unitName,
    reason: event.reason ?? undefined,
  };
}

export function messageView(message: ThreadMessage, actor: Actor) {
  return {
    id: message.id,
    code: message.code,
    about: message.about ?? undefined,
    sentAt: message.sentAt.toISOString(),
    from: message.fromUnit === actor.unitId ? message.staffName : message.unitName,
  };
}

/** A part for the unit that sent it: where it is, whose turn it is, what came back. Never grounds or inner steps. */
export function sentPartView(part: PartRow, closedBy: 'sender' | 'receiver') {
  const turn = turnForSender(part.state, closedBy);
  return {
    id: part.id,
    reference: part.reference,
    kind: part.kind,
    urgency: part.urgency,
    state: stateForSender(part.state, closedBy),
    turn,
    version: part.version,
    contactPointId: part.contactPointId ?? undefined,
    municipalityCode: part.municipalityCode,
    deliveredAt: part.deliveredAt?.toISOString(),
    assessBefore: turn === 'sender' ? part.assessBefore?.toISOString() : undefined,
    isOpened: part.openedAt !== null,
    feedback: part.feedback ?? undefined,
  };
}
