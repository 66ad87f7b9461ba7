import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';

/** A draft that has not been saved yet, with words that stand in no other, as the body of PUT /drafts/:draftId. */
export function aDraft(more: { children?: number; version?: number } = {}) {
  const { children = 0, version = 0 } = more;
  const mark = randomBytes(4).toString('hex');
  const typed = { name: `Ida Prøve${mark}`, told: `Han slog mig ${mark}\nI går "igen" ${mark}` };
  return { id: uuidv7(), mark, typed, body: { version, content: JSON.stringify(typed), children } };
}

export type BuiltDraft = ReturnType<typeof aDraft>;

/** As if the draft had been begun so long ago, and the worker had looked at nothing since: `9 hours`. */
export async function begunAgo(database: Pick<TestDatabase, 'asSuperuser'>, draftId: string, ago: string): Promise<void> {
  const moved = 'started_at - (clock_timestamp() - $2::interval)';
  await database.asSuperuser(
    `/* -- fixed text: of this file */ update platform.due_work w set due_at = w.due_at - (d.${moved}) from drafts.draft d where d.id = w.about_id and d.id = $1`,
    [draftId, ago],
  );
  await database.asSuperuser('update drafts.draft set started_at = clock_timestamp() - $2::interval where id = $1', [draftId, ago]);
}

/** How often the unit was told something about a draft, by what: oldest first. */
export async function toldOf(database: Pick<TestDatabase, 'asSuperuser'>, draftId: string): Promise<string[]> {
  const rows = await database.asSuperuser<{ kind: string }>('select kind from platform.outbox where about_id = $1 order by recorded_at, id', [draftId]);
  return rows.map(({ kind }) => kind);
}

/** What is left of a draft, seen past every lock. */
export async function leftOf(database: Pick<TestDatabase, 'asSuperuser'>, draftId: string) {
  const [draft] = await database.asSuperuser<{ state: string }>('select state from drafts.draft where id = $1', [draftId]);
  const contents = await database.asSuperuser('select from drafts.content where draft_id = $1', [draftId]);
  const due = await database.asSuperuser<{ kind: string }>(`select kind from platform.due_work where about_id = $1 and kind like 'draft.%' order by kind`, [draftId]);
  const moves = (await movesOf(database, draftId)).map(({ move }) => move);
  return { state: draft?.state ?? 'none', contents: contents.length, due: due.map(({ kind }) => kind), moves };
}

/** Every move of a draft that was written down. */
export async function movesOf(database: Pick<TestDatabase, 'asSuperuser'>, draftId: string) {
  return await database.asSuperuser<{ move: string; by: string; from: string; reason: string | null }>(
    'select move, by_staff as by, from_owner as "from", reason from drafts.draft_event where draft_id = $1 order by version',
    [draftId],
  );
}

/** How many children stand on it, whether one ever did, and how many at most. */
export async function childrenOn(database: Pick<TestDatabase, 'asSuperuser'>, draftId: string) {
  const [draft] = await database.asSuperuser<{ children: number; hadChild: boolean; mostChildren: number }>('select children, had_child as "hadChild", most_children as "mostChildren" from drafts.draft where id = $1', [draftId]);
  return draft!;
}
