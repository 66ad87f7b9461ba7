import { uuidv7 } from '#kernel';
import { dropDue, type DueWork, lockDue, putDue, putIntoOutbox, type Tx } from '#platform';
import { endOf, isOverdue, nextTelling } from './domain/draft-age.js';
import type { DraftRow } from './draft.row.js';
import { draftStore } from './draft.store.js';

/** What the worker does about an unsent draft: tell of it, and end it. */
export const dueKinds = { tell: 'draft.unsent', end: 'draft.end' } as const satisfies Record<string, DueWork['kind']>;

type Facts = Pick<DraftRow, 'id' | 'startedAt'>;

/** What a job of the worker is to look at: an unsent draft, and when its work is due. */
export interface DueDraft {
  draft: Omit<DraftRow, 'ownerName'> | undefined;
  dueAt: Date | undefined;
}

export async function findDue(tx: Tx, kind: DueWork['kind'], draftId: string): Promise<DueDraft> {
  const [draft, dueAt] = await Promise.all([draftStore.lockForHouse(tx, draftId), lockDue(tx, kind, draftId)]);
  return { draft, dueAt };
}

/** Not when it was settled since it was claimed, or another worker has done the work. */
export function isDue(found: DueDraft, now: Date): found is DueDraft & { draft: object } {
  return found.draft !== undefined && found.dueAt !== undefined && found.dueAt <= now;
}

/** The worker's work on a draft that has just begun. */
export async function putAllDue(tx: Tx, draft: Facts): Promise<void> {
  await Promise.all([putNextTelling(tx, draft, draft.startedAt), putDue(tx, [{ kind: dueKinds.end, aboutId: draft.id, dueAt: endOf(draft) }])]);
}

/** The next time at which the unit is told, or never again. */
export async function putNextTelling(tx: Tx, draft: Facts, now: Date): Promise<void> {
  const dueAt = nextTelling(draft, now);
  if (dueAt === undefined) await dropDue(tx, draft.id, [dueKinds.tell]);
  else await putDue(tx, [{ kind: dueKinds.tell, aboutId: draft.id, dueAt }]);
}

export const dropAllDue = (tx: Tx, draftId: string): Promise<void> => dropDue(tx, draftId, Object.values(dueKinds));

/** Pages of the unit that show unsent drafts have become old. */
export function tellUnit(tx: Tx, draft: Pick<DraftRow, 'id' | 'unitId'>, kind: 'draft.unsent' | 'draft.taken-over' | 'draft.settled'): Promise<void> {
  return putIntoOutbox(tx, [{ id: uuidv7(), kind, unitId: draft.unitId, aboutId: draft.id }]);
}

/** As `tellUnit`, for a draft that the unit has been told of; nobody else has waited for news of it. */
export async function tellUnitIfOverdue(tx: Tx, draft: Pick<DraftRow, 'id' | 'unitId' | 'startedAt' | 'hadChild'>, kind: 'draft.settled', now: Date): Promise<void> {
  if (isOverdue(draft, now)) await tellUnit(tx, draft, kind);
}
