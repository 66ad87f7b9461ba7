import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { bodyMac, type DataKey, seal } from '#sealing';
import { type ConsentRow, consentStore } from './consent.store.js';
import { consentFrom, type HeardConsent } from './domain/heard-consent.js';

/** What tells whether the same id comes with the same words again. */
export const consentMac = (key: DataKey, { personId, answer, coversFeedback, record }: HeardConsent): Buffer =>
  bodyMac(key, { personId, answer, coversFeedback, record });

/** An answer as a row of the case whose key this is: what was said lies sealed in it. */
export function newConsent(key: DataKey, caseId: string, id: string, heard: HeardConsent, now: Date): ConsentRow {
  return {
    ...consentFrom(id, heard, now),
    sealedRecord: seal(key, heard.record, { table: 'legal_basis.consent', column: 'sealed_record', rowId: id, caseId, version: 1 }),
    bodyMac: consentMac(key, heard),
    recordedAt: now,
  };
}

/** Stores answers of one case, in one statement. */
export async function storeConsents(tx: Tx, actor: Actor, caseId: string, consents: ConsentRow[]): Promise<void> {
  if (consents.length === 0) return;
  await consentStore.insert(tx, { districtId: actor.districtId, caseId, unitId: actor.unitId, by: actor.id }, consents);
}
