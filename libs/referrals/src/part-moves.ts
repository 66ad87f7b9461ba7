import { type Actor, type Refusal, refuse, uuidv7 } from '#kernel';
import { putIntoOutbox, type Tx } from '#platform';
import { type MoveName, type PartEvent, type Side, stateAfter } from './domain/part-state.js';
import { listingStore } from './listing.store.js';
import type { EventRow, PartRow } from './part.row.js';
import { type PartChange, partStore } from './part.store.js';

/** What the steps of the municipality are called to the sender: that something happened, not what. */
const innerMoves: readonly string[] = ['accept', 'pass_on', 'decide', 'close'];

/**
 * Whether the part is still as the actor last saw it; if not, what changed and by whom. Colleagues see names, the
 * other authority sees the unit, and the inner steps of the municipality stay unnamed to the sender.
 */
export async function changedMeanwhile(tx: Tx, part: PartRow, seen: number, actor: Actor): Promise<Refusal | null> {
  if (part.version === seen) return null;
  const events = await partStore.events(tx, part.id);
  const changes = events.filter((event) => event.version > seen).map((event) => change(event, actor));
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

/**
 * Makes one move: the part, its event, both lists and the fact for the worker. Nothing but the table of moves decides
 * whether it is possible.
 * @returns the part as it is afterwards, or `wrong-state` with the state it is in
 */
export async function movePart(
  tx: Tx,
  { actor, now }: Mover,
  part: PartRow,
  move: MoveName,
  side: Side,
  changes: Omit<PartChange, 'state' | 'version'> = {},
  reason: string | null = null,
): Promise<PartRow | Refusal> {
  const state = stateAfter(move, part.state, side);
  if (state === null) return refuse('wrong-state', { state: side === 'sender' ? undefined : part.state });
  return await writeMove(tx, { actor, now }, part, move, { ...changes, state, version: part.version + 1 }, reason);
}

/** Something that happened to a part without moving it: a correction, an answer. It takes a version all the same. */
export async function notePart(
  tx: Tx,
  mover: Mover,
  part: PartRow,
  what: 'correct' | 'give_feedback',
  changes: Omit<PartChange, 'state' | 'version'> = {},
  reason: string | null = null,
): Promise<PartRow> {
  return await writeMove(tx, mover, part, what, { ...changes, state: part.state, version: part.version + 1 }, reason);
}

async function writeMove(tx: Tx, { actor, now }: Mover, part: PartRow, move: PartEvent, changed: PartChange, reason: string | null): Promise<PartRow> {
  const event = { partId: part.id, version: changed.version, move, fromState: part.state, toState: changed.state, reason };
  const after: PartRow = { ...part, ...changed };
  const toTell = actor.unitId === part.senderUnitId ? after.contactPointId : part.senderUnitId;
  // The event goes first: a contact point that passes a part on sees it no more once the part is changed.
  await Promise.all([
    partStore.insertEvents(tx, actor.districtId, { at: now, staff: actor.id, unit: actor.unitId }, [event]),
    listingStore.update(tx, after, changed.passedFromUnitId ?? null, after.state === 'closed' && actor.unitId === part.senderUnitId),
    ...(toTell === null ? [] : [putIntoOutbox(tx, [{ id: uuidv7(), kind: `part.${move.replaceAll('_', '-')}`, unitId: toTell, aboutId: part.id }])]),
    partStore.update(tx, part, changed),
  ]);
  return after;
}
