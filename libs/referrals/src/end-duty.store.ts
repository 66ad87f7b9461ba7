import type { UnitKind } from '#kernel';
import type { EndCause } from '#legal-basis';
import { change, rows, statement, type Tx } from '#platform';
import type { EndReply, Owed } from './domain/end-of-consent.js';
import type { PartKind } from './domain/part-content.js';

/** referrals.end_duty as stored. */
export interface EndDutyRow {
  consentId: string;
  partId: string;
  unitId: string;
  caseId: string;
  senderUnitId: string;
  reference: string;
  kind: PartKind;
  hasSeen: boolean;
  isSecondHand: boolean;
  cause: EndCause;
  endedAt: Date;
  dueAt: Date;
  answer: EndReply | null;
  basis: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
}

/** The same with what its contact point is shown beside it. */
export interface OwnEndDutyRow extends EndDutyRow {
  /** Whether the part can still be read there. */
  isHere: boolean;
  answererName: string | null;
  basisTitleDa: string | null;
  basisTitleEn: string | null;
}

/** The same as its sender is shown it: the role of the contact point, never which. */
export interface RecipientOfEnded extends EndDutyRow {
  unitKind: UnitKind;
}

const columns = `d.consent_id as "consentId", d.part_id as "partId", d.unit_id as "unitId", d.case_id as "caseId", d.sender_unit_id as "senderUnitId", d.reference, d.kind,
  d.has_seen as "hasSeen", d.is_second_hand as "isSecondHand", d.cause, d.ended_at as "endedAt", d.due_at as "dueAt", d.answer, d.basis,
  d.answered_at as "answeredAt", d.answered_by as "answeredBy"`;
const beside = `exists (select from referrals.listing l where l.part_id = d.part_id and l.unit_id = d.unit_id and l.side = 'receiver') as "isHere",
  s.display_name as "answererName", b.title_da as "basisTitleDa", b.title_en as "basisTitleEn"`;
const joined = `left join identity.staff_member s on s.id = d.answered_by left join legal_basis.continuing_basis b on b.code = d.basis`;

const insertDuties = statement(
  'end-duty.insert',
  /* sql */ `insert into referrals.end_duty (consent_id, part_id, unit_id, district_id, case_id, sender_unit_id, reference, kind, has_seen, is_second_hand, cause, ended_at, due_at)
    select $1, n.part_id, n.unit_id, $2, $3, $4, n.reference, n.kind, n.has_seen, n.is_second_hand, $5, $6, $7
    from unnest($8::uuid[], $9::uuid[], $10::text[], $11::text[], $12::boolean[], $13::boolean[]) as n (part_id, unit_id, reference, kind, has_seen, is_second_hand)`,
);
const selectOfPart = statement<OwnEndDutyRow>(
  'end-duty.of-part',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, ${beside} from referrals.end_duty d ${joined} where d.part_id = $1 and d.unit_id = $2 order by d.ended_at desc, d.consent_id`,
);
const selectOfUnit = statement<OwnEndDutyRow>(
  'end-duty.of-unit',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, ${beside} from referrals.end_duty d ${joined} where d.unit_id = $1
    order by (d.answered_at is not null), d.due_at, d.part_id limit $2`,
);
const selectWaiting = statement<OwnEndDutyRow>(
  'end-duty.waiting',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, ${beside} from referrals.end_duty d ${joined} where d.unit_id = $1 and d.answered_at is null
    order by d.due_at, d.part_id limit $2`,
);
const selectOfConsent = statement<RecipientOfEnded>(
  'end-duty.of-consent',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, u.kind as "unitKind" from referrals.end_duty d join identity.unit u on u.id = d.unit_id
    where d.consent_id = $1 and d.case_id = $2 and d.sender_unit_id = $3 order by d.reference, d.is_second_hand, u.kind, d.unit_id`,
);
const selectOfSender = statement<RecipientOfEnded>(
  'end-duty.of-sender',
  /* sql */ `-- fixed text: the columns above
    select ${columns}, u.kind as "unitKind" from referrals.end_duty d join identity.unit u on u.id = d.unit_id
    where d.sender_unit_id = $1 order by (d.answered_at is not null), d.due_at, d.part_id, d.unit_id limit $2`,
);
const answerDuty = statement(
  'end-duty.answer',
  /* sql */ `update referrals.end_duty set answer = $4, basis = $5, answered_at = $6, answered_by = $7
    where consent_id = $1 and part_id = $2 and unit_id = $3 and answered_at is null`,
);
const selectUnanswered = statement<Pick<EndDutyRow, 'partId' | 'unitId' | 'senderUnitId' | 'dueAt'>>(
  'end-duty.unanswered-of-case',
  /* sql */ `select part_id as "partId", unit_id as "unitId", sender_unit_id as "senderUnitId", due_at as "dueAt"
    from referrals.end_duty where case_id = $1 and answered_at is null order by due_at, part_id, unit_id`,
);

interface Ended {
  consentId: string;
  districtId: string;
  caseId: string;
  senderUnitId: string;
  cause: EndCause;
  at: Date;
  dueAt: Date;
}

/** Every statement about what is owed when a consent has ended. */
export const endDutyStore = {
  insert: (tx: Tx, ended: Ended, owed: (Owed & Pick<EndDutyRow, 'reference' | 'kind'>)[]) =>
    change(tx, insertDuties, [ended.consentId, ended.districtId, ended.caseId, ended.senderUnitId, ended.cause, ended.at, ended.dueAt, owed.map(({ partId }) => partId),
      owed.map(({ unitId }) => unitId), owed.map(({ reference }) => reference), owed.map(({ kind }) => kind), owed.map(({ hasSeen }) => hasSeen), owed.map(({ isSecondHand }) => isSecondHand)]),
  ofPart: (tx: Tx, partId: string, unitId: string) => rows(tx, selectOfPart, [partId, unitId]),
  /** What has not been answered comes first, the longest due before the rest. */
  ofUnit: (tx: Tx, unitId: string, most: number) => rows(tx, selectOfUnit, [unitId, most]),
  waiting: (tx: Tx, unitId: string, most: number) => rows(tx, selectWaiting, [unitId, most]),
  ofConsent: (tx: Tx, consentId: string, caseId: string, senderUnitId: string) => rows(tx, selectOfConsent, [consentId, caseId, senderUnitId]),
  ofSender: (tx: Tx, senderUnitId: string, most: number) => rows(tx, selectOfSender, [senderUnitId, most]),
  /** @returns 1, or 0 when somebody has answered meanwhile */
  answer: (tx: Tx, duty: Pick<EndDutyRow, 'consentId' | 'partId' | 'unitId'>, said: { answer: EndReply; basis: string | null; at: Date; by: string }) =>
    change(tx, answerDuty, [duty.consentId, duty.partId, duty.unitId, said.answer, said.basis, said.at, said.by]),
  unansweredOfCase: (tx: Tx, caseId: string) => rows(tx, selectUnanswered, [caseId]),
};
