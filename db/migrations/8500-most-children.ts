import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many children a draft has held at most: of several, too, none is crossed out without an answer (docs/decisions/0018). */
export class MostChildren1000000008500 implements MigrationInterface {
  name = 'MostChildren1000000008500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table drafts.draft add column most_children integer;
      comment on column drafts.draft.most_children is
        'The most children that were ever on it at once. What is sent tells about as many, or somebody says why not (Barnets lov § 133).';

      -- Filled in under NO FORCE: under FORCE the owner sees no row, and a constraint would be valid over what it never saw.
      alter table drafts.draft no force row level security;
      -- A policy that still stood in the way would answer 0 rows without a word; now it is an error.
      set local row_security = off;
      do $fill$
      declare
        v_drafts bigint := (select count(*) from drafts.draft);
        v_filled bigint;
      begin
        -- Of a child that was crossed out before this, no more is known than that there was one.
        update drafts.draft set most_children = greatest(children, had_child::integer);
        get diagnostics v_filled = row_count;
        if v_filled <> v_drafts then
          raise exception 'of % drafts % were filled', v_drafts, v_filled;
        end if;
      end $fill$;
      alter table drafts.draft
        alter column most_children set not null,
        add constraint most_children_are_counted check (most_children >= children and had_child = (most_children > 0));
      set local row_security = on;
      alter table drafts.draft force row level security;

      -- Nobody writes had_child or most_children: what was once true stays so, whatever a statement says.
      create or replace function drafts.remember_child() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
      begin
        new.most_children := case when tg_op = 'UPDATE' then greatest(new.children, old.most_children) else new.children end;
        new.had_child := new.most_children > 0;
        return new;
      end $f$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
