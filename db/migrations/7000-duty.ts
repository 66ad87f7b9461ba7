import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Opening hours that can be reckoned with, deputies, and who is on duty when. Office data about staff at work: read by
 * everybody here, and written under an entry for the own organisation only, or row security refuses it.
 */
export class Duty1000000007000 implements MigrationInterface {
  name = 'Duty1000000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table directory.opening_hours (
        unit_id  uuid not null references directory.contact_details (unit_id),
        weekday  text not null check (weekday in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
        opens    time(0) not null check (extract(second from opens) = 0),
        closes   time(0) not null check (extract(second from closes) = 0),
        primary key (unit_id, weekday),
        check (opens < closes)
      );
      comment on table directory.opening_hours is
        'When an office is open, by Danish clocks. A day without a row is closed; 00:00 to 24:00 is day and night. Not personal data.';
      grant select, insert, delete on directory.opening_hours to api_case;

      -- The two texts that there were. An office with other words has no hours now, and its administrator is told so.
      insert into directory.opening_hours (unit_id, weekday, opens, closes)
      select d.unit_id, w.weekday, time '00:00', time '24:00'
        from directory.contact_details d,
             unnest(array['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']) as w (weekday)
       where d.opening_hours_da = 'Hele døgnet'
      union all
      select d.unit_id, w.weekday, time '08:00', case w.weekday when 'thursday' then time '17:00' else time '15:00' end
        from directory.contact_details d,
             unnest(array['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) as w (weekday)
       where d.opening_hours_da = 'Hverdage 8-15, torsdag til 17';

      alter table directory.contact_details
        drop column opening_hours_da,
        drop column opening_hours_en,
        add column deputy_id uuid references identity.staff_member (id),
        add column version integer not null default 1,
        add constraint phone_is_danish check (phone ~ '^(112|114|[+]45( [0-9]{2}){4})$');
      comment on table directory.contact_details is
        'Office numbers, and who stands in when nobody of the office can be reached. The version counts changes of these and of the hours.';
      grant update (phone, deputy_id, version) on directory.contact_details to api_case;

      -- A range of ids lets an exclusion constraint compare them, which otherwise needs an extension.
      create type directory.uuid_range as range (subtype = uuid);

      create table directory.shift (
        id               uuid primary key,
        unit_id          uuid not null references identity.unit (id),
        staff_member_id  uuid not null references identity.staff_member (id),
        starts_at        timestamptz not null,
        ends_at          timestamptz not null,
        phone            text not null check (phone ~ '^(112|114|[+]45( [0-9]{2}){4})$'),
        version          integer not null default 1,
        cancelled_at     timestamptz,
        check (ends_at > starts_at and ends_at <= starts_at + interval '168 hours'),
        constraint nobody_on_duty_twice exclude using gist (
          directory.uuid_range(staff_member_id, staff_member_id, '[]') with &&,
          tstzrange(starts_at, ends_at) with &&
        ) where (cancelled_at is null)
      );
      comment on table directory.shift is
        'Who is on duty for which unit, from when to when, on which number. Several may be on duty together, nobody twice at once.';
      create index shift_of_unit on directory.shift (unit_id, ends_at) where cancelled_at is null;
      grant select, insert on directory.shift to api_case;
      grant update (staff_member_id, starts_at, ends_at, phone, version, cancelled_at) on directory.shift to api_case;

      create table directory.change (
        about_id    uuid not null,
        version     integer not null check (version > 1),
        changed_at  timestamptz not null,
        changed_by  uuid not null references identity.staff_member (id),
        fields      text[] not null check (cardinality(fields) > 0),
        primary key (about_id, version)
      );
      comment on table directory.change is
        'Which facts of a unit''s contact details or of a shift became another version, when, and by whom. Only grows.';
      grant select, insert on directory.change to api_case;

      alter table directory.contact_details enable row level security, force row level security;
      alter table directory.opening_hours   enable row level security, force row level security;
      alter table directory.shift           enable row level security, force row level security;
      alter table directory.change          enable row level security, force row level security;

      -- Everybody who works here reads how the others are reached; each organisation writes of its own units only.
      create function directory.is_own_unit(p_unit uuid) returns boolean
      language sql stable set search_path = pg_catalog, pg_temp as $f$
        select exists (select from identity.unit u where u.id = p_unit and u.organisation_id = (select audit.organisation_in_scope()))
      $f$;
      revoke all on function directory.is_own_unit(uuid) from public;
      grant execute on function directory.is_own_unit(uuid) to api_case;

      create policy readable on directory.contact_details for select to api_case using (true);
      create policy own_organisation_changes on directory.contact_details for update to api_case using (directory.is_own_unit(unit_id));
      create policy readable on directory.opening_hours for select to api_case using (true);
      create policy own_organisation_adds on directory.opening_hours for insert to api_case with check (directory.is_own_unit(unit_id));
      create policy own_organisation_removes on directory.opening_hours for delete to api_case using (directory.is_own_unit(unit_id));
      create policy readable on directory.shift for select to api_case using (true);
      create policy own_organisation_adds on directory.shift for insert to api_case with check (directory.is_own_unit(unit_id));
      create policy own_organisation_changes on directory.shift for update to api_case using (directory.is_own_unit(unit_id));
      create policy readable on directory.change for select to api_case using (true);
      create policy own_name_adds on directory.change for insert to api_case with check (changed_by = (select audit.actor_in_scope()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
