import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorities, their units and the staff that work there. Staff and offices are directory data, not case data. */
export class Identity1000000003000 implements MigrationInterface {
  name = 'Identity1000000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema identity;
      comment on schema identity is 'Authorities, units, staff and who works where. Read before the door to know who knocks.';
      grant usage on schema identity to api, api_case, auditor_case;

      create table identity.organisation (
        id                uuid primary key,
        kind              text not null check (kind in ('police', 'municipality', 'oversight')),
        name_da           text not null,
        name_en           text not null,
        municipality_code text unique check (municipality_code ~ '^[0-9]{4}$'),
        district_id       uuid not null,
        check ((kind = 'municipality') = (municipality_code is not null))
      );
      comment on table identity.organisation is 'A police district, a municipality or a supervisory authority.';

      create table identity.unit (
        id               uuid primary key,
        organisation_id  uuid not null references identity.organisation (id),
        kind             text not null check (kind in ('control_room', 'specialised_unit', 'local_police', 'child_intake',
                                                       'adult_coordinator', 'duty_officer', 'audit_office', 'administration')),
        name_da          text not null,
        name_en          text not null,
        closed_at        timestamptz
      );
      comment on table identity.unit is 'A police unit that sends or a municipal contact point that receives.';
      create index unit_of_organisation on identity.unit (organisation_id);

      create table identity.staff_member (
        id            uuid primary key,
        issuer        text not null,
        subject       text not null,
        display_name  text not null,
        pseudonym     text not null unique,
        disabled_at   timestamptz,
        unique (issuer, subject)
      );
      comment on table identity.staff_member is 'Identity is issuer and subject together (ASVS 6.8.1). The pseudonym is what auditors see.';

      create table identity.assignment (
        id               uuid primary key,
        staff_member_id  uuid not null references identity.staff_member (id),
        unit_id          uuid not null references identity.unit (id),
        role             text not null check (role in ('police_officer', 'police_coordinator', 'child_intake', 'adult_coordinator',
                                                       'duty_officer', 'auditor', 'administrator')),
        valid_from       timestamptz not null default clock_timestamp(),
        valid_to         timestamptz,
        unique (staff_member_id, unit_id, role, valid_from)
      );
      comment on table identity.assignment is 'Who holds which role in which unit, and when. A right is the role in the token and this row, both.';
      create index assignment_of_unit on identity.assignment (unit_id, role);

      create table identity.issuer_assertion (
        issuer           text not null,
        organisation_id  uuid not null references identity.organisation (id),
        role             text not null,
        primary key (issuer, organisation_id, role)
      );
      comment on table identity.issuer_assertion is 'Which organisations and roles an identity provider may assert; decided here, not by the provider.';

      grant select on identity.organisation, identity.unit, identity.staff_member, identity.assignment,
        identity.issuer_assertion to api, api_case;
      grant select on identity.staff_member, identity.unit, identity.organisation to auditor_case;

      create schema directory;
      comment on schema directory is 'How to reach the units, and the municipalities outside the district.';
      grant usage on schema directory to api_case;

      create table directory.contact_details (
        unit_id           uuid primary key references identity.unit (id),
        phone             text not null,
        opening_hours_da  text not null,
        opening_hours_en  text not null
      );
      comment on table directory.contact_details is 'Office numbers and hours. Not personal data.';

      create table directory.outside_municipality (
        municipality_code  text primary key check (municipality_code ~ '^[0-9]{4}$'),
        name               text not null,
        intake_phone       text not null,
        duty_phone         text not null
      );
      comment on table directory.outside_municipality is 'Neighbours that cannot receive here: whom to call instead.';
      grant select on directory.contact_details, directory.outside_municipality to api_case;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
