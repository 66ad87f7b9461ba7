import { continuingBases } from '#legal-basis';
import { operation } from '#operation';
import { handlesParts } from './domain/may-handle-part.js';
import { endDutyStore } from './end-duty.store.js';
import { endedConsentsView } from './http/end-of-consent.view.js';
import { mostListed } from './http/most-listed.js';

/** Consents that have ended, of what this contact point was given: what it owes first, then what it has answered. References only. */
export const readEndedConsents = operation({
  name: 'ended-consents.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => endDutyStore.ofUnit(tx, actor.unitId, mostListed + 1),
  may: handlesParts,
  run: async (tx, { found, now }) => ({ duties: found, now, bases: await continuingBases(tx, now) }),
  view: endedConsentsView,
});
