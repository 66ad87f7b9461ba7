import type { Actor } from '#kernel';
import { type Side, stateForSender, turnForSender, whoseTurn } from '../domain/part-state.js';
import type { OwnEndDutyRow } from '../end-duty.store.js';
import type { ListingRow, SentListingRow } from '../part.row.js';
import { endedConsentView } from './end-of-consent.view.js';
import { handOverView, holderView } from './holding.view.js';
import type { InboxAnswer, InboxPartAnswer, ListedPartAnswer, SentListAnswer, SentListPartAnswer } from './list.answer.js';
import { mostListed } from './most-listed.js';

/** A row of the inbox, with the name if this contact point has opened the part. */
export interface ListedPart {
  row: ListingRow;
  name?: string;
}

/** What the contact point has received. */
export function inboxView({ at, ended, parts }: { at: Date; ended: OwnEndDutyRow[]; parts: ListedPart[] }, actor: Actor): InboxAnswer {
  return {
    at: at.toISOString(),
    isCut: parts.length > mostListed,
    endedConsents: ended.map((duty) => endedConsentView(duty, at)),
    parts: parts.slice(0, mostListed).map(({ row, name }): InboxPartAnswer => ({
      ...shownToBoth(row),
      state: row.state,
      turn: whoseTurn(row.state),
      assessBefore: row.assessBefore?.toISOString(),
      name,
      openedAt: row.openedAt?.toISOString(),
      holder: holderView(row, actor),
      handOver: handOverView(row, actor),
    })),
  };
}

/** What the unit has sent. */
export function sentListView(rows: SentListingRow[], actor: Actor): SentListAnswer {
  return {
    isCut: rows.length > mostListed,
    parts: rows.slice(0, mostListed).map((row): SentListPartAnswer => ({
      ...shownToBoth(row),
      state: stateForSender(row.state, closedBy(row)),
      turn: turnForSender(row.state, closedBy(row)),
      assessBefore: whoseTurn(row.state) === 'sender' ? row.assessBefore?.toISOString() : undefined,
      referralId: row.referralId,
      caseId: row.caseId,
      sentAt: row.sentAt.toISOString(),
      sentBy: row.senderName,
      isOwn: row.sentBy === actor.id,
      receiver: row.receiverNameDa === null ? undefined : { nameDa: row.receiverNameDa, nameEn: row.receiverNameEn! },
      municipalityCode: row.municipalityCode,
    })),
  };
}

function shownToBoth(row: ListingRow | SentListingRow): ListedPartAnswer {
  return {
    id: row.partId,
    reference: row.reference,
    kind: row.kind,
    urgency: row.urgency,
    version: row.version,
    children: row.children,
    deliveredAt: row.deliveredAt?.toISOString(),
  };
}

const closedBy = (row: SentListingRow): Side => (row.isClosedBySender ? 'sender' : 'receiver');
