import { change, rows, statement, type Tx } from '#platform';

/** A consent that has not ended, as the worker may see it. */
export interface ActiveConsent {
  id: string;
  caseId: string;
  unitId: string;
  expiresAt: Date;
}

/** A line of what soon expires, for its unit. */
export interface ExpiringRow {
  consentId: string;
  caseId: string;
  caseReference: string;
  expiresAt: Date;
}

const selectActive = statement<ActiveConsent>(
  'expiry-warning.active-consents',
  /* sql */ `select id, case_id as "caseId", unit_id as "unitId", expires_at as "expiresAt"
    from legal_basis.consent where case_id = $1 and answer = 'given' and ended_at is null order by expires_at, id`,
);
const insertWarning = statement(
  'expiry-warning.insert',
  /* sql */ `insert into legal_basis.expiry_warning (consent_id, days_before, district_id, case_id, unit_id, expires_at, warned_at)
    select c.id, $3, c.district_id, c.case_id, c.unit_id, c.expires_at, $4 from legal_basis.consent c where c.id = $1 and c.case_id = $2
    on conflict (consent_id, days_before) do nothing`,
);
const endWarnings = statement(
  'expiry-warning.end',
  /* sql */ `update legal_basis.expiry_warning set ended_at = $3 where consent_id = $1 and case_id = $2 and ended_at is null`,
);
const selectOfUnit = statement<ExpiringRow>(
  'expiry-warning.of-unit',
  /* sql */ `select w.consent_id as "consentId", w.case_id as "caseId", l.reference as "caseReference", min(w.expires_at) as "expiresAt"
    from legal_basis.expiry_warning w join cases.listing l on l.case_id = w.case_id
    where w.unit_id = $1 and w.ended_at is null group by w.consent_id, w.case_id, l.reference order by min(w.expires_at), w.consent_id limit $2`,
);

/** Every statement about warnings that a consent soon expires. */
export const expiryWarningStore = {
  activeConsents: (tx: Tx, caseId: string) => rows(tx, selectActive, [caseId]),
  /** @returns 1, or 0 for a warning that was given already */
  insert: (tx: Tx, { id, caseId }: ActiveConsent, daysBefore: number, at: Date) => change(tx, insertWarning, [id, caseId, daysBefore, at]),
  end: (tx: Tx, consentId: string, caseId: string, at: Date) => change(tx, endWarnings, [consentId, caseId, at]),
  ofUnit: (tx: Tx, unitId: string, most: number) => rows(tx, selectOfUnit, [unitId, most]),
};
