import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who in a contact point holds a part, to whom it is being handed over, what became of a part that was passed on, and who
 * else looks at it (docs/decisions/0021 and 0022).
 */
export class HandOver1000000008200 implements MigrationInterface {
  name = 'HandOver1000000008200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table referrals.part
        add column held_by   uuid,
        add column handed_to uuid,
        add column handed_at timestamptz;
      comment on column referrals.part.held_by is 'The caseworker who accepted the part or took it over.';
      comment on column referrals.part.handed_to is 'The colleague to whom it is being handed over. Until that colleague confirms having read it, held_by holds it.';
      alter table referrals.listing
        add column held_by   uuid,
        add column handed_to uuid,
        add column handed_at timestamptz,
        add column opened_at timestamptz;
      alter table referrals.part_event
        add column to_staff uuid,
        add column proposed_municipality_code text check (proposed_municipality_code ~ '^[0-9]{4}$');
      comment on column referrals.part_event.to_staff is 'The colleague who was named in a hand-over.';
      comment on column referrals.part_event.proposed_municipality_code is 'Where a part that was returned belongs, as the contact point that returned it sees it.';

      -- Filled in under NO FORCE: under FORCE the owner sees no row, and a constraint would be valid over what it never saw.
      alter table referrals.part no force row level security;
      alter table referrals.listing no force row level security;
      alter table referrals.part_event no force row level security;
      -- A policy that still stood in the way would answer 0 rows without a word; now it is an error.
      set local row_security = off;
      do $fill$
      declare
        v_listed bigint := (select count(*) from referrals.listing);
        v_filled bigint;
      begin
        update referrals.part p set held_by =
          (select e.by_staff from referrals.part_event e where e.part_id = p.id and e.move = 'accept' order by e.version desc limit 1)
          where p.state in ('accepted', 'decided', 'closed') and p.contact_point_id is not null;
        update referrals.listing l set
            opened_at = p.opened_at, held_by = case when l.side = 'receiver' then p.held_by end
          from referrals.part p where p.id = l.part_id;
        get diagnostics v_filled = row_count;
        if v_filled <> v_listed then
          raise exception 'of % rows of lists % were filled', v_listed, v_filled;
        end if;
      end $fill$;
      alter table referrals.part
        add constraint never_held_by_nobody check (state not in ('accepted', 'decided') or held_by is not null),
        add constraint handed_over_by_its_holder check (handed_to is null or (state in ('accepted', 'decided') and handed_to <> held_by)),
        add constraint handed_over_at_some_time check ((handed_to is null) = (handed_at is null));
      set local row_security = on;
      alter table referrals.part force row level security;
      alter table referrals.listing force row level security;
      alter table referrals.part_event force row level security;

      create table referrals.passed_on (
        part_id           uuid not null references referrals.part (id),
        version           integer not null,
        district_id       uuid not null,
        case_id           uuid not null,
        from_unit_id      uuid not null,
        to_unit_id        uuid not null,
        reference         text not null,
        passed_at         timestamptz not null,
        passed_by         uuid not null,
        opened_at         timestamptz,
        opened_by         uuid,
        taken_back_at     timestamptz,
        primary key (part_id, version),
        check ((opened_at is null) = (opened_by is null)),
        check (opened_at is null or taken_back_at is null)
      );
      comment on table referrals.passed_on is
        'What a contact point gave to another one, and whether a named human has opened it since: its read confirmation. References only.';
      create index passed_on_from_unit on referrals.passed_on (from_unit_id, passed_at);

      grant select, insert on referrals.passed_on to api_case;
      grant update (opened_at, opened_by, taken_back_at) on referrals.passed_on to api_case;
      grant update (held_by, handed_to, handed_at) on referrals.part to api_case;
      grant update (held_by, handed_to, handed_at, opened_at) on referrals.listing to api_case;

      alter table referrals.passed_on enable row level security, force row level security;
      create policy giver_or_party on referrals.passed_on to api_case
        using (from_unit_id = (select audit.list_in_scope())
               or (case_id = (select audit.case_in_scope()) and exists (select from referrals.part p where p.id = part_id)));
      create policy holder_adds on referrals.passed_on as restrictive for insert to api_case
        with check (from_unit_id = (select audit.unit_in_scope())
               and exists (select from referrals.part p where p.id = part_id and p.contact_point_id = from_unit_id));

      set local role audit_owner;

      create index entry_by_about on audit.entry (about_id, actor_id, opened_at) where about_id is not null;

      -- Colleagues who looked at the thing that the entry in force is about, in the last ten minutes. Read from the log
      -- itself, so that there is no second book of who looks. It takes no argument: nobody asks about anything but what
      -- they have just opened an entry for, and nobody hears of another unit. It goes from person to person by the index,
      -- so that it costs the same however often one of them looks; ordered as the index is, so that no other is taken.
      create function audit.others_here() returns table (staff_id uuid, seen_at timestamptz)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
      declare
        v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
        v_own   record;
      begin
        select e.actor_id, e.unit_id, e.scope_id, e.about_id into v_own
          from audit.entry e join audit.in_force f on f.id = e.id
         where f.id = v_named and f.scope_kind = 'case' and f.scope_id is not null;
        if not found then return; end if;
        staff_id := '00000000-0000-0000-0000-000000000000';
        loop
          select e.actor_id into staff_id from audit.entry e
           where e.about_id = v_own.about_id and e.actor_id > staff_id order by e.about_id, e.actor_id limit 1;
          exit when not found;
          continue when staff_id = v_own.actor_id;
          select e.opened_at into seen_at
            from audit.entry e join audit.closing c on c.entry_id = e.id and c.outcome = 'answered'
           where e.about_id = v_own.about_id and e.actor_id = others_here.staff_id and e.opened_at > clock_timestamp() - interval '10 minutes'
             and e.scope_kind = 'case' and e.scope_id = v_own.scope_id and e.unit_id = v_own.unit_id
           order by e.about_id desc, e.actor_id desc, e.opened_at desc limit 1;
          if found then return next; end if;
        end loop;
      end $f$;
      revoke all on function audit.others_here() from public;
      grant execute on function audit.others_here() to api_case;
      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
