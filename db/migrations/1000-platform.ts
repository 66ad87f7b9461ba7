import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The installation itself and the queue of facts that the worker delivers. No case data. */
export class Platform1000000001000 implements MigrationInterface {
  name = 'Platform1000000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema platform;
      comment on schema platform is 'The installation and its queues. No case data.';
      grant usage on schema platform to api, api_case, worker, worker_case;

      create table platform.installation (
        only_one      boolean primary key default true check (only_one),
        id            uuid not null default gen_random_uuid(),
        environment   text not null check (environment in ('development', 'test', 'production')),
        installed_at  timestamptz not null default clock_timestamp()
      );
      comment on table platform.installation is
        'One row, written at install. A process whose configured environment differs refuses to start.';
      grant select on platform.installation to api, worker;

      create table platform.outbox (
        id          uuid primary key,
        kind        text not null check (kind ~ '^[a-z]+([.-][a-z]+)*$'),
        unit_id     uuid not null,
        about_id    uuid not null,
        recorded_at timestamptz not null default clock_timestamp(),
        due_at      timestamptz not null default clock_timestamp(),
        leased_until timestamptz,
        attempts    integer not null default 0,
        delivered_at timestamptz
      );
      comment on table platform.outbox is
        'Facts for the outside, written in the transaction that makes them true. Ids and times only; the worker delivers.';
      create index outbox_waiting on platform.outbox (due_at) where delivered_at is null;
      grant insert on platform.outbox to api_case, worker_case;
      grant select on platform.outbox to worker;
      grant update (leased_until, attempts, delivered_at) on platform.outbox to worker;

      create table platform.heartbeat (
        process  text primary key,
        beat_at  timestamptz not null default clock_timestamp()
      );
      comment on table platform.heartbeat is 'When each background process last said that it lives; the api turns not-ready without it.';
      grant select on platform.heartbeat to api, worker;
      grant insert, update on platform.heartbeat to worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
