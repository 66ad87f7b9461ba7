import { type Refusal, type RefusalDetails, refuse } from '#kernel';
import type { Tx } from '#platform';
import type { DraftRow } from './draft.row.js';
import { draftStore } from './draft.store.js';

/** The draft is another than the actor last saw: at which version it is now, and which moves were made since, by whom. */
export async function changedMeanwhile(tx: Tx, draft: DraftRow, seen: number): Promise<Refusal> {
  return refuse('changed-meanwhile', await sinceVersion(tx, draft, seen));
}

/**
 * What somebody is told who is not the owner. Who was it until a colleague took it over learns that, and nothing of it
 * reaches anybody else: to them it is not there.
 */
export async function notTheOwner(tx: Tx, draft: DraftRow, actorId: string, seen: number): Promise<Refusal> {
  const events = await draftStore.events(tx, draft.id);
  const wasOwner = events.some((event) => event.move === 'take_over' && event.fromOwner === actorId);
  return wasOwner ? refuse('draft-taken-over', await sinceVersion(tx, draft, seen)) : refuse('not-found');
}

async function sinceVersion(tx: Tx, draft: DraftRow, seen: number): Promise<RefusalDetails> {
  const events = (await draftStore.events(tx, draft.id)).filter(({ version }) => version > seen);
  return { version: draft.version, changes: events.map(({ at, move, byName }) => ({ at: at.toISOString(), move, by: byName ?? undefined })) };
}
