import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { endDutyStore } from './end-duty.store.js';
import { endedOfSenderView } from './http/end-of-consent.view.js';
import { mostListed } from './http/most-listed.js';

/** What the unit waits for: consents that have ended, and who of those who were given something has not answered. References only. */
export const readEndedOfSender = operation({
  name: 'sent.read-ended-consents',
  verb: 'consultation',
  purpose: () => 'victim_support_referral',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => endDutyStore.ofSender(tx, actor.unitId, mostListed + 1),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found, now }) => ({ duties: found, now }),
  view: endedOfSenderView,
});
