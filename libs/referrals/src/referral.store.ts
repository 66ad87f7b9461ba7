import type { MissingInformationSubject, ThreadMessageCode } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';
import type { CallResult } from './compose-part.js';
import type { Decision } from './domain/decision.js';
import type { ThreadMessage } from './part-file.js';

/** referrals.referral as stored. */
export interface ReferralRow {
  id: string;
  caseId: string;
  sentBy: string;
  sentAt: Date;
  bodyMac: Buffer;
  receipt: string;
}

/** referrals.call as stored. */
export interface CallRow {
  id: string;
  partId: string;
  sealedCall: Buffer;
  result: CallResult;
  calledAt: Date;
}

const selectReferral = statement<ReferralRow>(
  'referral.select',
  /* sql */ `select id, case_id as "caseId", sent_by as "sentBy", sent_at as "sentAt", body_mac as "bodyMac", receipt
    from referrals.referral where id = $1 and unit_id = $2`,
);
const selectSender = statement<{ name: string }>(
  'referral.sender',
  /* sql */ `select s.display_name as name from referrals.referral r join identity.staff_member s on s.id = r.sent_by where r.id = $1`,
);
const insertReferral = statement(
  'referral.insert',
  /* sql */ `insert into referrals.referral (id, district_id, case_id, unit_id, sent_by, sent_at, body_mac, sealed_salt, receipt)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const insertCalls = statement(
  'referral.insert-calls',
  /* sql */ `insert into referrals.call (id, district_id, part_id, case_id, unit_id, sealed_call, result, called_at, recorded_by)
    select c.id, $1, c.part_id, $2, $3, c.sealed, c.result, c.called_at, $4
    from unnest($5::uuid[], $6::uuid[], $7::bytea[], $8::text[], $9::timestamptz[]) as c (id, part_id, sealed, result, called_at)`,
);
const insertOutsideDelivery = statement(
  'referral.insert-outside-delivery',
  /* sql */ `insert into referrals.outside_delivery (part_id, district_id, case_id, unit_id, sealed_delivery, delivered_at, recorded_by)
    values ($1, $2, $3, $4, $5, $6, $7)`,
);
const insertDecision = statement(
  'referral.insert-decision',
  /* sql */ `insert into referrals.decision (part_id, district_id, case_id, contact_point_id, decision, sealed_ground, decided_by, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const selectDecision = statement<{ decision: Decision; sealedGround: Buffer; decidedAt: Date }>(
  'referral.decision',
  /* sql */ `select decision, sealed_ground as "sealedGround", decided_at as "decidedAt" from referrals.decision where part_id = $1`,
);
const insertMessage = statement(
  'referral.insert-message',
  /* sql */ `insert into referrals.message (id, district_id, part_id, case_id, code, about, from_unit, from_staff, sent_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const selectMessages = statement<ThreadMessage & { fromStaff: string }>(
  'referral.messages',
  /* sql */ `select m.id, m.code, m.about, m.from_unit as "fromUnit", m.from_staff as "fromStaff", m.sent_at as "sentAt", s.display_name as "staffName", u.name_da as "unitName"
    from referrals.message m join identity.staff_member s on s.id = m.from_staff join identity.unit u on u.id = m.from_unit
    where m.part_id = $1 order by m.sent_at, m.id`,
);

interface Owner {
  districtId: string;
  caseId: string;
  unitId: string;
  by: string;
}

/** Every statement about referrals and what hangs on a part besides its states. */
export const referralStore = {
  find: (tx: Tx, id: string, unitId: string) => row(tx, selectReferral, [id, unitId]),
  senderName: (tx: Tx, id: string) => row(tx, selectSender, [id]),
  insert: (tx: Tx, owner: Owner, referral: ReferralRow, sealedSalt: Buffer) =>
    change(tx, insertReferral, [referral.id, owner.districtId, owner.caseId, owner.unitId, owner.by, referral.sentAt, referral.bodyMac, sealedSalt, referral.receipt]),
  insertCalls: (tx: Tx, owner: Owner, calls: CallRow[]) =>
    change(tx, insertCalls, [owner.districtId, owner.caseId, owner.unitId, owner.by, calls.map((call) => call.id), calls.map((call) => call.partId),
      calls.map((call) => call.sealedCall), calls.map((call) => call.result), calls.map((call) => call.calledAt)]),
  insertOutsideDelivery: (tx: Tx, owner: Owner, partId: string, sealed: Buffer, at: Date) =>
    change(tx, insertOutsideDelivery, [partId, owner.districtId, owner.caseId, owner.unitId, sealed, at, owner.by]),
  insertDecision: (tx: Tx, owner: Owner, partId: string, decision: Decision, sealedGround: Buffer, at: Date) =>
    change(tx, insertDecision, [partId, owner.districtId, owner.caseId, owner.unitId, decision, sealedGround, owner.by, at]),
  decision: (tx: Tx, partId: string) => row(tx, selectDecision, [partId]),
  insertMessage: (tx: Tx, owner: Owner, message: { id: string; partId: string; code: ThreadMessageCode; about: MissingInformationSubject | null }, at: Date) =>
    change(tx, insertMessage, [message.id, owner.districtId, message.partId, owner.caseId, message.code, message.about, owner.unitId, owner.by, at]),
  messages: (tx: Tx, partId: string) => rows(tx, selectMessages, [partId]),
};
