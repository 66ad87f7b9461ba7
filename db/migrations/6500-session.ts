import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browser sessions of the web, which reaches this schema and nothing else (security.md 3.5, RFC 10017). */
export class Session1000000006500 implements MigrationInterface {
  name = 'Session1000000006500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema session;
      comment on schema session is 'Browser sessions. The web reaches this schema and no other; tokens lie encrypted under a key outside the database.';
      grant usage on schema session to web_session;

      create table session.attempt (
        token_hash  bytea primary key check (length(token_hash) = 32),
        started_at  timestamptz not null default clock_timestamp(),
        expires_at  timestamptz not null default clock_timestamp() + interval '10 minutes',
        sealed      text not null
      );
      comment on table session.attempt is
        'A sign-in on its way to an identity provider and back: once, for ten minutes. Sealed: PKCE verifier, nonce, where to go next.';
      create index attempt_by_expiry on session.attempt (expires_at);
      grant select, insert, update, delete on session.attempt to web_session;

      create table session.session (
        id                uuid primary key,
        token_hash        bytea not null unique check (length(token_hash) = 32),
        staff_member_id   uuid not null,
        started_at        timestamptz not null default clock_timestamp(),
        last_active_at    timestamptz not null default clock_timestamp(),
        device            text not null check (length(device) <= 80),
        locked_at         timestamptz,
        locked_path       text,
        ended_at          timestamptz,
        end_reason        text check (end_reason in ('signed_out', 'idle', 'absolute', 'ended_elsewhere', 'rights_lost', 'locked_too_long')),
        end_reported_at   timestamptz,
        tokens_expire_at  timestamptz,
        sealed_person     text,
        sealed_tokens     text,
        check ((ended_at is null) = (end_reason is null)),
        check (ended_at is null or (sealed_person is null and sealed_tokens is null))
      );
      comment on table session.session is
        'One sign-in in one browser. The id is the id under which the sign-in was reported to the log before the cookie was set.';
      comment on column session.session.token_hash is 'SHA-256 of the cookie: a dump opens no session.';
      comment on column session.session.device is 'Browser and system in a few words, so that a person knows the own sessions apart.';
      create index session_of_staff_member on session.session (staff_member_id) where ended_at is null;
      create index session_running on session.session (last_active_at) where ended_at is null;
      create index session_to_report on session.session (ended_at) where ended_at is not null and end_reported_at is null;
      grant select, insert, update, delete on session.session to web_session;

      -- What the start-up check reads; neither is about anybody.
      grant usage on schema platform to web_session;
      grant select on platform.installation to web_session;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
