import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { expiryWarningStore } from './expiry-warning.store.js';
import { expiringView, mostExpiring } from './http/consent.view.js';

/** The unit's consents that expire within 30 days, the soonest first. References of cases, never a name. */
export const readExpiring = operation({
  name: 'consent.list-expiring',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => expiryWarningStore.ofUnit(tx, actor.unitId, mostExpiring + 1),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found, now }) => ({ consents: found, now }),
  view: expiringView,
});
