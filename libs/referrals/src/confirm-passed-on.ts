import { type Actor, uuidv7 } from '#kernel';
import { putIntoOutbox, type Tx } from '#platform';
import type { PartEvent } from './domain/part-state.js';
import type { PartRow } from './part.row.js';
import { passedOnStore } from './passed-on.store.js';

/**
 * Tells those who passed a part on what became of it: a named human has opened it, or its sender took it back before
 * anybody did. Until then it stands in their list as not opened: giving a part away is no way to lose it.
 */
export async function confirmPassedOn(tx: Tx, { actor, now }: { actor: Actor; now: Date }, before: PartRow, event: PartEvent): Promise<void> {
  if (before.state !== 'passed_on') return;
  const waiting =
    event === 'open' ? await passedOnStore.opened(tx, before.id, now, actor.id)
    : event === 'recall' || event === 'withdraw' ? await passedOnStore.takenBack(tx, before.id, now)
    : [];
  const units = [...new Set(waiting.map(({ fromUnitId }) => fromUnitId))];
  await putIntoOutbox(tx, units.map((unitId) => ({ id: uuidv7(), kind: 'part.confirmed' as const, unitId, aboutId: before.id })));
}
