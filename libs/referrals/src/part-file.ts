import type { MissingInformationSubject, ThreadMessageCode } from '#kernel';
import type { Tx } from '#platform';
import { type DataKey, type Sealing, unsealText } from '#sealing';
import { colleagueStore, type OtherHere } from './colleague.store.js';
import type { Decision } from './domain/decision.js';
import type { PartContent } from './domain/part-content.js';
import type { ContentRow, EventRow, PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import type { OwnEndDutyRow } from './end-duty.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace, unsealContent } from './sealed-part.js';

export interface ThreadMessage {
  id: string;
  code: ThreadMessageCode;
  about: MissingInformationSubject | null;
  fromUnit: string;
  sentAt: Date;
  staffName: string;
  unitName: string;
}

/** What a part said from one instant on. */
export interface Revision {
  revision: number;
  reason: ContentRow['reason'];
  writtenAt: Date;
  content: PartContent;
}

/** A part as its contact point reads it: content with every correction, thread, own history and decision. */
export interface PartFile {
  /** When it was read. */
  at: Date;
  part: PartRow;
  revisions: Revision[];
  messages: ThreadMessage[];
  events: EventRow[];
  othersHere: OtherHere[];
  decision?: { decision: Decision; ground: string; decidedAt: Date };
  /** What this contact point owes or has answered, of consents that the part rested on and that have ended; newest first. */
  ends?: OwnEndDutyRow[];
}

/** The rows that a contact point's reading of a part is made of; still sealed. */
export interface PartRecords {
  contents: ContentRow[];
  messages: ThreadMessage[];
  events: EventRow[];
  othersHere: OtherHere[];
  decision: { decision: Decision; sealedGround: Buffer; decidedAt: Date } | undefined;
}

/** Five statements in one breath. Row security shows them to a party to the part only. */
export async function readPartRecords(tx: Tx, partId: string): Promise<PartRecords> {
  const [contents, messages, events, decision, othersHere] = await Promise.all([
    partStore.contents(tx, partId),
    referralStore.messages(tx, partId),
    partStore.events(tx, partId),
    referralStore.decision(tx, partId),
    colleagueStore.othersHere(tx),
  ]);
  return { contents, messages, events, decision, othersHere };
}

interface Reading {
  sealing: Sealing;
  now: Date;
}

/** Reads and unseals what the contact point may see of a part. */
export async function readPartFile(tx: Tx, part: PartRow, reading: Reading): Promise<PartFile> {
  return unsealPartFile(part, await readPartRecords(tx, part.id), reading);
}

/** What the part says and said since it was last sent, under its present key: what an earlier receiver read lies under another. */
export function contentsOf(part: PartRow, contents: readonly ContentRow[], sealing: Sealing): Revision[] {
  return unsealedWith(partKey(sealing, part), part, contents);
}

function unsealedWith(key: DataKey, part: PartRow, contents: readonly ContentRow[]): Revision[] {
  const start = contents.findLastIndex((row) => row.reason === 'first' || row.reason === 'sent_again');
  return contents.slice(start).map((row) => ({
    revision: row.revision,
    reason: row.reason,
    writtenAt: row.writtenAt,
    content: unsealContent(key, part, row),
  }));
}

/** One unwrap of the part's key. */
export function unsealPartFile(part: PartRow, { contents, messages, events, decision, othersHere }: PartRecords, { sealing, now }: Reading): PartFile {
  const key = partKey(sealing, part);
  return {
    at: now,
    part,
    revisions: unsealedWith(key, part, contents),
    messages,
    events,
    othersHere,
    ...(decision === undefined
      ? {}
      : { decision: { decision: decision.decision, decidedAt: decision.decidedAt, ground: unsealText(key, decision.sealedGround, partPlace(part, 'decision', 'sealed_ground')) } }),
  };
}
