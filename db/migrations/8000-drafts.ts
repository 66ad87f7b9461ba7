import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals that somebody has begun and not sent. Facts for the unit, content for its owner alone (docs/decisions/0018). */
export class Drafts1000000008000 implements MigrationInterface {
  name = 'Drafts1000000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      set local role audit_owner;
      grant execute on function audit.actor_in_scope() to worker_case;
      reset role;

      create schema drafts;
      comment on schema drafts is 'Referrals that were begun and not sent. Content is sealed and for its owner alone.';
      grant usage on schema drafts to api_case, worker_case;

      create table drafts.draft (
        id           uuid primary key,
        district_id  uuid not null,
        unit_id      uuid not null,
        owner_id     uuid not null,
        started_at   timestamptz not null,
        saved_at     timestamptz not null,
        version      integer not null check (version > 0),
        children     integer not null check (children between 0 and 20),
        had_child    boolean not null,
        state        text not null check (state in ('unsent', 'sent', 'not_necessary', 'discarded', 'deleted')),
        settled_at   timestamptz,
        check ((state = 'unsent') = (settled_at is null)),
        constraint child_is_never_dropped check (not had_child or state not in ('discarded', 'deleted'))
      );
      comment on table drafts.draft is
        'That there is a draft: whose, since when, with how many children. The id is that of the case that it will become. No content.';
      comment on column drafts.draft.had_child is
        'Whether a child was ever on it: the duty to notify (Barnets lov § 133) does not end by crossing the child out.';
      create index draft_of_unit on drafts.draft (unit_id, started_at) where state = 'unsent';

      create table drafts.content (
        draft_id        uuid primary key references drafts.draft (id),
        district_id     uuid not null,
        version         integer not null,
        sealed_content  bytea not null,
        wrapped_key     bytea not null,
        body_mac        bytea not null check (octet_length(body_mac) = 32)
      );
      comment on table drafts.content is 'What was typed, under a key of its own. The row and with it the key are deleted when the draft is settled.';

      create table drafts.draft_event (
        draft_id     uuid not null references drafts.draft (id),
        version      integer not null,
        district_id  uuid not null,
        move         text not null check (move in ('take_over', 'send', 'answer_not_necessary', 'discard', 'delete')),
        from_state   text not null,
        to_state     text not null,
        at           timestamptz not null,
        by_staff     uuid not null,
        from_owner   uuid not null,
        reason       text,
        primary key (draft_id, version),
        check (move <> 'answer_not_necessary' or reason is not null)
      );
      comment on table drafts.draft_event is 'Every move of a draft: who, when, from whom, coded reason. Insert only.';

      -- Nobody writes had_child: what was once true stays so, whatever a statement says.
      create function drafts.remember_child() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
      begin
        new.had_child := new.children > 0 or (tg_op = 'UPDATE' and old.had_child);
        return new;
      end $f$;
      revoke all on function drafts.remember_child() from public;
      create trigger child_is_remembered before insert or update on drafts.draft for each row execute function drafts.remember_child();
      alter table drafts.draft enable always trigger child_is_remembered;

      grant select, insert on drafts.draft, drafts.draft_event to api_case;
      grant select, insert, delete on drafts.content to api_case;
      grant update (owner_id, saved_at, version, children, state, settled_at) on drafts.draft to api_case;
      grant update (version, sealed_content, body_mac) on drafts.content to api_case;
      -- The worker deletes what it cannot read.
      grant select on drafts.draft to worker_case;
      grant update (version, state, settled_at) on drafts.draft to worker_case;
      grant select (draft_id), delete on drafts.content to worker_case;
      grant insert on drafts.draft_event to worker_case;

      alter table drafts.draft       enable row level security, force row level security;
      alter table drafts.content     enable row level security, force row level security;
      alter table drafts.draft_event enable row level security, force row level security;

      create policy own_unit_sees on drafts.draft for select to api_case
        using (unit_id = (select audit.list_in_scope())
               or (id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope())));
      create policy owner_begins on drafts.draft for insert to api_case
        with check (id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()) and owner_id = (select audit.actor_in_scope()));
      -- The hours are those of libs/drafts/src/domain/draft-age.ts: here they are the second wall. Whoever changes a
      -- draft of somebody else's becomes its owner by it.
      create policy owner_changes_or_colleague_takes_over on drafts.draft for update to api_case
        using (id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope())
               and (owner_id = (select audit.actor_in_scope()) or started_at <= clock_timestamp() - interval '8 hours'))
        with check (unit_id = (select audit.unit_in_scope()) and owner_id = (select audit.actor_in_scope()));
      create policy worker_looks on drafts.draft for select to worker_case using (id = (select audit.case_in_scope()));
      create policy worker_deletes_late on drafts.draft for update to worker_case
        using (id = (select audit.case_in_scope()) and state = 'unsent')
        with check (state = 'deleted' and started_at <= clock_timestamp() - interval '12 hours');

      create policy owner_only on drafts.content to api_case
        using (draft_id = (select audit.case_in_scope())
               and exists (select from drafts.draft d where d.id = draft_id and d.owner_id = (select audit.actor_in_scope())));
      create policy worker_deletes on drafts.content to worker_case
        using (draft_id = (select audit.case_in_scope())
               and exists (select from drafts.draft d where d.id = draft_id and d.state = 'deleted'));

      create policy own_unit_sees on drafts.draft_event for select to api_case
        using (exists (select from drafts.draft d where d.id = draft_id));
      create policy own_name_adds on drafts.draft_event for insert to api_case, worker_case
        with check (by_staff = (select audit.actor_in_scope()) and exists (select from drafts.draft d where d.id = draft_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
