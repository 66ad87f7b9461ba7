import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { sentListView } from './http/list.view.js';
import { mostListed } from './http/most-listed.js';
import { listingStore } from './listing.store.js';

/** What the unit has sent, by whom, to where, and whose turn each part is. References only. */
export const readSentList = operation({
  name: 'sent.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => listingStore.sent(tx, actor.unitId, mostListed + 1),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found }) => found,
  view: sentListView,
});
