import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { change, row, statement, type Tx } from './tx.js';

/** Something that must be done when its time has come, and has to be done by an act of its own. Ids and times only. */
export interface DueWork {
  kind: `${string}.${string}`;
  aboutId: string;
  dueAt: Date;
}

const put = statement(
  'due-work.put',
  /* sql */ `insert into platform.due_work (kind, about_id, due_at) select * from unnest($1::text[], $2::uuid[], $3::timestamptz[])
    on conflict (kind, about_id) do update set due_at = excluded.due_at, leased_until = null`,
);
const putBy = statement(
  'due-work.put-by',
  /* sql */ `insert into platform.due_work (kind, about_id, due_at)
    select w.kind, w.about_id, min(w.due_at) from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as w (kind, about_id, due_at) group by w.kind, w.about_id
    on conflict (kind, about_id) do update set due_at = least(due_work.due_at, excluded.due_at), leased_until = null`,
);
const drop = statement('due-work.drop', /* sql */ `delete from platform.due_work where about_id = $1 and kind = any ($2)`);
const lock = statement<{ dueAt: Date }>('due-work.lock', /* sql */ `select due_at as "dueAt" from platform.due_work where kind = $1 and about_id = $2 for update`);

/** Puts work off to its time, in the running transaction; what is put again gets the new time. */
export async function putDue(tx: Tx, works: DueWork[]): Promise<void> {
  await change(tx, put, [works.map(({ kind }) => kind), works.map(({ aboutId }) => aboutId), works.map(({ dueAt }) => dueAt)]);
}

/** Puts work off to its time at the latest: what is to be done sooner already stays so. */
export async function putDueBy(tx: Tx, works: DueWork[]): Promise<void> {
  if (works.length === 0) return;
  await change(tx, putBy, [works.map(({ kind }) => kind), works.map(({ aboutId }) => aboutId), works.map(({ dueAt }) => dueAt)]);
}

/** Nothing of these kinds needs to be done about it any more. */
export async function dropDue(tx: Tx, aboutId: string, kinds: readonly DueWork['kind'][]): Promise<void> {
  await change(tx, drop, [aboutId, kinds]);
}

/** When this is due, held until the act has ended; undefined when nothing needs to be done. */
export async function lockDue(tx: Tx, kind: DueWork['kind'], aboutId: string): Promise<Date | undefined> {
  return (await row(tx, lock, [kind, aboutId]))?.dueAt;
}

const claim = statement<{ aboutId: string }>(
  'due-work.claim',
  /* sql */ `
    update platform.due_work w set leased_until = clock_timestamp() + interval '60 seconds'
      from (select kind, about_id from platform.due_work
             where kind = $1 and due_at <= clock_timestamp() and (leased_until is null or leased_until < clock_timestamp())
             order by due_at limit 50 for update skip locked) c
     where w.kind = c.kind and w.about_id = c.about_id
     returning w.about_id as "aboutId"`,
);

/**
 * Where the worker finds what has come due. Several workers share it: what one has claimed is passed over by the others
 * for 60 s, and found again when that one has died of it. The act looks at the time itself, so that twice does no harm.
 */
@Injectable()
export class DueQueue {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @returns ids of what is due, up to 50 @throws DatabaseAway and what else a lost server raises */
  async claim(kind: DueWork['kind']): Promise<string[]> {
    return (await this.database.readWithoutEntry(claim, [kind])).map(({ aboutId }) => aboutId);
  }
}
