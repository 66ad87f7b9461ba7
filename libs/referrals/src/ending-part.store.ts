import { change, rows, statement, type Tx } from '#platform';
import type { PartKind } from './domain/part-content.js';
import type { PartState } from './domain/part-state.js';

/** What the end of a consent needs to know of a part: nothing that is sealed, so that a job of the worker can ask it. */
export interface EndingPart {
  id: string;
  districtId: string;
  caseId: string;
  kind: PartKind;
  consentId: string;
  senderUnitId: string;
  contactPointId: string | null;
  reference: string;
  state: PartState;
  version: number;
  openedAt: Date | null;
}

/** The same for its sender. */
export interface PartOnConsent extends EndingPart {
  /** To somebody who has no answer to give here. */
  wasHandedOverOutside: boolean;
}

const columns = `p.id, p.district_id as "districtId", p.case_id as "caseId", p.kind, p.consent_id as "consentId", p.sender_unit_id as "senderUnitId",
  p.contact_point_id as "contactPointId", p.reference, p.state, p.version, p.opened_at as "openedAt"`;

// Always in the same order, so that two acts that need them all do not wait for each other.
const lockOfCase = statement<EndingPart>(
  'ending-part.of-case',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.case_id = $1 and p.consent_id is not null order by p.id for update of p`,
);
const lockOnConsent = statement<EndingPart>(
  'ending-part.on-consent',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.case_id = $1 and p.consent_id = $2 order by p.id for update of p`,
);
const selectOnConsent = statement<PartOnConsent>(
  'ending-part.read-on-consent',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, exists (select from referrals.outside_delivery o where o.part_id = p.id) as "wasHandedOverOutside"
    from referrals.part p where p.case_id = $1 and p.consent_id = $2 order by p.reference`,
);
const selectNamed = statement<Pick<EndingPart, 'id' | 'reference' | 'kind'>>('ending-part.named', /* sql */ `select id, reference, kind from referrals.part where id = any ($1)`);
const endParts = statement(
  'ending-part.end',
  /* sql */ `update referrals.part set state = 'withdrawn', version = version + 1, handed_to = null, handed_at = null where id = any ($1)`,
);
const dropKeys = statement('ending-part.drop-keys', /* sql */ `update referrals.part set wrapped_key = null where id = any ($1)`);
const endListings = statement(
  'ending-part.end-listings',
  /* sql */ `update referrals.listing set state = 'withdrawn', version = version + 1, is_closed_by_sender = false, handed_to = null, handed_at = null where part_id = any ($1)`,
);
const settlePassedOn = statement<{ partId: string; fromUnitId: string }>(
  'ending-part.settle-passed-on',
  /* sql */ `update referrals.passed_on set taken_back_at = $2 where part_id = any ($1) and opened_at is null and taken_back_at is null
    returning part_id as "partId", from_unit_id as "fromUnitId"`,
);

/** Every statement by which parts end with the consent that they rest on. */
export const endingPartStore = {
  /** Every part of the case that rests on some consent. */
  lockOfCase: (tx: Tx, caseId: string) => rows(tx, lockOfCase, [caseId]),
  lockOnConsent: (tx: Tx, caseId: string, consentId: string) => rows(tx, lockOnConsent, [caseId, consentId]),
  onConsent: (tx: Tx, caseId: string, consentId: string) => rows(tx, selectOnConsent, [caseId, consentId]),
  named: (tx: Tx, ids: string[]) => rows(tx, selectNamed, [ids]),
  end: (tx: Tx, ids: string[]) => change(tx, endParts, [ids]),
  dropKeys: (tx: Tx, ids: string[]) => change(tx, dropKeys, [ids]),
  endListings: (tx: Tx, ids: string[]) => change(tx, endListings, [ids]),
  /** What those who had passed one of them on were waiting for. */
  settlePassedOn: (tx: Tx, ids: string[], at: Date) => rows(tx, settlePassedOn, [ids, at]),
};
