import type { CprNumber, PurposeCode } from '#kernel';
import { operation } from '#operation';
import { blindIndex } from '#sealing';
import { caseStore } from './case.store.js';
import { mayHandleCases } from './domain/may-handle-cases.js';
import { caseListView } from './http/case.view.js';

/**
 * Own cases about one CPR number. By the whole number only, within the unit; a look without a hit leaves the same
 * trace as one with (domain.md requirement 33).
 */
export const lookUpCases = operation({
  name: 'case.look-up',
  verb: 'consultation',
  purpose: (input: { cpr: CprNumber; purpose: PurposeCode }) => input.purpose,
  about: () => ({ scope: 'list' }),
  find: (tx, { actor, input, sealing }) => {
    const scope = { purpose: 'cpr-within-organisation', organisationId: actor.organisationId } as const;
    return caseStore.byCpr(tx, actor.unitId, blindIndex(sealing.ring, scope, input.cpr));
  },
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found }) => found,
  view: caseListView,
  detail: ({ cpr }) => ({ cpr }),
});
