import { change, rows, statement, type Tx } from '#platform';
import type { ListingRow, PartRow, SentListingRow } from './part.row.js';

const selectReceived = statement<ListingRow>(
  'listing.received',
  /* sql */ `select l.unit_id as "unitId", l.part_id as "partId", l.side, l.case_id as "caseId", l.reference, l.kind, l.urgency, l.state, l.version, l.children,
      l.delivered_at as "deliveredAt", l.assess_before as "assessBefore", l.is_closed_by_sender as "isClosedBySender", l.sealed_name as "sealedName",
      l.wrapped_key as "wrappedKey", l.subject_tag as "subjectTag", l.opened_at as "openedAt", l.held_by as "heldBy", h.display_name as "holderName",
      l.handed_to as "handedTo", t.display_name as "handedToName", l.handed_at as "handedAt"
    from referrals.listing l
    left join identity.staff_member h on h.id = l.held_by
    left join identity.staff_member t on t.id = l.handed_to
    where l.unit_id = $1 and l.side = 'receiver'
    order by l.state in ('closed', 'withdrawn'), array_position(array['AKUT', 'HASTER', 'ALMINDELIG'], l.urgency), l.delivered_at, l.part_id limit $2`,
);
// The sender's own turn first, then what the kommune has, then what has ended; newest first in each.
const selectSent = statement<SentListingRow>(
  'listing.sent',
  /* sql */ `select l.part_id as "partId", l.referral_id as "referralId", l.case_id as "caseId", l.reference, l.kind, l.urgency, l.state, l.version, l.children,
      l.delivered_at as "deliveredAt", l.assess_before as "assessBefore", l.is_closed_by_sender as "isClosedBySender", l.sent_at as "sentAt",
      l.sent_by as "sentBy", s.display_name as "senderName", l.municipality_code as "municipalityCode", u.name_da as "receiverNameDa", u.name_en as "receiverNameEn"
    from referrals.listing l
    join identity.staff_member s on s.id = l.sent_by
    left join identity.unit u on u.id = l.contact_point_id
    where l.unit_id = $1 and l.side = 'sender'
    order by l.state not in ('returned', 'recalled', 'outside_the_system'), l.state in ('closed', 'withdrawn'), l.sent_at desc, l.part_id limit $2`,
);
const insertListings = statement(
  'listing.insert',
  /* sql */ `insert into referrals.listing (unit_id, part_id, side, district_id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency,
      state, version, children, delivered_at, assess_before, referral_id, sent_by, sent_at, municipality_code, passed_from_unit_id, passed_in)
    select l.unit_id, l.part_id, l.side, $1, $2, l.sender_unit_id, l.contact_point_id, l.reference, l.kind, l.urgency, l.state, l.version,
      l.children, l.delivered_at, l.assess_before, l.referral_id, l.sent_by, l.sent_at, l.municipality_code, l.passed_from, case when l.passed_from is null then null else pg_current_xact_id() end
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::integer[],
      $13::integer[], $14::timestamptz[], $15::timestamptz[], $16::uuid[], $17::uuid[], $18::timestamptz[], $19::text[], $20::uuid[])
      as l (unit_id, part_id, side, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children, delivered_at, assess_before, referral_id,
        sent_by, sent_at, municipality_code, passed_from)`,
);
const updateListings = statement(
  'listing.update',
  /* sql */ `update referrals.listing set state = $2, version = $3, is_closed_by_sender = coalesce($8, is_closed_by_sender), delivered_at = $4, assess_before = $5, contact_point_id = $6,
      passed_from_unit_id = $7, passed_in = case when $7::uuid is null then null else pg_current_xact_id() end, opened_at = $9,
      held_by = case when side = 'receiver' then $10::uuid end, handed_to = case when side = 'receiver' then $11::uuid end,
      handed_at = case when side = 'receiver' then $12::timestamptz end, municipality_code = case when side = 'sender' then $13 end
    where part_id = $1`,
);
const removeListing = statement('listing.remove', /* sql */ `delete from referrals.listing where part_id = $1 and unit_id = $2 and side = 'receiver'`);
const nameListing = statement(
  'listing.name',
  /* sql */ `update referrals.listing set sealed_name = $3, wrapped_key = $4, subject_tag = $5 where part_id = $1 and unit_id = $2 and side = 'receiver'`,
);
const forgetNames = statement('listing.forget-names', /* sql */ `update referrals.listing set sealed_name = null, wrapped_key = null, subject_tag = null where part_id = $1`);

/** Who sent parts, and when: what the sender's rows say and the receiver's do not. */
interface Sent {
  by: string;
  at: Date;
}

/** Every statement about what units see in their lists. */
export const listingStore = {
  /** What has not ended comes first, so that a long list never hides an open part behind old ones. */
  received: (tx: Tx, unitId: string, most: number) => rows(tx, selectReceived, [unitId, most]),
  sent: (tx: Tx, unitId: string, most: number) => rows(tx, selectSent, [unitId, most]),

  /** A row for each contact point, and one for the sender too of what is `sent` for the first time; `passedFrom` is the contact point that hands the part on. */
  insert(tx: Tx, districtId: string, caseId: string, parts: PartRow[], sent: Sent | null, passedFrom: string | null = null): Promise<number> {
    const entries = parts.flatMap((part) => [
      ...(sent === null ? [] : [{ part, side: 'sender', unitId: part.senderUnitId, referralId: part.referralId, sentBy: sent.by, sentAt: sent.at, municipalityCode: part.municipalityCode }]),
      ...(part.contactPointId === null ? [] : [{ part, side: 'receiver', unitId: part.contactPointId, referralId: null, sentBy: null, sentAt: null, municipalityCode: null }]),
    ]);
    const column = <Key extends keyof PartRow>(key: Key): PartRow[Key][] => entries.map((entry) => entry.part[key]);
    return change(tx, insertListings, [districtId, caseId, entries.map((entry) => entry.unitId), column('id'), entries.map((entry) => entry.side),
      column('senderUnitId'), column('contactPointId'), column('reference'), column('kind'), column('urgency'), column('state'), column('version'),
      column('children'), column('deliveredAt'), column('assessBefore'), entries.map((entry) => entry.referralId), entries.map((entry) => entry.sentBy),
      entries.map((entry) => entry.sentAt), entries.map((entry) => entry.municipalityCode), entries.map(() => passedFrom)]);
  },
  update: (tx: Tx, part: PartRow, passedFrom: string | null, isClosedBySender: boolean | null) =>
    change(tx, updateListings, [part.id, part.state, part.version, part.deliveredAt, part.assessBefore, part.contactPointId, passedFrom, isClosedBySender,
      part.openedAt, part.heldBy, part.handedTo, part.handedAt, part.municipalityCode]),
  remove: (tx: Tx, partId: string, unitId: string) => change(tx, removeListing, [partId, unitId]),
  name: (tx: Tx, part: PartRow, unitId: string, sealedName: Buffer) => change(tx, nameListing, [part.id, unitId, sealedName, part.wrappedKey, part.subjectTag]),
  forgetNames: (tx: Tx, partId: string) => change(tx, forgetNames, [partId]),
};
