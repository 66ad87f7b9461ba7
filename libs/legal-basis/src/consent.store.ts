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
const insertConsents = statement(
  'consent.insert',
  /* sql */ `insert into legal_basis.consent (id, district_id, case_id, unit_id, person_id, answer, covers_feedback, expires_at,
      sealed_record, body_mac, recorded_at, recorded_by)
    select c.id, $1, $2, $3, c.person_id, c.answer, c.covers_feedback, c.expires_at, c.sealed_record, c.body_mac, c.recorded_at, $4
    from unnest($5::uuid[], $6::uuid[], $7::text[], $8::boolean[], $9::timestamptz[], $10::bytea[], $11::bytea[], $12::timestamptz[])
      as c (id, person_id, answer, covers_feedback, expires_at, sealed_record, body_mac, recorded_at)`,
);
const withdrawConsent = statement(
  'consent.withdraw',
  /* sql */ `update legal_basis.consent set withdrawn_at = $4 where id = $1 and case_id = $2 and unit_id = $3 and withdrawn_at is null`,
);

/** Every statement about consents. */
export const consentStore = {
  find: (tx: Tx, id: string, caseId: string, unitId: string) => row(tx, selectConsent, [id, caseId, unitId]),
  ofCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, selectConsents, [caseId, unitId]),
  insert: (tx: Tx, owner: { districtId: string; caseId: string; unitId: string; by: string }, consents: ConsentRow[]) => {
    const column = <Key extends keyof ConsentRow>(key: Key): ConsentRow[Key][] => consents.map((consent) => consent[key]);
    return change(tx, insertConsents, [owner.districtId, owner.caseId, owner.unitId, owner.by, column('id'), column('personId'), column('answer'),
      column('coversFeedback'), column('expiresAt'), column('sealedRecord'), column('bodyMac'), column('recordedAt')]);
  },
  withdraw: (tx: Tx, id: string, caseId: string, unitId: string, at: Date) => change(tx, withdrawConsent, [id, caseId, unitId, at]),
};
