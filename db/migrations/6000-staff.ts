import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff, their rights and their sign-ins as people administer them. The tables are read before the door to know who
 * knocks; what is written to them is written under an entry, in the name of that entry's actor and for that actor's
 * own organisation, or row security refuses it.
 */
export class Staff1000000006000 implements MigrationInterface {
  name = 'Staff1000000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      set local role audit_owner;

      create function audit.actor_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select e.actor_id from audit.entry e join audit.in_force f on f.id = e.id where f.id = v_named);
      end $f$;
      create function audit.organisation_in_scope() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        return (select organisation_id from audit.in_force where id = v_named);
      end $f$;

      -- What one has done oneself: for everybody at work here, whatever the scope of the entry. No names, no content.
      create function audit.own_entries(p_most integer)
      returns table (opened_at timestamptz, operation text, purpose text, reference text)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare v_actor uuid := audit.actor_in_scope();
      begin
        return query
          select e.opened_at, e.operation, e.purpose, r.reference
            from audit.entry e left join audit.reference r on r.about_id = e.about_id
           where e.actor_id = v_actor
           order by e.opened_at desc, e.id desc
           limit p_most;
      end $f$;
      create index entry_by_actor on audit.entry (actor_id, opened_at);

      revoke all on function audit.actor_in_scope(), audit.organisation_in_scope(), audit.own_entries(integer) from public;
      grant execute on function audit.actor_in_scope(), audit.organisation_in_scope(), audit.own_entries(integer) to api_case;
      reset role;

      alter table identity.organisation add column cvr_number text unique check (cvr_number ~ '^[0-9]{8}$');
      comment on column identity.organisation.cvr_number is
        'By which identity providers name the organisation (OIO Basic Privilege Profile). Without one nobody signs in to it.';

      alter table identity.staff_member
        add column organisation_id uuid references identity.organisation (id),
        add column known_since timestamptz not null default clock_timestamp(),
        add column disabled_by uuid references identity.staff_member (id),
        add column version integer not null default 1,
        add constraint name_is_bounded check (length(display_name) between 1 and 100),
        add constraint nobody_disables_themselves check (disabled_by <> id);
      update identity.staff_member s set organisation_id =
        (select u.organisation_id from identity.assignment a join identity.unit u on u.id = a.unit_id
          where a.staff_member_id = s.id order by a.valid_from desc, a.id limit 1);
      alter table identity.staff_member alter column organisation_id set not null;
      comment on column identity.staff_member.organisation_id is 'Whose administrators give and take the rights of this person.';
      create index staff_member_of_organisation on identity.staff_member (organisation_id);

      -- One assignment after another with the same beginning is no fault: the first was ended before it began.
      alter table identity.assignment
        drop constraint assignment_staff_member_id_unit_id_role_valid_from_key,
        add column given_at timestamptz not null default clock_timestamp(),
        add column given_by uuid references identity.staff_member (id),
        add column approved_by uuid references identity.staff_member (id),
        add column ended_by uuid references identity.staff_member (id),
        add column version integer not null default 1,
        add constraint nobody_assigns_themselves check (given_by <> staff_member_id and approved_by <> staff_member_id),
        add constraint nobody_ends_their_own check (ended_by <> staff_member_id),
        add constraint two_are_two_people check (approved_by <> given_by),
        add constraint control_needs_two check (role not in ('auditor', 'administrator') or given_by is null or approved_by is not null);
      comment on column identity.assignment.given_by is 'Null for what the installer put in: an organisation needs two administrators before it can make a third.';
      create index assignment_of_staff_member on identity.assignment (staff_member_id);

      create table identity.assignment_proposal (
        id               uuid primary key,
        staff_member_id  uuid not null references identity.staff_member (id),
        unit_id          uuid not null references identity.unit (id),
        role             text not null check (role in ('auditor', 'administrator')),
        valid_from       timestamptz,
        valid_to         timestamptz,
        proposed_at      timestamptz not null,
        proposed_by      uuid not null references identity.staff_member (id),
        state            text not null default 'awaiting_second' check (state in ('awaiting_second', 'approved', 'refused', 'withdrawn')),
        decided_at       timestamptz,
        decided_by       uuid references identity.staff_member (id),
        version          integer not null default 1,
        constraint nobody_proposes_themselves check (proposed_by <> staff_member_id),
        constraint nobody_decides_on_themselves check (decided_by <> staff_member_id),
        constraint decided_by_somebody check ((state = 'awaiting_second') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        constraint the_second_is_another check (state not in ('approved', 'refused') or decided_by <> proposed_by),
        constraint only_the_first_withdraws check (state <> 'withdrawn' or decided_by = proposed_by)
      );
      comment on table identity.assignment_proposal is
        'A right over the controls themselves, proposed by one administrator. It lies here, where nothing reads rights from, until another approves.';
      create index proposal_of_staff_member on identity.assignment_proposal (staff_member_id);

      create table identity.sign_in (
        id               uuid primary key,
        staff_member_id  uuid not null references identity.staff_member (id),
        unit_id          uuid not null references identity.unit (id),
        role             text not null,
        organisation_id  uuid not null references identity.organisation (id),
        issuer           text not null,
        assurance_level  text not null check (assurance_level in ('substantial', 'high')),
        signed_in_at     timestamptz not null,
        ended_at         timestamptz,
        end_reason       text check (end_reason in ('signed_out', 'idle', 'absolute', 'ended_elsewhere', 'rights_lost', 'locked_too_long')),
        check ((ended_at is null) = (end_reason is null))
      );
      comment on table identity.sign_in is 'Sign-ins as the web reported them, before the browser got its cookie. Staff at work, no citizen.';
      create index sign_in_of_staff_member on identity.sign_in (staff_member_id, signed_in_at);

      create table identity.used_assertion (
        jti         text primary key check (length(jti) between 16 and 128),
        expires_at  timestamptz not null
      );
      comment on table identity.used_assertion is 'Client assertions that were used and have not expired long since: each opens once, at whichever instance.';
      create index used_assertion_by_expiry on identity.used_assertion (expires_at);

      -- Before the door, as the log-in role.
      grant select on identity.sign_in to api;
      grant select, insert, delete on identity.used_assertion to api;
      -- Behind it.
      grant insert (id, issuer, subject, display_name, pseudonym, organisation_id) on identity.staff_member to api_case;
      grant update (disabled_at, disabled_by, version) on identity.staff_member to api_case;
      grant insert (id, staff_member_id, unit_id, role, valid_from, valid_to, given_at, given_by, approved_by) on identity.assignment to api_case;
      grant update (valid_to, ended_by, version) on identity.assignment to api_case;
      grant select, insert on identity.assignment_proposal to api_case;
      grant update (state, decided_at, decided_by, version) on identity.assignment_proposal to api_case;
      grant select, insert on identity.sign_in to api_case;
      grant update (ended_at, end_reason) on identity.sign_in to api_case;

      alter table identity.staff_member        enable row level security, force row level security;
      alter table identity.assignment          enable row level security, force row level security;
      alter table identity.assignment_proposal enable row level security, force row level security;
      alter table identity.sign_in             enable row level security, force row level security;

      -- Who may read at all is said by grants; these say in whose name and for whom may be written.
      create policy readable on identity.staff_member for select using (true);
      create policy own_organisation_adds on identity.staff_member for insert to api_case
        with check (organisation_id = (select audit.organisation_in_scope()));
      create policy own_organisation_changes on identity.staff_member for update to api_case
        using (organisation_id = (select audit.organisation_in_scope()))
        with check (disabled_by is null or disabled_by = (select audit.actor_in_scope()));

      create policy readable on identity.assignment for select using (true);
      create policy own_organisation_adds on identity.assignment for insert to api_case
        with check ((select audit.actor_in_scope()) in (given_by, approved_by)
               and exists (select from identity.unit u where u.id = unit_id and u.organisation_id = (select audit.organisation_in_scope()))
               and exists (select from identity.staff_member s where s.id = staff_member_id and s.organisation_id = (select audit.organisation_in_scope())));
      create policy own_organisation_ends on identity.assignment for update to api_case
        using (exists (select from identity.unit u where u.id = unit_id and u.organisation_id = (select audit.organisation_in_scope())))
        with check (ended_by = (select audit.actor_in_scope()));

      create policy own_organisation_sees on identity.assignment_proposal for select to api_case
        using (exists (select from identity.unit u where u.id = unit_id and u.organisation_id = (select audit.organisation_in_scope())));
      create policy own_organisation_proposes on identity.assignment_proposal for insert to api_case
        with check (proposed_by = (select audit.actor_in_scope()) and state = 'awaiting_second'
               and exists (select from identity.unit u where u.id = unit_id and u.organisation_id = (select audit.organisation_in_scope()))
               and exists (select from identity.staff_member s where s.id = staff_member_id and s.organisation_id = (select audit.organisation_in_scope())));
      create policy own_organisation_decides on identity.assignment_proposal for update to api_case
        using (exists (select from identity.unit u where u.id = unit_id and u.organisation_id = (select audit.organisation_in_scope())))
        with check (decided_by is null or decided_by = (select audit.actor_in_scope()));

      create policy readable_before_the_door on identity.sign_in for select to api using (true);
      create policy own_organisation_sees on identity.sign_in for select to api_case
        using (staff_member_id = (select audit.actor_in_scope()) or organisation_id = (select audit.organisation_in_scope()));
      create policy own_begins on identity.sign_in for insert to api_case
        with check (staff_member_id = (select audit.actor_in_scope()) and organisation_id = (select audit.organisation_in_scope()));
      create policy own_ends on identity.sign_in for update to api_case
        using (staff_member_id = (select audit.actor_in_scope()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
