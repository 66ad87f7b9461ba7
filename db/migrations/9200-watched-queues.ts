import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is watched: the queue towards the log, by which request a fact came into the outbox, and the guards as they shall be. */
export class WatchedQueues1000000009200 implements MigrationInterface {
  name = 'WatchedQueues1000000009200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      set local role audit_owner;
      -- Ids are in the order of their times, nearly: the oldest is found by its key, and a queue that nobody empties is
      -- counted to its limit and no further.
      create function audit.queue_state() returns table (waiting integer, oldest_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select (select count(*)::integer from (select from audit.pending limit 100000) p),
               (select c.closed_at from audit.closing c where c.entry_id = (select entry_id from audit.pending order by entry_id limit 1));
      $f$;
      comment on function audit.queue_state() is 'How many closed entries wait for the sequencer, 100000 at most, and since when. No ids.';
      revoke all on function audit.queue_state() from public;
      grant execute on function audit.queue_state() to worker;
      reset role;

      alter table platform.installation add column guards text;
      comment on column platform.installation.guards is
        'Policies, views, triggers, rights and functions of the log as one hash, taken when the migrations had run. What differs from it is drift.';

      alter table platform.outbox add column correlation_id uuid;
      comment on column platform.outbox.correlation_id is
        'The request that made it true, by the name that it has in the operational log. A label: whoever asked may have chosen it.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
