import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a consent is about, in codes that the gate can read: which items, to which contact points, for what. And nobody is
 * asked again without something new having happened (domain.md requirements 6 and 8).
 */
export class ConsentRecord1000000009510 implements MigrationInterface {
  name = 'ConsentRecord1000000009510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table legal_basis.consent
        add column items           text[],
        add column recipient_ids   uuid[],
        add column purpose         text check (purpose ~ '^[a-z_]{3,60}$'),
        add column leaflet_version text check (char_length(leaflet_version) between 1 and 40),
        add column new_event       text;
      comment on column legal_basis.consent.items is 'Classes of items that the person was asked about. Null where it was recorded before they were named.';
      comment on column legal_basis.consent.recipient_ids is 'Contact points that they may be passed on to. None: to somebody outside the system.';
      comment on column legal_basis.consent.leaflet_version is 'Which edition of the leaflet the person was given; null for none.';
      comment on column legal_basis.consent.new_event is 'What had happened since the person was asked before, in a code. Null for who was asked for the first time.';

      -- Filled in under NO FORCE: under FORCE the owner sees no row, and a constraint would be valid over what it never saw.
      alter table legal_basis.consent no force row level security;
      -- A policy that still stood in the way would answer 0 rows without a word; now it is an error.
      set local row_security = off;
      do $fill$
      declare
        v_repeated bigint := (select count(*) - count(distinct (case_id, person_id)) from legal_basis.consent);
        v_filled   bigint;
      begin
        update legal_basis.consent c set new_event = 'not_recorded'
         where exists (select from legal_basis.consent e where e.case_id = c.case_id and e.person_id = c.person_id and (e.recorded_at, e.id) < (c.recorded_at, c.id));
        get diagnostics v_filled = row_count;
        if v_filled <> v_repeated then raise exception 'of % repeated questions % were filled', v_repeated, v_filled; end if;
      end $fill$;
      alter table legal_basis.consent
        add constraint record_is_whole check ((items is null) = (recipient_ids is null) and (items is null) = (purpose is null)),
        add constraint at_most_twelve_months check (expires_at <= recorded_at + interval '12 months 1 day') not valid;
      set local row_security = on;
      alter table legal_basis.consent force row level security;

      -- Whoever asks a second time says what is new: the database holds it too, also for two who ask at the same moment.
      create unique index asked_once_without_new_event on legal_basis.consent (case_id, person_id) where new_event is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
