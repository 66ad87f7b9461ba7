import { type Actor, type Refusal, refuse, uuidv7 } from '#kernel';
import { putIntoOutbox, type Tx } from '#platform';
import { changeStore } from './change.store.js';

interface Versioned {
  /** Id of the unit or shift. */
  id: string;
  version: number;
}

/** Whether it is still as the actor last saw it; if not, which fact became another, when, and by which colleague. */
export async function changedMeanwhile(tx: Tx, { id, version }: Versioned, seen: number): Promise<Refusal | null> {
  if (version === seen) return null;
  const changes = await changeStore.since(tx, id, seen);
  return refuse('changed-meanwhile', {
    version,
    changes: changes.flatMap(({ at, by, fields }) => fields.map((field) => ({ at: at.toISOString(), move: field, by }))),
  });
}

/** Notes which facts became this version, for whoever comes later with an older one. */
export function noteChange(tx: Tx, { id, version }: Versioned, actor: Actor, now: Date, fields: string[]): Promise<void> {
  return changeStore.insert(tx, id, version, { at: now, staffMemberId: actor.id }, fields);
}

/** Lets everybody who has the directory open know that something of this unit is another now. */
export function tellEverybody(tx: Tx, unitId: string, aboutId: string): Promise<void> {
  return putIntoOutbox(tx, [{ id: uuidv7(), kind: 'directory.changed', unitId, aboutId }]);
}
