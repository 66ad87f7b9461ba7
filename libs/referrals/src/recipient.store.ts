import { change, rows, statement, type Tx } from '#platform';
import type { Given } from './domain/end-of-consent.js';
import type { PartRow } from './part.row.js';

const insertRecipients = statement(
  'recipient.insert',
  /* sql */ `insert into referrals.recipient (part_id, version, district_id, case_id, sender_unit_id, unit_id, from_unit_id, consent_id, given_at)
    select n.part_id, n.version, $1, n.case_id, n.sender_unit_id, n.unit_id, $2, n.consent_id, $3
    from unnest($4::uuid[], $5::integer[], $6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[]) as n (part_id, version, case_id, sender_unit_id, unit_id, consent_id)`,
);
// The last giving only: what came before it was taken back unread.
const markSeen = statement(
  'recipient.seen',
  /* sql */ `update referrals.recipient set seen_at = $3 where part_id = $1 and unit_id = $2 and seen_at is null
      and version = (select max(r.version) from referrals.recipient r where r.part_id = $1 and r.unit_id = $2)`,
);
const selectGiven = statement<Given>(
  'recipient.on-consent',
  /* sql */ `select part_id as "partId", unit_id as "unitId", seen_at is not null as "hasSeen", from_unit_id is not null as "isSecondHand"
    from referrals.recipient where consent_id = $1 and case_id = $2 order by part_id, version`,
);

/** Every statement about who was given a part. */
export const recipientStore = {
  /** Parts that have just come to the contact point that they name, at the version that they have; `fromUnitId` where one contact point gave it to another. */
  insert(tx: Tx, districtId: string, parts: PartRow[], at: Date, fromUnitId: string | null): Promise<number> {
    const inside = parts.filter(({ contactPointId }) => contactPointId !== null);
    const column = <Key extends keyof PartRow>(key: Key): PartRow[Key][] => inside.map((part) => part[key]);
    return change(tx, insertRecipients, [districtId, fromUnitId, at, column('id'), column('version'), column('caseId'), column('senderUnitId'), column('contactPointId'), column('consentId')]);
  },
  seen: (tx: Tx, partId: string, unitId: string, at: Date) => change(tx, markSeen, [partId, unitId, at]),
  onConsent: (tx: Tx, consentId: string, caseId: string) => rows(tx, selectGiven, [consentId, caseId]),
};
