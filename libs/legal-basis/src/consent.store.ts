import { change, row, rows, statement, type Tx } from '#platform';
import type { Consent } from './domain/consent.js';

/** legal_basis.consent as stored. */
export interface ConsentRow extends Consent {
  bodyMac: Buffer;
  sealedRecord: Buffer;
  recordedAt: Date;
}

const columns = `id, person_id as "personId", answer, covers_feedback as "coversFeedback", expires_at as "expiresAt",
  withdrawn_at as "withdrawnAt", body_mac as "bodyMac", sealed_record as "sealedRecord", recorded_at as "recordedAt"`;

const selectConsent = statement<ConsentRow>(
  'consent.select',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from legal_basis.consent where id = $1 and case_id = $2 and unit_id = $3`,
);
const selectConsents = statement<ConsentRow>(
  'consent.of-case',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from legal_basis.consent where case_id = $1 and unit_id = $2 order by recorded_at`,
);
const insertConsent = statement(
  'consent.insert',
  /* sql */ `insert into legal_basis.consent (id, district_id, case_id, unit_id, person_id, answer, covers_feedback, expires_at,
    sealed_record, body_mac, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const withdrawConsent = statement(
  'consent.withdraw',
  /* sql */ `update legal_basis.consent set withdrawn_at = $4 where id = $1 and case_id = $2 and unit_id = $3 and withdrawn_at is null`,
);

/** Every statement about consents. */
export const consentStore = {
  find: (tx: Tx, id: string, caseId: string, unitId: string) => row(tx, selectConsent, [id, caseId, unitId]),
  ofCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, selectConsents, [caseId, unitId]),
  insert: (tx: Tx, owner: { districtId: string; caseId: string; unitId: string; by: string }, consent: ConsentRow) =>
    change(tx, insertConsent, [consent.id, owner.districtId, owner.caseId, owner.unitId, consent.personId, consent.answer,
      consent.coversFeedback, consent.expiresAt, consent.sealedRecord, consent.bodyMac, consent.recordedAt, owner.by]),
  withdraw: (tx: Tx, id: string, caseId: string, unitId: string, at: Date) => change(tx, withdrawConsent, [id, caseId, unitId, at]),
};
