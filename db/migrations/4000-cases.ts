import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases as the sending unit holds them, and the consents taken in them. Everything about citizens is sealed. */
export class Cases1000000004000 implements MigrationInterface {
  name = 'Cases1000000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema cases;
      comment on schema cases is 'What the sending unit recorded: incident, persons, statements. Sealed.';
      grant usage on schema cases to api_case;

      create table cases.case_file (
        id                          uuid primary key,
        district_id                 uuid not null,
        unit_id                     uuid not null,
        reference                   text not null unique,
        urgency                     text not null check (urgency in ('AKUT', 'HASTER', 'ALMINDELIG')),
        incident_municipality_code  text not null check (incident_municipality_code ~ '^[0-9]{4}$'),
        sealed_incident             bytea not null,
        wrapped_key                 bytea not null,
        body_mac                    bytea not null,
        version                     integer not null default 1,
        recorded_at                 timestamptz not null,
        recorded_by                 uuid not null
      );
      comment on table cases.case_file is 'One incident in the hands of the unit that recorded it.';

      create table cases.person (
        id                           uuid primary key,
        district_id                  uuid not null,
        case_id                      uuid not null references cases.case_file (id),
        unit_id                      uuid not null,
        role                         text not null check (role in ('victim', 'alleged_perpetrator', 'child', 'unborn_child', 'other')),
        subject_tag                  uuid not null,
        residence_municipality_code  text check (residence_municipality_code ~ '^[0-9]{4}$'),
        sealed_identity              bytea not null,
        sealed_contact               bytea not null
      );
      comment on table cases.person is 'A citizen in a case. The tag is random and stands for the person in the audit log.';
      create index person_of_case on cases.person (case_id);

      create table cases.statement (
        id           uuid primary key,
        district_id  uuid not null,
        case_id      uuid not null references cases.case_file (id),
        unit_id      uuid not null,
        label        text not null check (label in ('OBSERVERET', 'OPLYST_AF', 'REGISTER', 'VURDERING')),
        sealed_text  bytea not null
      );
      comment on table cases.statement is 'One statement with its label: seen, told, from a register, or an assessment (LED art. 7).';
      create index statement_of_case on cases.statement (case_id);

      create table cases.listing (
        case_id      uuid primary key references cases.case_file (id),
        district_id  uuid not null,
        unit_id      uuid not null,
        reference    text not null,
        urgency      text not null,
        children     integer not null,
        recorded_at  timestamptz not null
      );
      comment on table cases.listing is 'What a unit sees of its own cases in a list. No names.';
      create index listing_of_unit on cases.listing (unit_id, recorded_at desc);

      create table cases.cpr_look_up (
        person_id    uuid primary key references cases.person (id),
        district_id  uuid not null,
        case_id      uuid not null,
        unit_id      uuid not null,
        cpr_index    bytea not null check (octet_length(cpr_index) = 32)
      );
      comment on table cases.cpr_look_up is 'Keyed index of CPR numbers within one organisation; the key lies outside the database.';
      create index cpr_look_up_by_index on cases.cpr_look_up (unit_id, cpr_index);

      create schema legal_basis;
      comment on schema legal_basis is 'Consents asked for and their answers. A refusal is an answer like any other.';
      grant usage on schema legal_basis to api_case;

      create table legal_basis.consent (
        id             uuid primary key,
        district_id    uuid not null,
        case_id        uuid not null references cases.case_file (id),
        unit_id        uuid not null,
        person_id      uuid not null references cases.person (id),
        answer         text not null check (answer in ('given', 'refused')),
        covers_feedback boolean not null,
        expires_at     timestamptz,
        withdrawn_at   timestamptz,
        sealed_record  bytea not null,
        body_mac       bytea not null,
        recorded_at    timestamptz not null,
        recorded_by    uuid not null,
        check ((answer = 'given') = (expires_at is not null))
      );
      comment on table legal_basis.consent is 'FVL § 28(2)1, DBL § 8(2)1: who answered what about sharing with whom. The record itself is sealed.';
      create index consent_of_person on legal_basis.consent (case_id, person_id);

      grant select, insert on cases.case_file, cases.person, cases.statement, cases.listing, cases.cpr_look_up, legal_basis.consent to api_case;
      grant update (withdrawn_at) on legal_basis.consent to api_case;
      grant update (version) on cases.case_file to api_case;

      alter table cases.case_file   enable row level security, force row level security;
      alter table cases.person      enable row level security, force row level security;
      alter table cases.statement   enable row level security, force row level security;
      alter table cases.listing     enable row level security, force row level security;
      alter table cases.cpr_look_up enable row level security, force row level security;
      alter table legal_basis.consent enable row level security, force row level security;

      -- The sending unit's own case, while an entry about that case is open.
      create policy own_case on cases.case_file to api_case
        using (id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));
      create policy own_case on cases.person to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));
      create policy own_case on cases.statement to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));
      create policy own_case on legal_basis.consent to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));
      -- Lists: the unit's own, under a list entry; and written while the case is in scope.
      create policy own_list on cases.listing to api_case
        using (unit_id = (select audit.list_in_scope()) or (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope())));
      create policy own_list on cases.cpr_look_up to api_case
        using (unit_id = (select audit.list_in_scope()) or (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope())));

      -- Only who has the case adds to it: otherwise a unit could lay rows of its own under another's case.
      create policy holder_adds on cases.person as restrictive for insert to api_case
        with check (exists (select from cases.case_file f where f.id = person.case_id));
      create policy holder_adds on cases.statement as restrictive for insert to api_case
        with check (exists (select from cases.case_file f where f.id = statement.case_id));
      create policy holder_adds on cases.listing as restrictive for insert to api_case
        with check (exists (select from cases.case_file f where f.id = listing.case_id));
      create policy holder_adds on cases.cpr_look_up as restrictive for insert to api_case
        with check (exists (select from cases.case_file f where f.id = cpr_look_up.case_id));
      create policy holder_adds on legal_basis.consent as restrictive for insert to api_case
        with check (exists (select from cases.case_file f where f.id = consent.case_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
