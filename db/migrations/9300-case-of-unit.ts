import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row of a case asks once which case and which unit its transaction is about, not once for each: the question looks the
 * entry up in the log, and that was a third of what reading a case costs the database.
 */
export class CaseOfUnit1000000009300 implements MigrationInterface {
  name = 'CaseOfUnit1000000009300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function audit.case_of_unit_in_scope(out case_id uuid, out unit_id uuid)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $function$
      declare v_named uuid := nullif(current_setting('naervaern.entry', true), '')::uuid;
      begin
        select f.scope_id, f.unit_id into case_id, unit_id from audit.in_force f where f.id = v_named and f.scope_kind = 'case';
      end $function$;
      alter function audit.case_of_unit_in_scope() owner to audit_owner;
      revoke all on function audit.case_of_unit_in_scope() from public;
      grant execute on function audit.case_of_unit_in_scope() to api_case;

      alter policy own_case on cases.case_file
        using ((id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_case on cases.person
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_case on cases.statement
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_case on legal_basis.consent
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_case on referrals.referral
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_call on referrals.call
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
      alter policy own_delivery on referrals.outside_delivery
        using ((case_id, unit_id) = (select s.case_id, s.unit_id from audit.case_of_unit_in_scope() s));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
