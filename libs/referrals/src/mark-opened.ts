import { isRefusal, type Refusal } from '#kernel';
import type { Running } from '#operation';
import type { Tx } from '#platform';
import { seal } from '#sealing';
import { listingStore } from './listing.store.js';
import { movePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { recipientStore } from './recipient.store.js';
import { partKey, partPlace, unsealContent } from './sealed-part.js';

/** Moves the part to opened and, since the content has now been seen, puts the sealed name into this unit's list. */
export async function markOpened(tx: Tx, { actor, now, sealing }: Running<unknown, unknown>, part: PartRow): Promise<PartRow | Refusal> {
  const opened = await movePart(tx, { actor, now }, part, 'open', 'receiver', { openedAt: part.openedAt ?? now, openedBy: actor.id });
  if (isRefusal(opened)) return opened;
  const [contents] = await Promise.all([partStore.contents(tx, part.id), recipientStore.seen(tx, part.id, actor.unitId, now)]);
  const key = partKey(sealing, part);
  const { person } = unsealContent(key, part, contents.at(-1)!);
  if (person.name !== undefined) {
    await listingStore.name(tx, part, actor.unitId, seal(key, person.name, partPlace(part, 'listing', 'sealed_name')));
  }
  return opened;
}
