import { type CprNumber, type PurposeCode } from '#kernel';
import { operation } from '#operation';
import { blindIndex } from '#sealing';
import { caseStore } from './case.store.js';
import { mayHandleCases } from './domain/may-handle-cases.js';
import { caseListView } from './http/case.view.js';

const most = 500;

/** The unit's own cases, newest first. References and numbers only. */
export const listCases = operation({
  name: 'case.list',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => caseStore.list(tx, actor.unitId, most),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found }) => found,
  view: caseListView,
});

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
