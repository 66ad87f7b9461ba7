import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is looked at every day costs the same after fourteen years: lists come out of an index in the order in which they
 * are shown, and an auditor's way to what is rare in the log does not lead past all that is not (decision 0026).
 */
export class Growth1000000009000 implements MigrationInterface {
  name = 'Growth1000000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
    await runner.query(rareInLog);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const lists = /* sql */ `
  -- In the order of the list itself, so that its first five hundred are read and not all that there ever were.
  create index listing_of_receiver on referrals.listing
    (unit_id, (state in ('closed', 'withdrawn')), array_position(array['AKUT', 'HASTER', 'ALMINDELIG'], urgency), delivered_at, part_id)
    where side = 'receiver';
  create index listing_sent on referrals.listing
    (unit_id, (state not in ('returned', 'recalled', 'outside_the_system')), (state in ('closed', 'withdrawn')), sent_at desc, part_id)
    where side = 'sender';
  drop index referrals.listing_of_unit;
  drop index referrals.listing_of_sender;
  -- What waits for its reader, and what was read or taken back this week.
  -- Said by "case": of "coalesce" PostgreSQL does not know that it leaks nothing, and under row security it then passes the index over.
  create index passed_on_ended on referrals.passed_on
    (from_unit_id, (case when opened_at is not null then opened_at when taken_back_at is not null then taken_back_at else 'infinity' end));
  drop index referrals.passed_on_from_unit;
`;

const rareInLog = /* sql */ `
  set local role audit_owner;

  create table audit.disclosure (
    entry_id      uuid        not null references audit.closing (entry_id),
    recipient_id  uuid        not null,
    opened_at     timestamptz not null,
    primary key (entry_id, recipient_id)
  );
  comment on table audit.disclosure is
    'Which act disclosed something to which other organisation, by time. Says what the closings say, where an auditor finds it.';
  create index disclosure_by_recipient on audit.disclosure (recipient_id, opened_at, entry_id);

  create table audit.not_answered (
    entry_id         uuid        primary key references audit.closing (entry_id),
    organisation_id  uuid        not null,
    outcome          text        not null check (outcome <> 'answered'),
    opened_at        timestamptz not null
  );
  comment on table audit.not_answered is
    'Acts that were refused, failed or were abandoned, by time: few among many. Says what the closings say.';
  create index not_answered_by_organisation on audit.not_answered (organisation_id, outcome, opened_at, entry_id);
  create index not_answered_by_outcome on audit.not_answered (outcome, opened_at, entry_id);

  insert into audit.disclosure (entry_id, recipient_id, opened_at)
    select distinct c.entry_id, recipient, e.opened_at from audit.closing c join audit.entry e on e.id = c.entry_id, unnest(c.recipients) as recipient
     where recipient <> c.organisation_id;
  insert into audit.not_answered (entry_id, organisation_id, outcome, opened_at)
    select c.entry_id, c.organisation_id, c.outcome, e.opened_at from audit.closing c join audit.entry e on e.id = c.entry_id
     where c.outcome <> 'answered';

  -- By the database itself, whoever closes the entry: a line that is missing here could be overlooked.
  create function audit.list_rare_closing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
    declare v_opened timestamptz := (select e.opened_at from audit.entry e where e.id = new.entry_id);
    begin
      insert into audit.disclosure (entry_id, recipient_id, opened_at)
        select distinct new.entry_id, recipient, v_opened from unnest(new.recipients) as recipient where recipient <> new.organisation_id;
      if new.outcome <> 'answered' then
        insert into audit.not_answered (entry_id, organisation_id, outcome, opened_at) values (new.entry_id, new.organisation_id, new.outcome, v_opened);
      end if;
      return null;
    end $f$;
  revoke all on function audit.list_rare_closing() from public;
  create trigger rare_closing_is_listed after insert on audit.closing for each row
    when (new.recipients <> '{}' or new.outcome <> 'answered') execute function audit.list_rare_closing();
  alter table audit.closing enable always trigger rare_closing_is_listed;

  create trigger disclosure_only_grows before delete or update or truncate on audit.disclosure for each statement execute function audit.refuse_change();
  create trigger not_answered_only_grows before delete or update or truncate on audit.not_answered for each statement execute function audit.refuse_change();
  alter table audit.disclosure enable always trigger disclosure_only_grows;
  alter table audit.not_answered enable always trigger not_answered_only_grows;

  alter table audit.disclosure enable row level security;
  alter table audit.disclosure force row level security;
  alter table audit.not_answered enable row level security;
  alter table audit.not_answered force row level security;
  create policy own on audit.disclosure for all to audit_owner using (true) with check (true);
  create policy own on audit.not_answered for all to audit_owner using (true) with check (true);
  create policy own_organisation on audit.disclosure for select to auditor_case using (recipient_id = (select audit.log_in_scope()));
  create policy own_organisation on audit.not_answered for select to auditor_case using (
    (select audit.whole_log_in_scope()) or organisation_id = (select audit.log_in_scope()));
  grant select on audit.disclosure, audit.not_answered to auditor_case;

  -- The same as before, asked of the one row: a set of all that was ever disclosed to the own organisation would be made
  -- anew for every search. "offset 0" keeps PostgreSQL from making it all the same.
  drop policy own_organisation on audit.entry;
  create policy own_organisation on audit.entry for select to auditor_case using (
    (select audit.whole_log_in_scope())
    or organisation_id = (select audit.log_in_scope())
    or exists (select from audit.disclosure d where d.entry_id = entry.id and d.recipient_id = (select audit.log_in_scope()) offset 0));
  drop function audit.disclosed_to_own();
  -- Nothing else looked for closings by their recipients.
  drop index audit.closing_by_recipient;

  reset role;
`;
