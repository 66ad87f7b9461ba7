import type { TestDatabase } from '../harness/test-database.js';

/** What was chosen for a part as it lies in the database, with the two keys that lie near it; all sealed. */
export async function sealedChoiceOf(database: TestDatabase, partId: string): Promise<{ choice: Buffer; partKey: Buffer; caseKey: Buffer }> {
  const [row] = await database.asSuperuser<{ choice: Buffer; partKey: Buffer; caseKey: Buffer }>(
    `select c.sealed_choice as choice, p.wrapped_key as "partKey", f.wrapped_key as "caseKey" from referrals.part_content c
       join referrals.part p on p.id = c.part_id join cases.case_file f on f.id = p.case_id where p.id = $1`,
    [partId],
  );
  return row!;
}

/** As if the part had been sent before choices were kept. */
export async function withoutChoice(database: TestDatabase, partId: string): Promise<void> {
  await database.asSuperuser('update referrals.part_content set sealed_choice = null where part_id = $1', [partId]);
}
