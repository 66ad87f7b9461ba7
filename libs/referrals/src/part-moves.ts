import { type Actor, type Refusal, refuse, uuidv7 } from '#kernel';
import { type OutboxFact, putIntoOutbox, type Tx } from '#platform';
import { confirmPassedOn } from './confirm-passed-on.js';
import { holdingAfter } from './domain/holding.js';
import { ownSendings } from './domain/own-sendings.js';
import { type MoveName, type PartEvent, type PartNote, type PartState, type Side, stateAfter } from './domain/part-state.js';
import { listingStore } from './listing.store.js';
import type { EventRow, PartRow } from './part.row.js';
import { type PartChange, partStore, type WrittenEvent } from './part.store.js';

/** What the steps of the municipality are called to the sender: that something happened, not what. */
const innerMoves: readonly string[] = ['accept', 'pass_on', 'hand_over', 'take_over', 'decide', 'close', 'answer_end'];

/**
 * Whether the part is still as the actor last saw it; if not, what changed and by whom. Colleagues see names, the
 * other authority sees the unit, and the inner steps of the municipality stay unnamed to the sender. A contact point hears
 * nothing of those that had the part before it was sent here.
 */
export async function changedMeanwhile(tx: Tx, part: PartRow, seen: number, actor: Actor): Promise<Refusal | null> {
  if (part.version === seen) return null;
  const events = await partStore.events(tx, part.id);
  const known = actor.unitId === part.senderUnitId ? events : ownSendings(actor.unitId, events).events;
  const changes = known.filter((event) => event.version > seen).map((event) => change(event, actor));
  return refuse('changed-meanwhile', { version: part.version, changes });
}

function change(event: EventRow, actor: Actor) {
  const isOwn = event.byUnit === actor.unitId;
  const isInner = !isOwn && innerMoves.includes(event.move);
  return {
    at: event.at.toISOString(),
    move: isInner ? 'handled' : event.move,
    by: (isOwn ? event.staffName : event.unitName) ?? undefined,
  };
}

interface Mover {
  actor: Actor;
  now: Date;
}

/** What an event says besides that it happened. */
type Said = Partial<Pick<WrittenEvent, 'reason' | 'toStaff' | 'proposedMunicipalityCode'>>;
/** What an event changes besides where the part is and who holds it. */
type Changes = Omit<PartChange, 'state' | 'version' | 'heldBy'>;

/**
 * Makes one move: the part, its event, both lists and the facts for the worker. Nothing but the table of moves decides
 * whether it is possible.
 * @returns the part as it is afterwards, or `wrong-state` with the state it is in
 */
export async function movePart(
  tx: Tx,
  mover: Mover,
  part: PartRow,
  move: MoveName,
  side: Side,
  changes: Changes = {},
  said: Said = {},
): Promise<PartRow | Refusal> {
  const state = stateAfter(move, part.state, side);
  if (state === null) return refuse('wrong-state', { state: side === 'sender' ? undefined : part.state });
  return await writeEvent(tx, mover, part, move, state, changes, said);
}

/** Something that happened to a part without moving it: a correction, an answer, a hand-over. It takes a version all the same. */
export async function notePart(tx: Tx, mover: Mover, part: PartRow, what: PartNote, changes: Changes = {}, said: Said = {}): Promise<PartRow> {
  return await writeEvent(tx, mover, part, what, part.state, changes, said);
}

async function writeEvent(tx: Tx, { actor, now }: Mover, part: PartRow, move: PartEvent, toState: PartState, changes: Changes, said: Said): Promise<PartRow> {
  const changed: PartChange = { ...holdingAfter(move, part, actor.id), ...changes, state: toState, version: part.version + 1 };
  const event = { partId: part.id, version: changed.version, move, fromState: part.state, toState, reason: null, ...said };
  const after: PartRow = { ...part, ...changed };
  // The event goes first: a contact point that passes a part on sees it no more once the part is changed.
  await Promise.all([
    partStore.insertEvents(tx, actor.districtId, { at: now, staff: actor.id, unit: actor.unitId }, [event]),
    listingStore.update(tx, after, changed.passedFromUnitId ?? null, isClosedBySender(part, after, actor)),
    putIntoOutbox(tx, factsOf(move, part, after, actor)),
    partStore.update(tx, part, changed),
  ]);
  await confirmPassedOn(tx, { actor, now }, part, move);
  return after;
}

/** Whose closing it is, in the sender's list; null where a closed part stays closed, by whomever it was. */
function isClosedBySender(before: PartRow, after: PartRow, actor: Actor): boolean | null {
  if (after.state !== 'closed') return false;
  return before.state === 'closed' ? null : actor.unitId === before.senderUnitId;
}

/**
 * Who hears that something happened: the other authority; for a hand-over the colleagues of the own contact point and
 * nobody else; and a contact point that a part is passed on to, as of any part that comes in.
 */
function factsOf(move: PartEvent, before: PartRow, after: PartRow, actor: Actor): OutboxFact[] {
  const fact = (kind: OutboxFact['kind'], unitId: string | null): OutboxFact[] => (unitId === null ? [] : [{ id: uuidv7(), kind, unitId, aboutId: before.id }]);
  const kind: OutboxFact['kind'] = `part.${move.replaceAll('_', '-')}`;
  if (move === 'hand_over' || move === 'take_over') return fact(kind, actor.unitId);
  const other = actor.unitId === before.senderUnitId ? after.contactPointId : before.senderUnitId;
  return [...fact(kind, other), ...(move === 'pass_on' ? fact('part.delivered', after.contactPointId) : [])];
}
