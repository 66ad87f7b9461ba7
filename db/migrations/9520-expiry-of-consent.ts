import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time of a consent: its unit is warned 30 and 7 days ahead, and what has expired ends by an act of the worker. */
export class ExpiryOfConsent1000000009520 implements MigrationInterface {
  name = 'ExpiryOfConsent1000000009520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table legal_basis.expiry_warning (
        consent_id   uuid not null references legal_basis.consent (id),
        days_before  integer not null check (days_before in (7, 30)),
        district_id  uuid not null,
        case_id      uuid not null,
        unit_id      uuid not null,
        expires_at   timestamptz not null,
        warned_at    timestamptz not null,
        ended_at     timestamptz,
        primary key (consent_id, days_before)
      );
      comment on table legal_basis.expiry_warning is
        'That a consent soon expires, for the list of the unit that it was given to. Ids and times; nothing about anybody.';
      create index expiry_warning_of_unit on legal_basis.expiry_warning (unit_id, expires_at) where ended_at is null;

      grant select on legal_basis.expiry_warning to api_case;
      grant update (ended_at) on legal_basis.expiry_warning to api_case, worker_case;
      grant select, insert on legal_basis.expiry_warning to worker_case;
      alter table legal_basis.expiry_warning enable row level security, force row level security;
      create policy own_unit_sees on legal_basis.expiry_warning for select to api_case
        using (unit_id = (select audit.list_in_scope()) or (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope())));
      create policy own_unit_ends on legal_basis.expiry_warning for update to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()))
        with check (ended_at is not null);
      create policy worker_looks on legal_basis.expiry_warning for select to worker_case using (case_id = (select audit.case_in_scope()));
      create policy worker_warns on legal_basis.expiry_warning for insert to worker_case
        with check (case_id = (select audit.case_in_scope()) and ended_at is null
               and exists (select from legal_basis.consent c where c.id = consent_id and c.case_id = expiry_warning.case_id and c.unit_id = expiry_warning.unit_id
                             and c.expires_at = expiry_warning.expires_at and c.ended_at is null));
      create policy worker_ends on legal_basis.expiry_warning for update to worker_case
        using (case_id = (select audit.case_in_scope())) with check (ended_at is not null);

      -- What was given before the worker kept the time of consents gets its time now.
      alter table legal_basis.consent no force row level security;
      alter table platform.due_work no force row level security;
      set local row_security = off;
      insert into platform.due_work (kind, about_id, due_at)
        select 'consent.expire', c.case_id, min(c.expires_at) from legal_basis.consent c where c.answer = 'given' and c.ended_at is null group by c.case_id
        union all
        select 'consent.warn', c.case_id, min(greatest(c.expires_at - interval '30 days', clock_timestamp())) from legal_basis.consent c
         where c.answer = 'given' and c.ended_at is null and c.expires_at > clock_timestamp() group by c.case_id;
      set local row_security = on;
      alter table platform.due_work force row level security;
      alter table legal_basis.consent force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
