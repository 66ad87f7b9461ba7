import { endingOfDrafts, tellingOfDrafts } from '#drafts';
import { uuidv7 } from '#kernel';
import { AbandonedEntries } from '#operation';
import { aDraft, begunAgo } from '../../builders/draft.js';
import { type Caller, dueWorker, openPlatform, type TestDatabase } from '../../harness/index.js';

/** An entry that was opened three minutes ago by an act of which nothing more was heard. */
export async function leaveCrashedAct(database: TestDatabase): Promise<void> {
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind)
     values ($1, clock_timestamp() - interval '3 minutes', $1, $1, $1, 'case.read', 'consultation', 'case_handling', 'none', 'none')`,
    [uuidv7()],
  );
}

/** A draft whose time is up, which a worker that is started now ends. @returns its id */
export async function leaveDraftToEnd(database: TestDatabase, officer: Caller): Promise<string> {
  const { id, body } = aDraft();
  const { status, text } = await officer.put(`/drafts/${id}`, body);
  if (status !== 200) throw new Error(`the draft was answered ${status}: ${text}`);
  await database.asSuperuser(`delete from platform.due_work where kind = 'draft.unsent' and about_id = $1`, [id]);
  await begunAgo(database, id, '12 hours 1 minute');
  return id;
}

export interface WorkersRounds {
  delivered: number;
  ended: number;
  abandoned: number;
}

/**
 * What the worker does in its own time, done now: the outbox emptied and what is due done, whatever was leased to a worker
 * that is dead, and entries that were left open closed as if their two minutes were over. Nothing else may be at work.
 */
export async function makeWorkersRounds(database: TestDatabase): Promise<WorkersRounds> {
  await database.asSuperuser(`update platform.outbox set leased_until = null where delivered_at is null;
    update platform.due_work set leased_until = null;
    alter table audit.entry disable trigger user;
    update audit.entry e set opened_at = opened_at - interval '3 minutes'
     where opened_at > clock_timestamp() - interval '3 minutes' and not exists (select from audit.closing c where c.entry_id = e.id);
    alter table audit.entry enable always trigger entry_only_grows`);
  await using worker = await openPlatform(database, 'worker');
  await using due = await dueWorker(database);
  const rounds = { delivered: 0, ended: 0, abandoned: 0 };
  for (let more = 1; more !== 0; rounds.delivered += more) more = (await worker.outbox.deliverDue()).delivered;
  for (const duty of [tellingOfDrafts, endingOfDrafts]) for (let more = 1; more !== 0; rounds.ended += more) more = (await due.perform(duty)).done;
  // What has come of the due work is delivered too.
  for (let more = 1; more !== 0; rounds.delivered += more) more = (await worker.outbox.deliverDue()).delivered;
  rounds.abandoned = await new AbandonedEntries(worker.database).close();
  return rounds;
}
