import type { Tx } from '#platform';
import { type Sealing, unsealText } from '#sealing';
import type { PartContent } from './domain/part-content.js';
import type { EventRow, PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace, unsealContent } from './sealed-part.js';

export interface ThreadMessage {
  id: string;
  code: string;
  about: string | null;
  fromUnit: string;
  sentAt: Date;
  staffName: string;
  unitName: string;
}

/** A part as its contact point reads it: content with every correction, thread, own history and decision. */
export interface PartFile {
  part: PartRow;
  revisions: { revision: number; reason: string; writtenAt: Date; content: PartContent }[];
  messages: ThreadMessage[];
  events: EventRow[];
  decision?: { decision: string; ground: string; decidedAt: Date };
}

/** Reads and unseals what the contact point may see of a part. One unwrap of the part's key. */
export async function readPartFile(tx: Tx, part: PartRow, sealing: Sealing): Promise<PartFile> {
  const [contents, messages, events, decision] = await Promise.all([
    partStore.contents(tx, part.id),
    referralStore.messages(tx, part.id),
    partStore.events(tx, part.id),
    referralStore.decision(tx, part.id),
  ]);
  const key = partKey(sealing, part);
  // What an earlier receiver read is not for this one, and lies under another key.
  const start = contents.findLastIndex((row) => row.reason === 'first' || row.reason === 'sent_again');
  return {
    part,
    revisions: contents.slice(start).map((row) => ({
      revision: row.revision,
      reason: row.reason,
      writtenAt: row.writtenAt,
      content: unsealContent(key, part, row),
    })),
    messages,
    events,
    ...(decision === undefined
      ? {}
      : { decision: { decision: decision.decision, decidedAt: decision.decidedAt, ground: unsealText(key, decision.sealedGround, partPlace(part, 'decision', 'sealed_ground')) } }),
  };
}
