import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { bodyMac, type DataKey, seal } from '#sealing';
import { putConsentsDue } from './consent-due.js';
import { type ConsentRow, consentStore } from './consent.store.js';
import { consentFrom, type HeardConsent } from './domain/heard-consent.js';

/** What tells whether the same id comes with the same words again. */
export const consentMac = (key: DataKey, { personId, answer, coversFeedback, agreed, expiresAt, newEvent, record }: HeardConsent): Buffer =>
  bodyMac(key, { personId, answer, coversFeedback, agreed, expiresAt, newEvent, record });

/** An answer as a row of the case whose key this is: what was said lies sealed in it. */
export function newConsent(key: DataKey, caseId: string, id: string, heard: HeardConsent, now: Date): ConsentRow {
  return {
    ...consentFrom(id, heard, now),
    leafletVersion: heard.agreed.leafletVersion ?? null,
    newEvent: heard.newEvent ?? null,
    sealedRecord: seal(key, heard.record, { table: 'legal_basis.consent', column: 'sealed_record', rowId: id, caseId, version: 1 }),
    bodyMac: consentMac(key, heard),
    recordedAt: now,
  };
}

/** Stores answers of one case, and when the worker has to look at them. */
export async function storeConsents(tx: Tx, actor: Actor, caseId: string, consents: ConsentRow[]): Promise<void> {
  if (consents.length === 0) return;
  await Promise.all([
    consentStore.insert(tx, { districtId: actor.districtId, caseId, unitId: actor.unitId, by: actor.id }, consents),
    putConsentsDue(tx, caseId, consents.flatMap(({ expiresAt }) => expiresAt ?? []), consents[0]!.recordedAt),
  ]);
}
