import { table20240101 } from '#legal-basis';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertBasisVersion } from '../basis-version.js';

/**
 * The legal bases as data, in versions that nobody changes, and who put which in force from which day. The first version is
 * in force with the product: without a table nothing may leave.
 */
export class BasisTable1000000009400 implements MigrationInterface {
  name = 'BasisTable1000000009400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table legal_basis.basis_version (
        version      text primary key check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([.][0-9]{1,3})?$'),
        content      jsonb not null,
        fingerprint  bytea not null unique check (length(fingerprint) = 32)
      );
      comment on table legal_basis.basis_version is
        'Versions of the table of legal bases, whole, as the code carried them when they were made. No right to write: a new one comes by a migration.';

      create table legal_basis.basis (
        version     text not null references legal_basis.basis_version (version),
        code        text not null,
        statute     text not null,
        valid_from  date not null,
        valid_to    date check (valid_to >= valid_from),
        primary key (version, code)
      );
      comment on table legal_basis.basis is 'The bases of a version, and the first and last day of each, both included. What a disclosure names.';

      create table legal_basis.basis_cell (
        version         text not null,
        code            text not null,
        direction       text not null,
        recipient_kind  text not null,
        item_class      text not null,
        standing        text not null check (standing in ('confirmed', 'unconfirmed', 'off')),
        primary key (version, code, direction, recipient_kind, item_class),
        foreign key (version, code) references legal_basis.basis (version, code)
      );
      comment on table legal_basis.basis_cell is
        'What may go to whom on which basis, one row for each answer. What has no row is refused; off is refused until counsel confirms it.';

      create table legal_basis.basis_activation (
        id             uuid primary key,
        version        text not null references legal_basis.basis_version (version),
        effective_on   date not null,
        state          text not null check (state in ('awaiting_second', 'active', 'turned_down')),
        proposed_at    timestamptz not null,
        proposed_by    uuid references identity.staff_member (id),
        proposed_side  text check (proposed_side in ('police', 'municipality')),
        decided_at     timestamptz,
        decided_by     uuid references identity.staff_member (id),
        decided_side   text check (decided_side in ('police', 'municipality')),
        constraint proposed_by_somebody check ((proposed_by is null) = (proposed_side is null)),
        constraint installed_is_active check (proposed_by is not null or (state = 'active' and decided_by is null)),
        constraint decided_by_somebody check (
          (state = 'awaiting_second') = (decided_at is null) and (decided_by is null) = (decided_side is null)
          and (proposed_by is null or (decided_by is null) = (decided_at is null))),
        constraint both_sides_agree check (state <> 'active' or proposed_by is null or (decided_by <> proposed_by and decided_side <> proposed_side))
      );
      comment on table legal_basis.basis_activation is
        'From which Danish day a version is in force, and who said so: an administrator of the police and one of a kommune. Without names: with the product.';
      create index activation_in_force on legal_basis.basis_activation (effective_on) where state = 'active';
    `);
    await insertBasisVersion(runner, table20240101);
    await runner.query(/* sql */ `
      insert into legal_basis.basis_activation (id, version, effective_on, state, proposed_at, decided_at)
      values ('01900000-0000-7000-8000-000000009400', '2024-01-01', date '2024-01-01', 'active', clock_timestamp(), clock_timestamp());

      grant select on legal_basis.basis_version, legal_basis.basis, legal_basis.basis_cell to api_case;
      grant select, insert on legal_basis.basis_activation to api_case;
      grant update (state, decided_at, decided_by, decided_side) on legal_basis.basis_activation to api_case;

      create function legal_basis.is_own_side(p_side text) returns boolean
      language sql stable set search_path = pg_catalog, pg_temp as $f$
        select exists (select from identity.organisation o where o.id = (select audit.organisation_in_scope()) and o.kind = p_side)
      $f$;
      revoke all on function legal_basis.is_own_side(text) from public;
      grant execute on function legal_basis.is_own_side(text) to api_case;

      alter table legal_basis.basis_version enable row level security, force row level security;
      alter table legal_basis.basis         enable row level security, force row level security;
      alter table legal_basis.basis_cell    enable row level security, force row level security;
      create policy readable on legal_basis.basis_version for select to api_case using (true);
      create policy readable on legal_basis.basis for select to api_case using (true);
      create policy readable on legal_basis.basis_cell for select to api_case using (true);

      -- Everybody at work here reads on what their house acts; each writes in their own name and for their own side.
      alter table legal_basis.basis_activation enable row level security, force row level security;
      create policy readable on legal_basis.basis_activation for select to api_case using (true);
      create policy own_name_proposes on legal_basis.basis_activation for insert to api_case
        with check (state = 'awaiting_second' and proposed_by = (select audit.actor_in_scope()) and legal_basis.is_own_side(proposed_side));
      create policy own_name_decides on legal_basis.basis_activation for update to api_case using (state = 'awaiting_second')
        with check (decided_by = (select audit.actor_in_scope()) and legal_basis.is_own_side(decided_side));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
