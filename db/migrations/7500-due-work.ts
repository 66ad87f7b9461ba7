import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the worker has to do when its time comes. The queue says that something is due; the act that does it has an entry. */
export class DueWork1000000007500 implements MigrationInterface {
  name = 'DueWork1000000007500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table platform.due_work (
        kind          text not null check (kind ~ '^[a-z]+([.-][a-z]+)*$'),
        about_id      uuid not null,
        due_at        timestamptz not null,
        leased_until  timestamptz,
        primary key (kind, about_id)
      );
      comment on table platform.due_work is
        'Acts of the worker that wait for their time. Ids and times only; the act itself is done under an entry of its own.';
      create index due_work_waiting on platform.due_work (kind, due_at);
      grant select, insert, delete on platform.due_work to api_case, worker_case;
      grant update (due_at, leased_until) on platform.due_work to api_case, worker_case;
      grant select, update (leased_until) on platform.due_work to worker;

      alter table platform.due_work enable row level security, force row level security;
      -- The log-in role of the worker finds what is due; times are changed by acts about the thing itself only.
      create policy found_by_worker on platform.due_work to worker using (true);
      create policy about_what_is_in_scope on platform.due_work to api_case, worker_case using (about_id = (select audit.case_in_scope()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
