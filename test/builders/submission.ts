import type { TestDatabase } from '../harness/test-database.js';

/** How many rows of each kind there are about a case, seen past every lock. */
export async function rowsAbout(database: TestDatabase, caseId: string): Promise<Record<string, number>> {
  const tables = ['cases.person', 'cases.statement', 'cases.listing', 'cases.cpr_look_up', 'legal_basis.consent', 'referrals.referral', 'referrals.part', 'referrals.listing'];
  const counting = [['cases.case_file', 'id'], ...tables.map((table) => [table, 'case_id'])].map(async ([table, column]) => {
    const [counted] = await database.asSuperuser<{ n: number }>(`select count(*)::integer as n from ${table} where ${column} = $1 -- fixed text: the tables above`, [caseId]);
    return [table, counted!.n];
  });
  return Object.fromEntries(await Promise.all(counting));
}

/** What the adults of a case answered. */
export async function answersIn(database: TestDatabase, caseId: string): Promise<string[]> {
  const rows = await database.asSuperuser<{ answer: string }>('select answer from legal_basis.consent where case_id = $1', [caseId]);
  return rows.map(({ answer }) => answer);
}

/** The pairs that acts about a case left in the log. */
export async function pairsAbout(database: TestDatabase, caseId: string) {
  return await database.asSuperuser(
    `select e.operation, e.verb, e.purpose, c.outcome, cardinality(c.subjects) as subjects, cardinality(c.recipients) as recipients
      from audit.entry e join audit.closing c on c.entry_id = e.id where e.about_id = $1 order by e.opened_at`,
    [caseId],
  );
}
