import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that a child keeps are told of again and again; those that were told of for the last time come due once more. */
export class KeptDraftsToldAgain1000000008550 implements MigrationInterface {
  name = 'KeptDraftsToldAgain1000000008550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Under FORCE the owner sees no draft, and nothing would come due without a word.
      alter table drafts.draft no force row level security;
      alter table platform.due_work no force row level security;
      set local row_security = off;
      do $fill$
      declare
        v_left bigint;
      begin
        insert into platform.due_work (kind, about_id, due_at)
          select 'draft.end', d.id, d.started_at + interval '12 hours' from drafts.draft d where d.state = 'unsent' and d.had_child
          on conflict (kind, about_id) do nothing;
        select count(*) into v_left from drafts.draft d
          where d.state = 'unsent' and d.had_child and not exists (select from platform.due_work w where w.kind = 'draft.end' and w.about_id = d.id);
        if v_left <> 0 then
          raise exception '% kept drafts do not come due', v_left;
        end if;
      end $fill$;
      set local row_security = on;
      alter table drafts.draft force row level security;
      alter table platform.due_work force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
