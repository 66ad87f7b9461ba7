import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways into a log of many years for those who review it: by time, by what was disclosed to them, by lists. What they
 * see on those ways is still row security's to say.
 */
export class Oversight1000000008300 implements MigrationInterface {
  name = 'Oversight1000000008300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      set local role audit_owner;

      -- The newest of all come first, and block ranges have no order. Whatever went by them goes by this one as well.
      create index entry_by_instant on audit.entry (opened_at, id);
      drop index audit.entry_by_time;
      -- Who has seen a name in a list: the lists of the units that had a part in the case, since it began.
      create index entry_of_list on audit.entry (unit_id, opened_at) where scope_kind = 'list';

      -- Under row security a condition on an array finds its index only where it leaks nothing, and PostgreSQL does not
      -- know that of this one. So the owner looks, and gives ids alone: whether such an entry may be seen is asked again.
      create function audit.disclosed_to_own() returns setof uuid
      language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $f$
        select c.entry_id from audit.closing c
         where c.recipients <> '{}' and c.recipients @> array[(select audit.log_in_scope())]
      $f$;
      comment on function audit.disclosed_to_own() is
        'Entries that disclosed something to the organisation whose auditor acts. Nothing for anybody else.';
      revoke all on function audit.disclosed_to_own() from public;
      grant execute on function audit.disclosed_to_own() to auditor_case;

      -- The same as before: the own organisation's, and those that disclosed something to it. Said so that the second is
      -- looked up once for a statement; asked of each row, it made PostgreSQL read all closings there are.
      drop policy own_organisation on audit.entry;
      create policy own_organisation on audit.entry for select to auditor_case using (
        (select audit.whole_log_in_scope())
        or organisation_id = (select audit.log_in_scope())
        or id in (select audit.disclosed_to_own()));

      reset role;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
