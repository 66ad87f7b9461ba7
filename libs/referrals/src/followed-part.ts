import { contactPointById } from '#directory';
import type { ReturnReason } from '#kernel';
import type { Tx } from '#platform';
import type { PartState, Side } from './domain/part-state.js';
import { shownSince } from './domain/told-to-sender.js';
import type { ThreadMessage } from './part-file.js';
import type { EventRow, PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';

/** Why a part came back, and where it belongs as the contact point that returned it sees it. */
export interface Returned {
  reason: ReturnReason;
  at: Date;
  proposedMunicipalityCode?: string;
}

/** A part as its sender follows it. */
export interface FollowedPart {
  part: PartRow;
  closedBy: Side;
  /** Since when it is where the sender is shown that it is. */
  since: Date;
  messages: ThreadMessage[];
  events: EventRow[];
  /** The contact point that has it now; a closed office is no receiver. */
  receiver?: { id: string; nameDa: string; nameEn: string; phone: string };
  /** Why it came back, while it lies with the sender. */
  returned?: Returned;
}

/** What the sender may know of a part besides its content: three statements in one breath. */
export async function followPart(tx: Tx, part: PartRow): Promise<FollowedPart> {
  const [events, messages, contactPoint] = await Promise.all([
    partStore.events(tx, part.id),
    referralStore.messages(tx, part.id),
    part.contactPointId === null ? undefined : contactPointById(tx, part.contactPointId),
  ]);
  const returned = lastReturn(part, events);
  const history = historyOf(part, events);
  return {
    part,
    closedBy: history.at(-1)!.closedBy,
    since: shownSince(history)!,
    messages,
    events,
    ...(contactPoint === undefined ? {} : { receiver: { id: contactPoint.unitId, nameDa: contactPoint.nameDa, nameEn: contactPoint.nameEn, phone: contactPoint.phone } }),
    ...(returned === undefined ? {} : { returned }),
  };
}

/** Each event with whose closing it is where the part is closed: a correction of a closed part closes nothing. */
function historyOf(part: PartRow, events: readonly EventRow[]): { at: Date; toState: PartState; closedBy: Side }[] {
  let closedBy: Side = 'receiver';
  return events.map(({ at, fromState, toState, byUnit }) => {
    if (toState === 'closed' && fromState !== 'closed') closedBy = byUnit === part.senderUnitId ? 'sender' : 'receiver';
    return { at, toState, closedBy };
  });
}

/** The return that a part lies with its sender for; undefined for one that does not. */
export function lastReturn({ state }: PartRow, events: readonly EventRow[]): Returned | undefined {
  const last = state === 'returned' ? events.findLast((event) => event.move === 'return') : undefined;
  if (last === undefined) return undefined;
  const proposed = last.proposedMunicipalityCode ?? undefined;
  return { reason: last.reason as ReturnReason, at: last.at, ...(proposed === undefined ? {} : { proposedMunicipalityCode: proposed }) };
}
