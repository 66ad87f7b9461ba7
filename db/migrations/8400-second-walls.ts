import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the app does not do anyhow, the database does not let it do: nobody stops the clocks of another's draft, writes into
 * its history, or confirms in another's place that a part was read. And a part says on which consent it was sent again.
 */
export class SecondWalls1000000008400 implements MigrationInterface {
  name = 'SecondWalls1000000008400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- An entry about a case can be opened by anybody who has its id: being about it is not having a part in it.
      create policy own_draft on platform.due_work as restrictive to api_case
        using (kind not like 'draft.%' or exists (select from drafts.draft d where d.id = about_id and d.owner_id = (select audit.actor_in_scope())));
      create policy known_draft on platform.due_work as restrictive to worker_case
        using (kind not like 'draft.%' or exists (select from drafts.draft d where d.id = about_id));

      -- A version that somebody else has written stands in the way of the owner's own next move.
      drop policy own_name_adds on drafts.draft_event;
      create policy owner_adds on drafts.draft_event for insert to api_case
        with check (by_staff = (select audit.actor_in_scope())
               and exists (select from drafts.draft d where d.id = draft_id and d.owner_id = (select audit.actor_in_scope())));
      create policy house_adds on drafts.draft_event for insert to worker_case
        with check (by_staff = (select audit.actor_in_scope()) and move = 'delete'
               and exists (select from drafts.draft d where d.id = draft_id and d.state = 'deleted'));

      -- The giver sees its list and changes nothing in it. Who has the part says, in their own name, that it was opened;
      -- who sent it, that it was taken back.
      drop policy giver_or_party on referrals.passed_on;
      drop policy holder_adds on referrals.passed_on;
      create policy giver_or_party_sees on referrals.passed_on for select to api_case
        using (from_unit_id = (select audit.list_in_scope())
               or (case_id = (select audit.case_in_scope()) and exists (select from referrals.part p where p.id = part_id)));
      create policy holder_adds on referrals.passed_on for insert to api_case
        with check (case_id = (select audit.case_in_scope()) and from_unit_id = (select audit.unit_in_scope()) and passed_by = (select audit.actor_in_scope())
               and opened_at is null and taken_back_at is null
               and exists (select from referrals.part p where p.id = part_id and p.contact_point_id = from_unit_id));
      create policy party_confirms on referrals.passed_on for update to api_case
        using (case_id = (select audit.case_in_scope()) and exists (select from referrals.part p where p.id = part_id))
        with check (exists (select from referrals.part p where p.id = part_id
               and (passed_on.opened_by is null or (passed_on.opened_by = (select audit.actor_in_scope()) and p.contact_point_id = (select audit.unit_in_scope())))
               and (passed_on.taken_back_at is null or p.sender_unit_id = (select audit.unit_in_scope()))));

      grant update (consent_id, feedback_covered) on referrals.part to api_case;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
