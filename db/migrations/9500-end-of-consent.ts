import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A consent ends: by the person's word, by its time, or because its purpose is fulfilled. Who was given something on it is
 * known by the provenance of each disclosure, and each of them owes an answer (docs/decisions/0035).
 */
export class EndOfConsent1000000009500 implements MigrationInterface {
  name = 'EndOfConsent1000000009500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settings);
    await runner.query(ends);
    await runner.query(recipients);
    await runner.query(duties);
    await runner.query(rightsOfWorker);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const settings = /* sql */ `
  create table legal_basis.setting (
    name          text not null check (name in ('consent_end_answer_days')),
    valid_from    timestamptz not null,
    value         integer not null check (value between 1 and 400),
    is_confirmed  boolean not null,
    primary key (name, valid_from)
  );
  comment on table legal_basis.setting is 'Periods that law or policy sets, each from a day on: the newest that has begun holds.';
  insert into legal_basis.setting values ('consent_end_answer_days', '2024-01-01T00:00:00Z', 7, false);

  create table legal_basis.continuing_basis (
    code          text primary key check (code ~ '^[A-Z0-9_]{3,40}$'),
    title_da      text not null,
    title_en      text not null,
    statute       text not null,
    is_confirmed  boolean not null,
    valid_from    timestamptz not null,
    valid_to      timestamptz check (valid_to > valid_from)
  );
  comment on table legal_basis.continuing_basis is
    'On what an authority may keep what it was given on a consent that has ended. Unconfirmed rows wait for counsel and can be named.';
  insert into legal_basis.continuing_basis values
    ('NOTATPLIGT', 'Notat- og journaliseringspligt: oplysningerne er indgået i vores sag', 'Duty to record: what was received has become part of our file',
     'Offentlighedsloven §§ 13 og 15', false, '2024-01-01T00:00:00Z'),
    ('EGEN_SAG', 'Nødvendigt for en afgørelse eller hjælp, som vi selv behandler', 'Necessary for a decision or for help that we are handling ourselves',
     'Databeskyttelsesforordningen art. 6, stk. 1, litra e; databeskyttelsesloven § 8, stk. 1', false, '2024-01-01T00:00:00Z'),
    ('BARNETS_SAG', 'Oplysningerne indgår i sagen om et barn', 'What was received is part of the case of a child', 'Barnets lov §§ 18-20, 136', false, '2024-01-01T00:00:00Z'),
    ('VITAL', 'Nødvendigt for at beskytte liv eller helbred', 'Necessary to protect life or health', 'Databeskyttelsesforordningen art. 6, stk. 1, litra d', false, '2024-01-01T00:00:00Z');
  grant select on legal_basis.setting, legal_basis.continuing_basis to api_case;
  alter table legal_basis.setting          enable row level security, force row level security;
  alter table legal_basis.continuing_basis enable row level security, force row level security;
  create policy under_an_entry on legal_basis.setting for select to api_case, worker_case using ((select audit.unit_in_scope()) is not null);
  create policy under_an_entry on legal_basis.continuing_basis for select to api_case using ((select audit.unit_in_scope()) is not null);
`;

const ends = /* sql */ `
  alter table legal_basis.consent
    add column ended_at  timestamptz,
    add column end_cause text check (end_cause in ('withdrawn', 'expired', 'purpose_fulfilled')),
    add column ended_by  uuid;
  comment on column legal_basis.consent.ended_at is 'From here on nothing goes out on it. What was sent before was sent rightly: nothing is retroactive.';

  alter table legal_basis.consent no force row level security;
  alter table referrals.part no force row level security;
  alter table referrals.part_event no force row level security;
  -- A policy that still stood in the way would answer 0 rows without a word; now it is an error.
  set local row_security = off;
  do $fill$
  declare
    v_withdrawn bigint := (select count(*) from legal_basis.consent where withdrawn_at is not null);
    v_filled    bigint;
  begin
    update legal_basis.consent c
       set ended_at = withdrawn_at, end_cause = 'withdrawn',
           ended_by = coalesce((select e.by_staff from referrals.part p join referrals.part_event e on e.part_id = p.id and e.move = 'withdraw'
                                 where p.consent_id = c.id order by e.at limit 1), c.recorded_by)
     where withdrawn_at is not null;
    get diagnostics v_filled = row_count;
    if v_filled <> v_withdrawn then raise exception 'of % withdrawn consents % were filled', v_withdrawn, v_filled; end if;
  end $fill$;
  alter table legal_basis.consent
    drop column withdrawn_at,
    add constraint ended_for_a_cause check ((ended_at is null) = (end_cause is null) and (ended_at is null) = (ended_by is null)),
    add constraint only_what_was_given_ends check (ended_at is null or answer = 'given');
  set local row_security = on;
  alter table legal_basis.consent force row level security;
  alter table referrals.part force row level security;
  alter table referrals.part_event force row level security;
  grant update (ended_at, end_cause, ended_by) on legal_basis.consent to api_case;
  create index part_of_consent on referrals.part (consent_id) where consent_id is not null;

  -- The second wall of "stops at once": also an act that had read the consent before it ended lays no part under it.
  create function referrals.consent_still_carries() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
  begin
    if not exists (select from legal_basis.consent c where c.id = new.consent_id and c.answer = 'given' and c.ended_at is null for share) then
      raise exception 'the consent of a part has ended' using errcode = 'NV010';
    end if;
    return new;
  end $f$;
  revoke all on function referrals.consent_still_carries() from public;
  create trigger consent_carries before insert on referrals.part for each row when (new.consent_id is not null) execute function referrals.consent_still_carries();
  create trigger new_consent_carries before update of consent_id on referrals.part for each row
    when (new.consent_id is not null and new.consent_id is distinct from old.consent_id) execute function referrals.consent_still_carries();
  alter table referrals.part enable always trigger consent_carries;
  alter table referrals.part enable always trigger new_consent_carries;
`;

const recipients = /* sql */ `
  create table referrals.recipient (
    part_id         uuid not null references referrals.part (id),
    version         integer not null,
    district_id     uuid not null,
    case_id         uuid not null,
    sender_unit_id  uuid not null,
    unit_id         uuid not null,
    from_unit_id    uuid,
    consent_id      uuid references legal_basis.consent (id),
    given_at        timestamptz not null,
    seen_at         timestamptz,
    primary key (part_id, version)
  );
  comment on table referrals.recipient is
    'The provenance of every disclosure: who was given a part, when, by whom and on which consent, and when a named human there first saw it. Never forgotten.';
  comment on column referrals.recipient.version is 'Of the event that brought the part there.';
  comment on column referrals.recipient.from_unit_id is 'The contact point that passed it on; null where it came from its sender.';
  create index recipient_on_consent on referrals.recipient (consent_id) where consent_id is not null;

  alter table referrals.passed_on no force row level security;
  alter table referrals.part no force row level security;
  alter table referrals.part_event no force row level security;
  set local row_security = off;
  -- Who received a part before this was kept: whoever acted on that sending first, or has it now. A sending that nobody
  -- acted on and that is not there any more was seen by nobody.
  insert into referrals.recipient (part_id, version, district_id, case_id, sender_unit_id, unit_id, from_unit_id, consent_id, given_at, seen_at)
    select p.id, g.version, p.district_id, p.case_id, p.sender_unit_id, g.unit_id, g.from_unit_id, p.consent_id, g.at,
        (select min(o.at) from referrals.part_event o where o.part_id = p.id and o.move = 'open' and o.by_unit = g.unit_id and o.version > g.version
            and o.version < coalesce((select min(n.version) from referrals.part_event n where n.part_id = p.id and n.version > g.version and n.move in ('deliver', 'pass_on', 'send')), o.version + 1))
      from referrals.part p
      cross join lateral (
        select e.version, e.at, null::uuid as from_unit_id,
            coalesce((select n.by_unit from referrals.part_event n where n.part_id = p.id and n.version > e.version and n.by_unit <> p.sender_unit_id
                        and n.version < coalesce((select min(s.version) from referrals.part_event s where s.part_id = p.id and s.version > e.version and s.move = 'send'), 2147483647)
                       order by n.version limit 1),
                     case when not exists (select from referrals.part_event s where s.part_id = p.id and s.version > e.version and s.move = 'send') then p.contact_point_id end) as unit_id
          from referrals.part_event e where e.part_id = p.id and e.move = 'deliver'
        union all
        select o.version, o.passed_at, o.from_unit_id, o.to_unit_id from referrals.passed_on o where o.part_id = p.id
      ) g
     where g.unit_id is not null;
  set local row_security = on;
  alter table referrals.passed_on force row level security;
  alter table referrals.part force row level security;
  alter table referrals.part_event force row level security;

  grant select, insert on referrals.recipient to api_case;
  grant update (seen_at) on referrals.recipient to api_case;
  alter table referrals.recipient enable row level security, force row level security;
  -- The sender sees to whom its part went; a contact point sees that it had it itself, and to whom it passed it on.
  create policy giver_or_receiver_sees on referrals.recipient for select to api_case
    using (case_id = (select audit.case_in_scope()) and (select audit.unit_in_scope()) in (sender_unit_id, unit_id, from_unit_id));
  create policy giver_adds on referrals.recipient for insert to api_case
    with check (case_id = (select audit.case_in_scope()) and seen_at is null
           and exists (select from referrals.part p where p.id = part_id and p.sender_unit_id = recipient.sender_unit_id and p.consent_id is not distinct from recipient.consent_id
               and case when from_unit_id is null then p.sender_unit_id = (select audit.unit_in_scope())
                        else from_unit_id = (select audit.unit_in_scope()) and p.contact_point_id = from_unit_id end));
  create policy receiver_says_seen on referrals.recipient for update to api_case
    using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()) and seen_at is null)
    with check (unit_id = (select audit.unit_in_scope()) and seen_at is not null);
`;

const duties = /* sql */ `
  create table referrals.end_duty (
    consent_id      uuid not null references legal_basis.consent (id),
    part_id         uuid not null references referrals.part (id),
    unit_id         uuid not null,
    district_id     uuid not null,
    case_id         uuid not null,
    sender_unit_id  uuid not null,
    reference       text not null,
    kind            text not null check (kind in ('child', 'adult')),
    has_seen        boolean not null,
    is_second_hand  boolean not null,
    cause           text not null check (cause in ('withdrawn', 'expired', 'purpose_fulfilled')),
    ended_at        timestamptz not null,
    due_at          timestamptz not null check (due_at > ended_at),
    answer          text check (answer in ('acknowledged', 'stopped', 'deleted', 'continuing', 'acted_on')),
    basis           text references legal_basis.continuing_basis (code),
    answered_at     timestamptz,
    answered_by     uuid,
    primary key (consent_id, part_id, unit_id),
    constraint answered_by_a_named_human check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    constraint going_on_names_its_basis check ((basis is not null) = coalesce(answer in ('continuing', 'acted_on'), false)),
    constraint what_was_seen_is_answered check (answer is null or (answer = 'acknowledged') = not has_seen)
  );
  comment on table referrals.end_duty is
    'A consent has ended: what each contact point that was given a part on it owes. Who saw it answers, who did not acknowledges. References only.';
  comment on column referrals.end_duty.is_second_hand is 'It came from another contact point, not from the sender.';
  create index end_duty_of_unit on referrals.end_duty (unit_id, (answered_at is not null), due_at, part_id);
  create index end_duty_of_sender on referrals.end_duty (sender_unit_id, (answered_at is not null), due_at, part_id);
  create index end_duty_of_case on referrals.end_duty (case_id);

  grant select, insert on referrals.end_duty to api_case;
  grant update (answer, basis, answered_at, answered_by) on referrals.end_duty to api_case;
  alter table referrals.end_duty enable row level security, force row level security;
  create policy both_sides_see on referrals.end_duty for select to api_case
    using ((select audit.list_in_scope()) in (unit_id, sender_unit_id)
           or (case_id = (select audit.case_in_scope()) and (select audit.unit_in_scope()) in (unit_id, sender_unit_id)));
  create policy sender_tells on referrals.end_duty for insert to api_case
    with check (case_id = (select audit.case_in_scope()) and sender_unit_id = (select audit.unit_in_scope()) and answer is null
           and exists (select from legal_basis.consent c where c.id = consent_id and c.ended_at is not null)
           and exists (select from referrals.recipient r where r.part_id = end_duty.part_id and r.unit_id = end_duty.unit_id and r.consent_id = end_duty.consent_id));
  -- Once, by the contact point itself and in the name of whoever does it: an answer is not changed afterwards.
  create policy receiver_answers on referrals.end_duty for update to api_case
    using (case_id = (select audit.case_in_scope()) and unit_id = (select audit.unit_in_scope()) and answered_at is null)
    with check (unit_id = (select audit.unit_in_scope()) and answered_by = (select audit.actor_in_scope()) and answer is not null);
`;

/**
 * What the worker may do at the time of a consent: see ids, states and times of that case, and end what rests on it. It
 * reads nothing that is sealed, and can bring a part nowhere but to its end.
 */
const rightsOfWorker = /* sql */ `
  grant usage on schema legal_basis, referrals to worker_case;
  grant select on legal_basis.setting to worker_case;
  grant select (id, district_id, case_id, unit_id, answer, expires_at, ended_at, end_cause) on legal_basis.consent to worker_case;
  grant update (ended_at, end_cause, ended_by) on legal_basis.consent to worker_case;
  grant select (id, district_id, case_id, kind, consent_id, sender_unit_id, contact_point_id, reference, state, version, opened_at) on referrals.part to worker_case;
  grant update (state, version, handed_to, handed_at, wrapped_key) on referrals.part to worker_case;
  grant select (part_id, case_id, state, version) on referrals.listing to worker_case;
  grant update (state, version, is_closed_by_sender, handed_to, handed_at) on referrals.listing to worker_case;
  grant select (part_id, case_id, from_unit_id, opened_at, taken_back_at) on referrals.passed_on to worker_case;
  grant update (taken_back_at) on referrals.passed_on to worker_case;
  grant select on referrals.recipient to worker_case;
  grant select, insert on referrals.end_duty to worker_case;
  grant insert on referrals.part_event to worker_case;

  create policy worker_looks on legal_basis.consent for select to worker_case using (case_id = (select audit.case_in_scope()));
  create policy worker_ends_what_has_expired on legal_basis.consent for update to worker_case
    using (case_id = (select audit.case_in_scope()) and answer = 'given' and ended_at is null and expires_at <= clock_timestamp())
    with check (end_cause = 'expired' and ended_by = (select audit.actor_in_scope()));
  create policy worker_looks on referrals.part for select to worker_case
    using (case_id = (select audit.case_in_scope()) and consent_id is not null);
  create policy worker_ends_what_has_expired on referrals.part for update to worker_case
    using (case_id = (select audit.case_in_scope()) and exists (select from legal_basis.consent c where c.id = consent_id and c.expires_at <= clock_timestamp()))
    with check (state = 'withdrawn');
  create policy worker_ends on referrals.listing to worker_case
    using (case_id = (select audit.case_in_scope()) and exists (select from referrals.part p where p.id = part_id and p.state = 'withdrawn'))
    with check (state = 'withdrawn');
  create policy worker_adds on referrals.part_event for insert to worker_case
    with check (by_staff = (select audit.actor_in_scope()) and move = 'expire' and to_state = 'withdrawn'
           and exists (select from referrals.part p where p.id = part_id));
  create policy worker_settles on referrals.passed_on to worker_case
    using (case_id = (select audit.case_in_scope()) and opened_at is null and exists (select from referrals.part p where p.id = part_id and p.state = 'withdrawn'))
    with check (taken_back_at is not null);
  create policy worker_looks on referrals.recipient for select to worker_case using (case_id = (select audit.case_in_scope()));
  create policy worker_looks on referrals.end_duty for select to worker_case using (case_id = (select audit.case_in_scope()));
  create policy worker_tells on referrals.end_duty for insert to worker_case
    with check (case_id = (select audit.case_in_scope()) and cause = 'expired' and answer is null
           and exists (select from legal_basis.consent c where c.id = consent_id and c.end_cause = 'expired')
           and exists (select from referrals.recipient r where r.part_id = end_duty.part_id and r.unit_id = end_duty.unit_id and r.consent_id = end_duty.consent_id));

  -- An entry about a case can be opened by anybody who has its id: being about it is not having the case.
  create policy own_case on platform.due_work as restrictive to api_case
    using (kind not like 'consent.%' or exists (select from cases.case_file f where f.id = about_id));
  create policy known_consent on platform.due_work as restrictive to worker_case
    using (kind not like 'consent.%' or exists (select from legal_basis.consent c where c.case_id = about_id));
`;
