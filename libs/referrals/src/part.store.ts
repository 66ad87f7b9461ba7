import { change, row, rows, statement, type Tx } from '#platform';
import type { Holding } from './domain/holding.js';
import type { ChoiceRow, ContentRow, EventRow, PartRow, WrittenContent } from './part.row.js';

const columns = `p.id, p.referral_id as "referralId", p.case_id as "caseId", p.reference, p.kind, p.person_id as "personId",
  p.subject_tag as "subjectTag", p.urgency, p.basis, p.consent_id as "consentId", p.feedback_covered as "feedbackCovered",
  p.sender_unit_id as "senderUnitId", p.contact_point_id as "contactPointId", p.municipality_code as "municipalityCode", p.state,
  p.version, p.children, p.delivered_at as "deliveredAt", p.assess_before as "assessBefore", p.opened_at as "openedAt", p.feedback,
  p.content_revision as "contentRevision", p.wrapped_key as "wrappedKey", p.held_by as "heldBy", p.handed_to as "handedTo", p.handed_at as "handedAt"`;

const selectForReceiver = statement<PartRow>(
  'part.for-receiver',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.id = $1 and p.contact_point_id = $2 for update`,
);
const selectForSender = statement<PartRow>(
  'part.for-sender',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.id = $1 and p.sender_unit_id = $2 for update`,
);
const readForReceiver = statement<PartRow>(
  'part.read-for-receiver',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.id = $1 and p.contact_point_id = $2`,
);
const readForSender = statement<PartRow>(
  'part.read-for-sender',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.id = $1 and p.sender_unit_id = $2`,
);
// Always in the same order, so that two acts that need them all do not wait for each other.
const selectOnConsentOf = statement<PartRow>(
  'part.on-consent-of',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.sender_unit_id = $2
      and (p.id = $1 or p.consent_id = (select asked.consent_id from referrals.part asked where asked.id = $1)) order by p.id for update of p`,
);
const selectOfReferral = statement<PartRow>(
  'part.of-referral',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.referral_id = $1 and p.sender_unit_id = $2 order by p.reference`,
);
const selectOfPerson = statement<PartRow>(
  'part.of-person',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from referrals.part p where p.case_id = $1 and p.sender_unit_id = $2 order by p.reference`,
);
const selectChildrenHere = statement<PartRow & { sealedContent: Buffer | null }>(
  'part.children-here',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, c.sealed_content as "sealedContent" from referrals.part asked
      join referrals.part p on p.case_id = asked.case_id and p.contact_point_id = asked.contact_point_id and p.kind = 'child'
      left join referrals.part_content c on c.part_id = p.id and c.revision = p.content_revision and p.opened_at is not null
    where asked.id = $1 and asked.contact_point_id = $2 order by p.reference`,
);
const insertParts = statement(
  'part.insert',
  /* sql */ `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis,
      consent_id, feedback_covered, sender_unit_id, contact_point_id, municipality_code, state, version, children, delivered_at,
      assess_before, wrapped_key)
    select n.id, $1, $2, $3, n.reference, n.kind, n.person_id, n.subject_tag, n.urgency, n.basis, n.consent_id, n.feedback_covered,
      n.sender_unit_id, n.contact_point_id, n.municipality_code, n.state, n.version, n.children, n.delivered_at, n.assess_before, n.wrapped_key
    from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::uuid[], $12::boolean[],
      $13::uuid[], $14::uuid[], $15::text[], $16::text[], $17::integer[], $18::integer[], $19::timestamptz[], $20::timestamptz[], $21::bytea[])
      as n (id, reference, kind, person_id, subject_tag, urgency, basis, consent_id, feedback_covered, sender_unit_id, contact_point_id,
        municipality_code, state, version, children, delivered_at, assess_before, wrapped_key)`,
);
const insertContents = statement(
  'part.insert-contents',
  /* sql */ `insert into referrals.part_content (part_id, revision, district_id, sealed_content, sealed_choice, reason, written_at, written_by, disclosure_id)
    select n.part_id, n.revision, $1, n.content, n.choice, n.reason, $2, $3, n.disclosure_id
    from unnest($4::uuid[], $5::integer[], $6::bytea[], $7::bytea[], $8::text[], $9::uuid[]) as n (part_id, revision, content, choice, reason, disclosure_id)`,
);
const insertEvents = statement(
  'part.insert-events',
  /* sql */ `insert into referrals.part_event (part_id, version, district_id, move, from_state, to_state, at, by_staff, by_unit, reason, to_staff, proposed_municipality_code)
    select n.part_id, n.version, $1, n.move, n.from_state, n.to_state, $2, $3, $4, n.reason, n.to_staff, n.proposed
    from unnest($5::uuid[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::text[])
      as n (part_id, version, move, from_state, to_state, reason, to_staff, proposed)`,
);
const updatePart = statement(
  'part.update',
  /* sql */ `update referrals.part set state = $2, version = $3, contact_point_id = $4, passed_from_unit_id = $5,
      passed_in = case when $5::uuid is null then null else pg_current_xact_id() end, delivered_at = $6,
      opened_at = $7, opened_by = coalesce($8, opened_by), feedback = $9, content_revision = $10, wrapped_key = $11, municipality_code = $12,
      assess_before = $13, held_by = $14, handed_to = $15, handed_at = $16, consent_id = $17, feedback_covered = $18
    where id = $1`,
);
const selectContents = statement<ContentRow>(
  'part.contents',
  /* sql */ `select part_id as "partId", revision, sealed_content as "sealedContent", reason, written_at as "writtenAt", written_by as "writtenBy"
    from referrals.part_content where part_id = $1 order by revision`,
);
// Only the sender asks for it, and only the sender's case has the key.
const selectChoice = statement<ChoiceRow>(
  'part.choice',
  /* sql */ `select c.revision, c.sealed_choice as "sealedChoice"
    from referrals.part_content c join referrals.part p on p.id = c.part_id and p.content_revision = c.revision
    where c.part_id = $1 and p.sender_unit_id = $2 and c.sealed_choice is not null`,
);
const selectEvents = statement<EventRow>(
  'part.events',
  /* sql */ `select e.part_id as "partId", e.version, e.move, e.from_state as "fromState", e.to_state as "toState", e.at,
      e.by_staff as "byStaff", e.by_unit as "byUnit", e.reason, e.to_staff as "toStaff", e.proposed_municipality_code as "proposedMunicipalityCode",
      s.display_name as "staffName", u.name_da as "unitName", t.display_name as "toName"
    from referrals.part_event e
    left join identity.staff_member s on s.id = e.by_staff
    left join identity.staff_member t on t.id = e.to_staff
    left join identity.unit u on u.id = e.by_unit
    where e.part_id = $1 order by e.version`,
);

/** What changes about a part in one move. */
export type PartChange = Partial<Pick<PartRow, 'contactPointId' | 'deliveredAt' | 'assessBefore' | 'openedAt' | 'feedback' | 'contentRevision' | 'wrappedKey' | 'municipalityCode' | 'consentId' | 'feedbackCovered' | keyof Holding>> &
  Pick<PartRow, 'state' | 'version'> & { openedBy?: string; passedFromUnitId?: string };

/** An event as it is written: by whom and when is told once for all of them. */
export type WrittenEvent = Pick<EventRow, 'partId' | 'version' | 'move' | 'fromState' | 'toState' | 'reason' | 'toStaff' | 'proposedMunicipalityCode'>;

/** Every statement about parts, their contents and events. Each look-up names the side that asks. */
export const partStore = {
  /** Locks the row: for acts that change it. */
  findForReceiver: (tx: Tx, id: string, unitId: string) => row(tx, selectForReceiver, [id, unitId]),
  findForSender: (tx: Tx, id: string, unitId: string) => row(tx, selectForSender, [id, unitId]),
  readForReceiver: (tx: Tx, id: string, unitId: string) => row(tx, readForReceiver, [id, unitId]),
  readForSender: (tx: Tx, id: string, unitId: string) => row(tx, readForSender, [id, unitId]),
  /** Locks: a part of the sender's and every other one that rests on the same consent. */
  onConsentOf: (tx: Tx, id: string, unitId: string) => rows(tx, selectOnConsentOf, [id, unitId]),
  ofReferral: (tx: Tx, referralId: string, unitId: string) => rows(tx, selectOfReferral, [referralId, unitId]),
  ofCase: (tx: Tx, caseId: string, unitId: string) => rows(tx, selectOfPerson, [caseId, unitId]),
  /** Child parts of the case of this part, at the contact point that has it. */
  childrenHere: (tx: Tx, partId: string, unitId: string) => rows(tx, selectChildrenHere, [partId, unitId]),
  contents: (tx: Tx, partId: string) => rows(tx, selectContents, [partId]),
  /** What was chosen for the part as it says now; undefined for what was sent before it was kept. */
  choice: (tx: Tx, partId: string, unitId: string) => row(tx, selectChoice, [partId, unitId]),
  events: (tx: Tx, partId: string) => rows(tx, selectEvents, [partId]),

  insert: (tx: Tx, districtId: string, referralId: string, caseId: string, parts: PartRow[]) => {
    const column = <Key extends keyof PartRow>(key: Key): PartRow[Key][] => parts.map((part) => part[key]);
    return change(tx, insertParts, [districtId, referralId, caseId, column('id'), column('reference'), column('kind'), column('personId'),
      column('subjectTag'), column('urgency'), column('basis'), column('consentId'), column('feedbackCovered'), column('senderUnitId'),
      column('contactPointId'), column('municipalityCode'), column('state'), column('version'), column('children'), column('deliveredAt'),
      column('assessBefore'), column('wrappedKey')]);
  },
  insertContents: (tx: Tx, districtId: string, contents: WrittenContent[]) =>
    change(tx, insertContents, [districtId, contents[0]!.writtenAt, contents[0]!.writtenBy, contents.map((item) => item.partId),
      contents.map((item) => item.revision), contents.map((item) => item.sealedContent), contents.map((item) => item.sealedChoice), contents.map((item) => item.reason), contents.map((item) => item.disclosureId)]),
  insertEvents: (tx: Tx, districtId: string, by: { at: Date; staff: string; unit: string }, events: WrittenEvent[]) =>
    change(tx, insertEvents, [districtId, by.at, by.staff, by.unit, events.map((event) => event.partId), events.map((event) => event.version),
      events.map((event) => event.move), events.map((event) => event.fromState), events.map((event) => event.toState), events.map((event) => event.reason),
      events.map((event) => event.toStaff ?? null), events.map((event) => event.proposedMunicipalityCode ?? null)]),
  update: (tx: Tx, part: PartRow, changed: PartChange) => {
    const after = { ...part, ...changed };
    return change(tx, updatePart, [part.id, after.state, after.version, after.contactPointId, changed.passedFromUnitId ?? null, after.deliveredAt,
      after.openedAt, changed.openedBy ?? null, after.feedback, after.contentRevision, after.wrappedKey, after.municipalityCode, after.assessBefore,
      after.heldBy, after.handedTo, after.handedAt, after.consentId, after.feedbackCovered]);
  },
};
