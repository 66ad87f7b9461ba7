import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What left on which basis, item by item, and the wall that takes no item which the table does not list. */
export class Disclosures1000000009600 implements MigrationInterface {
  name = 'Disclosures1000000009600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- A cell is pointed at together with whether it is on, so that a listed cell which awaits counsel cannot be used.
      alter table legal_basis.basis_cell add column is_on boolean not null generated always as (standing <> 'off') stored;
      comment on column legal_basis.basis_cell.is_on is 'Whether something may leave by it: confirmed or not yet, but not off.';
      alter table legal_basis.basis_cell add constraint basis_cell_that_is_on unique (version, code, direction, recipient_kind, item_class, is_on);

      create table legal_basis.disclosure (
        id uuid primary key,
        district_id uuid not null,
        case_id uuid not null references cases.case_file (id),
        about_id uuid not null,
        matter text not null check (matter in ('content', 'message', 'answer')),
        from_unit_id uuid not null references identity.unit (id),
        to_unit_id uuid references identity.unit (id),
        direction text not null,
        recipient_kind text not null,
        version text not null,
        consent_id uuid references legal_basis.consent (id),
        consent_until timestamptz,
        at timestamptz not null,
        by_staff uuid not null references identity.staff_member (id),
        unique (id, version, direction, recipient_kind)
      );
      comment on table legal_basis.disclosure is
        'Each time something left: from whom, to whom, under which version of the basis table. What left, and on which basis, stands item by item in disclosed_item. Never changed.';
      comment on column legal_basis.disclosure.about_id is 'The part that it is, or is about.';
      comment on column legal_basis.disclosure.consent_until is 'When the consent ends at the latest, as it stood then: all that a recipient, who cannot see the consent, knows of it.';
      create index disclosure_about on legal_basis.disclosure (about_id, at);
      create index disclosure_on_consent on legal_basis.disclosure (consent_id) where consent_id is not null;

      create table legal_basis.disclosed_item (
        disclosure_id uuid not null,
        district_id uuid not null,
        item_class text not null,
        basis text not null,
        processing_basis text not null,
        version text not null,
        direction text not null,
        recipient_kind text not null,
        is_on boolean not null default true check (is_on),
        primary key (disclosure_id, item_class),
        foreign key (disclosure_id, version, direction, recipient_kind) references legal_basis.disclosure (id, version, direction, recipient_kind),
        constraint no_basis_no_byte foreign key (version, basis, direction, recipient_kind, item_class, is_on)
          references legal_basis.basis_cell (version, code, direction, recipient_kind, item_class, is_on)
      );
      comment on table legal_basis.disclosed_item is
        'One kind of thing that left, on one basis. Its cell must be listed, and be on, in the version that the disclosure was made under: no basis, no byte. Kinds and codes, no words about anybody.';

      alter table legal_basis.disclosure add unique (id, about_id);
      alter table referrals.part_content add column disclosure_id uuid;
      alter table referrals.part_content add constraint content_of_its_part foreign key (disclosure_id, part_id) references legal_basis.disclosure (id, about_id);
      -- Not asked of what was sent before bases were kept item by item; of everything else it is.
      alter table referrals.part_content add constraint content_has_bases check (disclosure_id is not null) not valid;
      comment on column referrals.part_content.disclosure_id is 'On which bases this content was given. Null only for what was sent before they were kept item by item.';

      alter table legal_basis.disclosure enable row level security, force row level security;
      alter table legal_basis.disclosed_item enable row level security, force row level security;
      create policy party on legal_basis.disclosure for select to api_case
        using (case_id = (select audit.case_in_scope())
          and ((select audit.unit_in_scope()) = from_unit_id or (select audit.unit_in_scope()) = to_unit_id));
      create policy discloser_adds on legal_basis.disclosure for insert to api_case
        with check (case_id = (select audit.case_in_scope()) and from_unit_id = (select audit.unit_in_scope()) and by_staff = (select audit.actor_in_scope()));
      create policy party on legal_basis.disclosed_item for select to api_case
        using (exists (select from legal_basis.disclosure d where d.id = disclosed_item.disclosure_id));
      create policy discloser_adds on legal_basis.disclosed_item for insert to api_case
        with check (exists (select from legal_basis.disclosure d where d.id = disclosed_item.disclosure_id and d.from_unit_id = (select audit.unit_in_scope())));
      grant select, insert on legal_basis.disclosure to api_case;
      grant select (disclosure_id, item_class, basis, processing_basis, version, direction, recipient_kind, is_on),
            insert (disclosure_id, district_id, item_class, basis, processing_basis, version, direction, recipient_kind) on legal_basis.disclosed_item to api_case;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
