import type { PartEvent } from './part-state.js';

interface Happened {
  move: PartEvent;
  at: Date;
  byUnit: string;
}

/** What a contact point may know of a part's past. */
export interface OwnSendings<Event> {
  events: Event[];
  /** Whether something said at that instant was said in one of them. */
  include(at: Date): boolean;
}

/**
 * Of all the times that a part was sent: the last one, which brought it here, and each in which this contact point had it.
 * What an earlier receiver did with it and wrote about it was never sent to this one, nor even who that was: it may be
 * another kommune, and where somebody is known, or was looked for, says where they may be.
 */
export function ownSendings<Event extends Happened>(unitId: string, events: readonly Event[]): OwnSendings<Event> {
  const sentAt = events.flatMap(({ move, at }) => (move === 'send' ? [at] : []));
  let begun = 0;
  const numbered = events.map((event) => ({ event, sending: event.move === 'send' ? ++begun : begun }));
  const own = new Set([sentAt.length, ...numbered.flatMap(({ event, sending }) => (event.byUnit === unitId ? [sending] : []))]);
  return {
    events: numbered.flatMap(({ event, sending }) => (own.has(sending) ? [event] : [])),
    include: (at) => own.has(sentAt.filter((sent) => sent <= at).length),
  };
}
