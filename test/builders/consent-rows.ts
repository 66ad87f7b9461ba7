import type { TestDatabase } from '../harness/test-database.js';

/** As if the twelve months of a consent had gone by. */
export async function expireConsent(database: TestDatabase, consentId: string): Promise<void> {
  await database.asSuperuser(`update legal_basis.consent set expires_at = clock_timestamp() - interval '1 second' where id = $1`, [consentId]);
}
