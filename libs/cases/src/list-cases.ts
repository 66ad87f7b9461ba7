import { operation } from '#operation';
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
