import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `'draft','sent','delivered','opened','accepted','returned','recalled','passed_on','outside_the_system','withdrawn','decided','closed'`;

/** Referrals, their parts and what happens to each part. A part carries its own sealed copy under its own key. */
export class Referrals1000000005000 implements MigrationInterface {
  name = 'Referrals1000000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- fixed text: the list of states above
      create schema referrals;
      comment on schema referrals is 'Messages between authorities: referrals, parts, moves, answers.';
      grant usage on schema referrals to api_case;

      create table referrals.referral (
        id           uuid primary key,
        district_id  uuid not null,
        case_id      uuid not null references cases.case_file (id),
        unit_id      uuid not null,
        sent_by      uuid not null,
        sent_at      timestamptz not null,
        body_mac     bytea not null check (octet_length(body_mac) = 32),
        sealed_salt  bytea not null,
        receipt      text not null
      );
      comment on table referrals.referral is 'What one officer sent in one act. Id and MAC together make a repeated sending answer the same receipt.';

      create table referrals.part (
        id                   uuid primary key,
        district_id          uuid not null,
        referral_id          uuid not null references referrals.referral (id),
        case_id              uuid not null,
        reference            text not null unique,
        kind                 text not null check (kind in ('child', 'adult')),
        person_id            uuid not null,
        subject_tag          uuid not null,
        urgency              text not null check (urgency in ('AKUT', 'HASTER', 'ALMINDELIG')),
        basis                text not null check (basis in ('BL133_UNDERRETNING', 'SAMTYKKE')),
        consent_id           uuid references legal_basis.consent (id),
        feedback_covered     boolean not null,
        sender_unit_id       uuid not null,
        contact_point_id     uuid,
        passed_from_unit_id  uuid,
        passed_in            xid8,
        municipality_code    text not null,
        state                text not null check (state in (${states})),
        version              integer not null,
        children             integer not null,
        delivered_at         timestamptz,
        assess_before        timestamptz,
        opened_at            timestamptz,
        opened_by            uuid,
        feedback             text check (feedback in ('followed_up', 'not_followed_up', 'contact_made', 'contact_declined')),
        content_revision     integer not null default 1,
        wrapped_key          bytea,
        check ((basis = 'SAMTYKKE') = (consent_id is not null)),
        check ((kind = 'child') = (basis = 'BL133_UNDERRETNING')),
        check (state <> 'outside_the_system' or contact_point_id is null),
        check (feedback is null or kind = 'adult' and feedback like 'contact%' and feedback_covered or kind = 'child' and feedback like '%followed_up')
      );
      comment on table referrals.part is 'One person''s part of a referral, to one contact point. assess_before: 24 h from delivery (Barnets lov § 136).';
      comment on column referrals.part.wrapped_key is 'The part''s data key. Dropped at recall, so that a recalled part cannot be read by anyone.';
      create index part_of_case on referrals.part (case_id);
      create index part_of_referral on referrals.part (referral_id);

      create table referrals.part_content (
        part_id         uuid not null references referrals.part (id),
        revision        integer not null,
        district_id     uuid not null,
        sealed_content  bytea not null,
        reason          text not null,
        written_at      timestamptz not null,
        written_by      uuid not null,
        primary key (part_id, revision)
      );
      comment on table referrals.part_content is 'What the part says, first and after each correction; old and new are both kept.';

      create table referrals.part_event (
        part_id      uuid not null references referrals.part (id),
        version      integer not null,
        district_id  uuid not null,
        move         text not null,
        from_state   text not null check (from_state in (${states})),
        to_state     text not null check (to_state in (${states})),
        at           timestamptz not null,
        by_staff     uuid not null,
        by_unit      uuid not null,
        reason       text,
        primary key (part_id, version)
      );
      comment on table referrals.part_event is 'Every move of a part: who, when, coded reason. Insert only.';

      create table referrals.decision (
        part_id           uuid primary key references referrals.part (id),
        district_id       uuid not null,
        case_id           uuid not null,
        contact_point_id  uuid not null,
        decision          text not null,
        sealed_ground     bytea not null,
        decided_by        uuid not null,
        decided_at        timestamptz not null
      );
      comment on table referrals.decision is 'What the municipality decided and why. Never visible to the police.';

      create table referrals.message (
        id           uuid primary key,
        district_id  uuid not null,
        part_id      uuid not null references referrals.part (id),
        case_id      uuid not null,
        code         text not null,
        about        text,
        from_unit    uuid not null,
        from_staff   uuid not null,
        sent_at      timestamptz not null
      );
      comment on table referrals.message is 'The thread between sender and receiver: codes from a closed list, no free text yet.';
      create index message_of_part on referrals.message (part_id, sent_at);

      create table referrals.call (
        id           uuid primary key,
        district_id  uuid not null,
        part_id      uuid not null references referrals.part (id),
        case_id      uuid not null,
        unit_id      uuid not null,
        sealed_call  bytea not null,
        result       text not null check (result in ('answered', 'no_answer', 'busy', 'wrong_number')),
        called_at    timestamptz not null,
        recorded_by  uuid not null
      );
      comment on table referrals.call is 'Calls to the duty officer, made or tried, that an acute part was sent with.';
      create index call_of_part on referrals.call (part_id);

      create table referrals.outside_delivery (
        part_id          uuid primary key references referrals.part (id),
        district_id      uuid not null,
        case_id          uuid not null,
        unit_id          uuid not null,
        sealed_delivery  bytea not null,
        delivered_at     timestamptz not null,
        recorded_by      uuid not null
      );
      comment on table referrals.outside_delivery is 'Proof that a part was handed over outside the system: to whom, when, how.';

      create table referrals.listing (
        unit_id              uuid not null,
        part_id              uuid not null references referrals.part (id),
        side                 text not null check (side in ('sender', 'receiver')),
        district_id          uuid not null,
        case_id              uuid not null,
        sender_unit_id       uuid not null,
        contact_point_id     uuid,
        passed_from_unit_id  uuid,
        passed_in            xid8,
        reference            text not null,
        kind                 text not null,
        urgency              text not null,
        state                text not null check (state in (${states})),
        version              integer not null,
        children             integer not null,
        delivered_at         timestamptz,
        assess_before        timestamptz,
        is_closed_by_sender  boolean not null default false,
        sealed_name          bytea,
        wrapped_key          bytea,
        subject_tag          uuid,
        primary key (unit_id, part_id),
        check ((sealed_name is null) = (subject_tag is null))
      );
      comment on table referrals.listing is 'What each side sees in its list. A name only, sealed, once that contact point has opened the part.';
      comment on column referrals.listing.subject_tag is 'Whose name this row shows, for the closing of each look at the list.';
      create index listing_of_unit on referrals.listing (unit_id, side, urgency, delivered_at);

      grant select, insert on referrals.referral, referrals.part, referrals.part_content, referrals.part_event, referrals.decision,
        referrals.message, referrals.call, referrals.outside_delivery, referrals.listing to api_case;
      grant update (contact_point_id, passed_from_unit_id, passed_in, municipality_code, state, version, delivered_at, assess_before, opened_at, opened_by, feedback,
        content_revision, wrapped_key) on referrals.part to api_case;
      grant update (contact_point_id, passed_from_unit_id, passed_in, state, version, is_closed_by_sender, sealed_name, wrapped_key, subject_tag, delivered_at, assess_before) on referrals.listing to api_case;
      grant delete on referrals.listing to api_case;

      alter table referrals.referral         enable row level security, force row level security;
      alter table referrals.part             enable row level security, force row level security;
      alter table referrals.part_content     enable row level security, force row level security;
      alter table referrals.part_event       enable row level security, force row level security;
      alter table referrals.decision         enable row level security, force row level security;
      alter table referrals.message          enable row level security, force row level security;
      alter table referrals.call             enable row level security, force row level security;
      alter table referrals.outside_delivery enable row level security, force row level security;
      alter table referrals.listing          enable row level security, force row level security;

      create policy own_case on referrals.referral to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));

      -- A part: the unit that sent it and the contact point that has it now. A contact point that gives a part away sees
      -- it for the rest of that one transaction (an updated row must stay visible to whoever updates it) and never again.
      create policy party on referrals.part to api_case
        using (case_id = (select audit.case_in_scope())
               and ((select audit.unit_in_scope()) in (sender_unit_id, contact_point_id)
                    or (passed_from_unit_id = (select audit.unit_in_scope()) and passed_in = pg_current_xact_id_if_assigned())))
        with check (case_id = (select audit.case_in_scope())
               and ((select audit.unit_in_scope()) in (sender_unit_id, contact_point_id)
                    or (passed_from_unit_id = (select audit.unit_in_scope()) and passed_in = pg_current_xact_id())));

      create policy party_to_part on referrals.part_content to api_case
        using (exists (select from referrals.part p where p.id = part_id));
      create policy party_to_part on referrals.part_event to api_case
        using (exists (select from referrals.part p where p.id = part_id));
      create policy party_to_part on referrals.message to api_case
        using (exists (select from referrals.part p where p.id = part_id));
      create policy deciding_contact_point on referrals.decision to api_case
        using (case_id = (select audit.case_in_scope()) and contact_point_id = (select audit.unit_in_scope()));
      create policy own_call on referrals.call to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));
      create policy own_delivery on referrals.outside_delivery to api_case
        using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()));

      create policy own_list on referrals.listing to api_case
        using (unit_id = (select audit.list_in_scope())
               or (case_id = (select audit.case_in_scope())
                   and ((select audit.unit_in_scope()) in (sender_unit_id, contact_point_id)
                        or (passed_from_unit_id = (select audit.unit_in_scope()) and passed_in = pg_current_xact_id_if_assigned()))))
        with check (case_id = (select audit.case_in_scope())
               and ((select audit.unit_in_scope()) in (sender_unit_id, contact_point_id)
                    or (passed_from_unit_id = (select audit.unit_in_scope()) and passed_in = pg_current_xact_id())));

      -- The policies above say what may be seen and changed; these say who may add: the sending unit to its own referral,
      -- and to a part only who has a part in it. Otherwise a unit could put a row in the way of another's.
      create policy sender_adds on referrals.part as restrictive for insert to api_case
        with check (sender_unit_id = (select audit.unit_in_scope()) and exists (select from referrals.referral r where r.id = part.referral_id));
      create policy party_adds on referrals.listing as restrictive for insert to api_case
        with check (exists (select from referrals.part p where p.id = listing.part_id));
      create policy receiver_adds on referrals.decision as restrictive for insert to api_case
        with check (exists (select from referrals.part p where p.id = decision.part_id and p.contact_point_id = decision.contact_point_id));
      create policy sender_adds on referrals.call as restrictive for insert to api_case
        with check (exists (select from referrals.part p where p.id = call.part_id and p.sender_unit_id = call.unit_id));
      create policy sender_adds on referrals.outside_delivery as restrictive for insert to api_case
        with check (exists (select from referrals.part p where p.id = outside_delivery.part_id and p.sender_unit_id = outside_delivery.unit_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
