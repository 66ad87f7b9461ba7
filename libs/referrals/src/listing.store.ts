import { change, rows, statement, type Tx } from '#platform';
import type { ListingRow, PartRow } from './part.row.js';

const selectList = statement<ListingRow>(
  'listing.of-unit',
  /* sql */ `select unit_id as "unitId", part_id as "partId", side, case_id as "caseId", reference, kind, urgency, state, version, children,
      delivered_at as "deliveredAt", assess_before as "assessBefore", is_closed_by_sender as "isClosedBySender", sealed_name as "sealedName", wrapped_key as "wrappedKey",
      subject_tag as "subjectTag"
    from referrals.listing where unit_id = $1 and side = $2
    order by state in ('closed', 'withdrawn'), array_position(array['AKUT', 'HASTER', 'ALMINDELIG'], urgency), delivered_at, part_id limit $3`,
);
const insertListings = statement(
  'listing.insert',
  /* sql */ `insert into referrals.listing (unit_id, part_id, side, district_id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency,
      state, version, children, delivered_at, assess_before, passed_from_unit_id, passed_in)
    select l.unit_id, l.part_id, l.side, $1, $2, l.sender_unit_id, l.contact_point_id, l.reference, l.kind, l.urgency, l.state, l.version,
      l.children, l.delivered_at, l.assess_before, l.passed_from, case when l.passed_from is null then null else pg_current_xact_id() end
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::integer[],
      $13::integer[], $14::timestamptz[], $15::timestamptz[], $16::uuid[])
      as l (unit_id, part_id, side, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children, delivered_at, assess_before, passed_from)`,
);
const updateListings = statement(
  'listing.update',
  /* sql */ `update referrals.listing set state = $2, version = $3, is_closed_by_sender = $8, delivered_at = $4, assess_before = $5, contact_point_id = $6,
      passed_from_unit_id = $7, passed_in = case when $7::uuid is null then null else pg_current_xact_id() end where part_id = $1`,
);
const removeListing = statement('listing.remove', /* sql */ `delete from referrals.listing where part_id = $1 and unit_id = $2 and side = 'receiver'`);
const nameListing = statement(
  'listing.name',
  /* sql */ `update referrals.listing set sealed_name = $3, wrapped_key = $4, subject_tag = $5 where part_id = $1 and unit_id = $2 and side = 'receiver'`,
);
const forgetNames = statement('listing.forget-names', /* sql */ `update referrals.listing set sealed_name = null, wrapped_key = null, subject_tag = null where part_id = $1`);

type Side = ListingRow['side'];

/** Every statement about what units see in their lists. */
export const listingStore = {
  /** What has not ended comes first, so that a long list never hides an open part behind old ones. */
  of: (tx: Tx, unitId: string, side: Side, most: number) => rows(tx, selectList, [unitId, side, most]),

  /** One row for each side that has a unit; `passedFrom` is the contact point that hands the part on. */
  insert(tx: Tx, districtId: string, caseId: string, parts: PartRow[], sides: Side[], passedFrom: string | null = null): Promise<number> {
    const entries = parts.flatMap((part) =>
      sides.flatMap((side) => {
        const unitId = side === 'sender' ? part.senderUnitId : part.contactPointId;
        return unitId === null ? [] : [{ part, side, unitId }];
      }),
    );
    const column = <Key extends keyof PartRow>(key: Key): PartRow[Key][] => entries.map((entry) => entry.part[key]);
    return change(tx, insertListings, [districtId, caseId, entries.map((entry) => entry.unitId), column('id'), entries.map((entry) => entry.side),
      column('senderUnitId'), column('contactPointId'), column('reference'), column('kind'), column('urgency'), column('state'), column('version'),
      column('children'), column('deliveredAt'), column('assessBefore'), entries.map(() => passedFrom)]);
  },
  update: (tx: Tx, part: PartRow, passedFrom: string | null, isClosedBySender: boolean) =>
    change(tx, updateListings, [part.id, part.state, part.version, part.deliveredAt, part.assessBefore, part.contactPointId, passedFrom, isClosedBySender]),
  remove: (tx: Tx, partId: string, unitId: string) => change(tx, removeListing, [partId, unitId]),
  name: (tx: Tx, part: PartRow, unitId: string, sealedName: Buffer) => change(tx, nameListing, [part.id, unitId, sealedName, part.wrappedKey, part.subjectTag]),
  forgetNames: (tx: Tx, partId: string) => change(tx, forgetNames, [partId]),
};
