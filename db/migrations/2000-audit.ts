import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log in the database's own hands. Nobody has a right on its tables: entries are opened, named and closed
 * through functions that fill in pid, transaction and time themselves (docs/decisions/0003).
 */
export class Audit1000000002000 implements MigrationInterface {
  name = 'Audit1000000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema audit;
      comment on schema audit is 'Who looked at what, when and why. Opened before, closed after, never changed.';
      grant usage on schema audit to api, worker, api_case, worker_case, auditor_case;
      grant usage, create on schema audit to audit_owner;
      set local role audit_owner;

      create table audit.thread (
        id       uuid primary key,
        case_id  uuid not null
      );
      comment on table audit.thread is
        'Which case a part, referral or message belongs to: id -> case id, nothing else. Read by audit.open only.';

      create table audit.reference (
        about_id   uuid primary key,
        case_id    uuid not null,
        reference  text not null unique
      );
      comment on table audit.reference is 'The short references that people say on the telephone and auditors search by.';

      create table audit.entry (
        id               uuid primary key,
        opened_at        timestamptz not null default clock_timestamp(),
        opened_by_pid    integer     not null default pg_backend_pid(),
        opened_by_login  name        not null default session_user,
        opened_in        xid8        not null default pg_current_xact_id(),
        actor_id         uuid not null,
        organisation_id  uuid not null,
        unit_id          uuid not null,
        operation        text not null,
        verb             text not null check (verb in ('collection','alteration','consultation','disclosure','combination','erasure')),
        purpose          text not null check (purpose ~ '^[a-z_]{3,60}$'),
        scope_kind       text not null check (scope_kind in ('case','list','log','log-of-all','none')),
        scope_id         uuid,
        about_kind       text not null,
        about_id         uuid
      );
      comment on table audit.entry is
        'One row per act, committed before the act may read anything (LED art. 25: who, what, when, why).';
      create index entry_by_organisation on audit.entry (organisation_id, opened_at);
      create index entry_by_scope on audit.entry (scope_id, opened_at) where scope_kind = 'case';
      create index entry_by_time on audit.entry using brin (opened_at);

      create table audit.closing (
        entry_id         uuid primary key references audit.entry (id),
        closed_at        timestamptz not null default clock_timestamp(),
        organisation_id  uuid not null,
        outcome          text not null check (outcome in ('answered','refused','failed','abandoned')),
        code             text,
        subjects         uuid[] not null default '{}',
        fields           text[] not null default '{}',
        recipients       uuid[] not null default '{}',
        details          bytea
      );
      comment on table audit.closing is
        'How the act ended, whose data left (random tags), which fields, to which organisations. Details are sealed.';
      create index closing_by_recipient on audit.closing using gin (recipients) where recipients <> '{}';

      create table audit.pending (entry_id uuid primary key references audit.closing (entry_id));
      comment on table audit.pending is 'Closed entries that wait for the sequencer of the transparency log.';

      create table audit.sweep (only_one boolean primary key default true check (only_one), swept_until timestamptz not null);
      insert into audit.sweep values (true, clock_timestamp());
      comment on table audit.sweep is 'How far abandoned entries have been looked for.';

      -- Time, pid, login and transaction are the database's to say: not even the owner may write them, nor when an act
      -- was closed. The functions below run as the owner and are bound by this too.
      revoke insert on audit.entry, audit.closing from audit_owner;
      grant insert (id, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
        on audit.entry to audit_owner;
      grant insert (entry_id, organisation_id, outcome, code, subjects, fields, recipients, details) on audit.closing to audit_owner;

      create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
      begin
        raise exception 'the audit log only grows' using errcode = 'NV009';
      end $f$;
      create trigger entry_only_grows   before update or delete or truncate on audit.entry   execute function audit.refuse_change();
      create trigger closing_only_grows before update or delete or truncate on audit.closing execute function audit.refuse_change();
      alter table audit.entry   enable always trigger entry_only_grows;
      alter table audit.closing enable always trigger closing_only_grows;

      -- Opening. The caller chooses who, what and why; never when, where or in which transaction.
      create function audit.open(
        p_id uuid, p_actor uuid, p_organisation uuid, p_unit uuid, p_operation text, p_verb text, p_purpose text,
        p_scope_kind text, p_about_kind text, p_about_id uuid
      ) returns timestamptz
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
      declare
        v_scope uuid := p_about_id;
        v_opened timestamptz;
      begin
        if p_scope_kind = 'case' and p_about_kind <> 'case' then
          -- an id that belongs to nothing opens an entry all the same, with no scope: nothing will be found under it
          select t.case_id into v_scope from audit.thread t where t.id = p_about_id;
        end if;
        if p_scope_kind = 'list' then v_scope := p_unit; end if;
        if p_scope_kind in ('log', 'log-of-all', 'none') then v_scope := null; end if;
        insert into audit.entry (id, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
        values (p_id, p_actor, p_organisation, p_unit, p_operation, p_verb, p_purpose, p_scope_kind, v_scope, p_about_kind, p_about_id)
        returning opened_at into v_opened;
        -- Asynchronous on purpose: the closing commit flushes the log up to itself, this one included, before a byte is
        -- answered, so an audited read costs one flush (design 2; test/guarantees proves it with a crash).
        perform set_config('synchronous_commit', 'off', true);
        return v_opened;
      end $f$;

      -- Entries that a transaction of this backend may act under: opened by this very backend and login, in another and
      -- committed transaction, at most 30 seconds ago, not yet closed. The setting only names one of them; whether it is
      -- valid is decided anew each time, so that a forged or left-over setting shows nothing, and one that is no id raises.
      -- Read by the functions below alone; a view, so that each of them is one planned query.
      create view audit.in_force with (security_invoker = true) as
        select e.id, e.scope_kind, e.scope_id, e.unit_id, e.organisation_id
          from audit.entry e
         where e.opened_by_pid = pg_backend_pid()
           and e.opened_by_login = session_user
           and e.opened_at > clock_timestamp() - interval '30 seconds'
           and e.opened_in is distinct from pg_current_xact_id_if_assigned()
           and pg_xact_status(e.opened_in) = 'committed'
           and not exists (select from audit.closing c where c.entry_id = e.id);
      comment on view audit.in_force is 'Entries under which a transaction of the running backend may see anything.';

      create function audit.enter(p_id uuid) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
      begin
        if nullif(current_setting('naervaern.entry', true), '') is not null then
          raise exception 'a transaction acts under one audit entry' using errcode = 'NV002';
        end if;
        perform set_config('naervaern.entry', p_id::text, true);
        if not exists (select from audit.in_force where id = p_id) then
          raise exception 'no valid audit entry' using errcode = 'NV001';
        end if;
      end $f$;

      -- What row security asks.
      create function audit.case_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select scope_id from audit.in_force where id = v_named and scope_kind = 'case');
      end $f$;
      create function audit.list_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select unit_id from audit.in_force where id = v_named and scope_kind = 'list');
      end $f$;
      create function audit.unit_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select unit_id from audit.in_force where id = v_named);
      end $f$;
      create function audit.log_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select organisation_id from audit.in_force where id = v_named and scope_kind in ('log', 'log-of-all'));
      end $f$;
      create function audit.whole_log_in_scope() returns boolean
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return exists (select from audit.in_force where id = v_named and scope_kind = 'log-of-all');
      end $f$;

      -- Naming a new part, referral or message as belonging to the case in scope.
      create function audit.belongs_to_case(p_ids uuid[], p_references text[]) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_case uuid := audit.case_in_scope();
      begin
        if v_case is null then
          raise exception 'no case in scope' using errcode = 'NV003';
        end if;
        insert into audit.thread (id, case_id) select x, v_case from unnest(p_ids) x where x <> v_case;
        insert into audit.reference (about_id, case_id, reference)
          select u.id, v_case, u.reference from unnest(p_ids, p_references) as u (id, reference) where u.reference is not null;
      end $f$;

      create function audit.close(
        p_id uuid, p_outcome text, p_code text, p_subjects uuid[], p_fields text[], p_recipients uuid[], p_details bytea
      ) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
      begin
        if p_outcome = 'abandoned' then
          raise exception 'only the worker closes an entry as abandoned' using errcode = 'NV004';
        end if;
        insert into audit.closing (entry_id, organisation_id, outcome, code, subjects, fields, recipients, details)
        select e.id, e.organisation_id, p_outcome, p_code, p_subjects, p_fields, p_recipients, p_details
          from audit.entry e
         where e.id = p_id and e.opened_by_pid = pg_backend_pid() and e.opened_by_login = session_user;
        if not found then
          raise exception 'an entry is closed by the backend that opened it' using errcode = 'NV005';
        end if;
        insert into audit.pending (entry_id) values (p_id);
      end $f$;

      -- Crashed acts. Two minutes is four times the longest an entry can be used and well past every statement time-out.
      create function audit.close_abandoned() returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
      declare
        v_until timestamptz := clock_timestamp() - interval '2 minutes';
        v_from  timestamptz;
        v_count integer;
      begin
        select swept_until - interval '10 minutes' into v_from from audit.sweep for update;
        with closed as (
          insert into audit.closing (entry_id, organisation_id, outcome)
          select e.id, e.organisation_id, 'abandoned'
            from audit.entry e
           where e.opened_at >= v_from and e.opened_at < v_until
             and not exists (select from audit.closing c where c.entry_id = e.id)
          on conflict (entry_id) do nothing
          returning entry_id
        ), handed_over as (
          insert into audit.pending (entry_id) select entry_id from closed returning 1
        )
        select count(*) into v_count from handed_over;
        update audit.sweep set swept_until = greatest(swept_until, v_until);
        return v_count;
      end $f$;

      reset role;
      set local role audit_owner;
      do $grants$
      declare f record;
      begin
        for f in select p.oid::regprocedure as signature from pg_proc p where p.pronamespace = 'audit'::regnamespace loop
          execute format('revoke all on function %s from public', f.signature);
        end loop;
      end $grants$;
      grant execute on function audit.open(uuid, uuid, uuid, uuid, text, text, text, text, text, uuid) to api, worker;
      grant execute on function audit.close(uuid, text, text, uuid[], text[], uuid[], bytea)
        to api, worker, api_case, worker_case, auditor_case;
      grant execute on function audit.enter(uuid), audit.case_in_scope(), audit.list_in_scope(),
        audit.unit_in_scope(), audit.log_in_scope(), audit.whole_log_in_scope() to api_case, worker_case, auditor_case;
      grant execute on function audit.belongs_to_case(uuid[], text[]) to api_case;
      grant execute on function audit.close_abandoned() to worker_case;
      grant select on audit.entry, audit.closing, audit.reference to auditor_case;

      alter table audit.thread    enable row level security, force row level security;
      alter table audit.reference enable row level security, force row level security;
      alter table audit.entry     enable row level security, force row level security;
      alter table audit.closing   enable row level security, force row level security;
      alter table audit.pending   enable row level security, force row level security;
      alter table audit.sweep     enable row level security, force row level security;
      -- The owner's own policies do not read the log, so that asking for the entry in force never asks itself.
      create policy own on audit.thread    to audit_owner using (true) with check (true);
      create policy own on audit.reference to audit_owner using (true) with check (true);
      create policy own on audit.entry     to audit_owner using (true) with check (true);
      create policy own on audit.closing   to audit_owner using (true) with check (true);
      create policy own on audit.pending   to audit_owner using (true) with check (true);
      create policy own on audit.sweep     to audit_owner using (true) with check (true);
      -- An auditor sees what staff of the own organisation did and the disclosures that it received.
      create policy own_organisation on audit.closing for select to auditor_case using (
        (select audit.whole_log_in_scope())
        or organisation_id = (select audit.log_in_scope())
        or recipients @> array[(select audit.log_in_scope())]);
      create policy own_organisation on audit.entry for select to auditor_case using (
        (select audit.whole_log_in_scope())
        or organisation_id = (select audit.log_in_scope())
        or exists (select from audit.closing c where c.entry_id = id and c.recipients @> array[(select audit.log_in_scope())]));
      create policy in_log_scope on audit.reference for select to auditor_case using ((select audit.log_in_scope()) is not null);
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
