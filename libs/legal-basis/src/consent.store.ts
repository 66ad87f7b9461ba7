import { change, row, rows, statement, type Tx } from '#platform';
import type { Consent, EndCause, NewEvent } from './domain/consent.js';
import type { ContinuingBasis, EndingConsent, OwnConsent, PeriodName } from './ending-consent.js';

/** legal_basis.consent as stored. */
export interface ConsentRow extends Consent {
  leafletVersion: string | null;
  newEvent: NewEvent | null;
  bodyMac: Buffer;
  sealedRecord: Buffer;
  recordedAt: Date;
}

/** The same with the names of who took it and of whom it may be passed on to. */
export interface NamedConsentRow extends ConsentRow {
  takenBy: string;
  recipients: { id: string; nameDa: string; nameEn: string }[];
}

const columns = `id, person_id as "personId", answer, covers_feedback as "coversFeedback", expires_at as "expiresAt",
  ended_at as "endedAt", end_cause as "endCause", body_mac as "bodyMac", sealed_record as "sealedRecord", recorded_at as "recordedAt",
  items, recipient_ids as "recipientIds", purpose, leaflet_version as "leafletVersion", new_event as "newEvent"`;

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
      sealed_record, body_mac, recorded_at, recorded_by, items, recipient_ids, purpose, leaflet_version, new_event)
    select c.id, $1, $2, $3, c.person_id, c.answer, c.covers_feedback, c.expires_at, c.sealed_record, c.body_mac, c.recorded_at, $4,
      -- Lists of lists have one length in SQL, these have not: each comes as the text of an array.
      c.items::text[], c.recipient_ids::uuid[], c.purpose, c.leaflet_version, c.new_event
    from unnest($5::uuid[], $6::uuid[], $7::text[], $8::boolean[], $9::timestamptz[], $10::bytea[], $11::bytea[], $12::timestamptz[],
        $13::text[], $14::text[], $15::text[], $16::text[], $17::text[])
      as c (id, person_id, answer, covers_feedback, expires_at, sealed_record, body_mac, recorded_at, items, recipient_ids, purpose, leaflet_version, new_event)`,
);
const selectNamed = statement<NamedConsentRow>(
  'consent.named-of-case',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, (select s.display_name from identity.staff_member s where s.id = c.recorded_by) as "takenBy",
      coalesce((select json_agg(json_build_object('id', u.id, 'nameDa', u.name_da, 'nameEn', u.name_en) order by u.name_da) from identity.unit u where u.id = any (c.recipient_ids)), '[]') as recipients
    from legal_basis.consent c where case_id = $1 and unit_id = $2 order by recorded_at, id`,
);
const selectNextExpiry = statement<{ at: Date | null }>(
  'consent.next-expiry',
  /* sql */ `select min(expires_at) as at from legal_basis.consent where case_id = $1 and answer = 'given' and ended_at is null`,
);
const lockConsents = statement<Consent>(
  'consent.of-case-carrying',
  /* sql */ `select id, person_id as "personId", answer, covers_feedback as "coversFeedback", expires_at as "expiresAt", ended_at as "endedAt", end_cause as "endCause",
      items, recipient_ids as "recipientIds", purpose
    from legal_basis.consent where case_id = $1 and unit_id = $2 order by recorded_at for share`,
);
const lockForEnd = statement<OwnConsent>(
  'consent.lock-for-end',
  /* sql */ `select id, person_id as "personId", case_id as "caseId", unit_id as "unitId", district_id as "districtId", answer, expires_at as "expiresAt", ended_at as "endedAt", end_cause as "endCause"
    from legal_basis.consent where case_id = $1 and id = $2 for update`,
);
const readForUnit = statement<OwnConsent>(
  'consent.read-for-unit',
  /* sql */ `select id, person_id as "personId", case_id as "caseId", unit_id as "unitId", district_id as "districtId", answer, expires_at as "expiresAt",
      ended_at as "endedAt", end_cause as "endCause"
    from legal_basis.consent where id = $1 and case_id = $2 and unit_id = $3`,
);
const lockExpired = statement<EndingConsent>(
  'consent.lock-expired',
  /* sql */ `select id, case_id as "caseId", unit_id as "unitId", district_id as "districtId", answer, expires_at as "expiresAt", ended_at as "endedAt", end_cause as "endCause"
    from legal_basis.consent where case_id = $1 and answer = 'given' and ended_at is null and expires_at <= clock_timestamp() order by id for update`,
);
const endConsent = statement(
  'consent.end',
  /* sql */ `update legal_basis.consent set ended_at = $3, end_cause = $4, ended_by = $5 where case_id = $1 and id = $2 and answer = 'given' and ended_at is null`,
);
const selectPeriod = statement<{ value: number }>(
  'consent.setting',
  /* sql */ `select value from legal_basis.setting where name = $1 and valid_from <= $2 order by valid_from desc limit 1`,
);
const selectBases = statement<ContinuingBasis>(
  'consent.continuing-bases',
  /* sql */ `select code, title_da as "titleDa", title_en as "titleEn", statute, is_confirmed as "isConfirmed"
    from legal_basis.continuing_basis where valid_from <= $1 and (valid_to is null or valid_to > $1) order by code`,
);

/** Codes and ids have no character that would need quoting. */
const arrayText = (list: readonly string[] | null): string | null => (list === null ? null : `{${list.join(',')}}`);

/** Every statement about consents. */
export const consentStore = {
  find: (tx: Tx, id: string, caseId: string, unitId: string) => row(tx, selectConsent, [id, caseId, unitId]),
  ofCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, selectConsents, [caseId, unitId]),
  insert: (tx: Tx, owner: { districtId: string; caseId: string; unitId: string; by: string }, consents: ConsentRow[]) => {
    const column = <Key extends keyof ConsentRow>(key: Key): ConsentRow[Key][] => consents.map((consent) => consent[key]);
    return change(tx, insertConsents, [owner.districtId, owner.caseId, owner.unitId, owner.by, column('id'), column('personId'), column('answer'),
      column('coversFeedback'), column('expiresAt'), column('sealedRecord'), column('bodyMac'), column('recordedAt'),
      column('items').map(arrayText), column('recipientIds').map(arrayText), column('purpose'), column('leafletVersion'), column('newEvent')]);
  },
  namedOfCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, selectNamed, [caseId, unitId]),
  nextExpiry: (tx: Tx, caseId: string) => row(tx, selectNextExpiry, [caseId]),
  /** Held until the act has ended: none of them ends while something is being sent on it. */
  holdOfCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, lockConsents, [caseId, unitId]),
  /** For the act that ends it: waits for whoever is sending on it. */
  lockForEnd: (tx: Tx, caseId: string, id: string) => row(tx, lockForEnd, [caseId, id]),
  readForUnit: (tx: Tx, id: string, caseId: string, unitId: string) => row(tx, readForUnit, [id, caseId, unitId]),
  lockExpired: (tx: Tx, caseId: string) => rows(tx, lockExpired, [caseId]),
  end: (tx: Tx, caseId: string, id: string, ended: { at: Date; cause: EndCause; by: string }) => change(tx, endConsent, [caseId, id, ended.at, ended.cause, ended.by]),
  period: (tx: Tx, name: PeriodName, at: Date) => row(tx, selectPeriod, [name, at]),
  continuingBases: (tx: Tx, at: Date) => rows(tx, selectBases, [at]),
};
