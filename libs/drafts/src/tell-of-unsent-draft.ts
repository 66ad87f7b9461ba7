import type { SystemActor } from '#kernel';
import { duty, operation } from '#operation';
import { dueKinds, findDue, isDue, putNextTelling, tellUnit } from './draft-due.js';

const job: SystemActor = { kind: 'system', id: '019b0000-0000-7000-8000-00000000d001', displayName: 'Tells of unsent drafts', pseudonym: 'system' };

/** Tells the unit that a draft has not been sent: that there is one, not whose and not about whom. */
export const tellOfUnsentDraft = operation({
  name: 'draft.tell-unsent',
  verb: 'consultation',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  find: (tx, { input }) => findDue(tx, dueKinds.tell, input.aboutId),
  may: () => true,
  run: async (tx, { found, now }) => {
    if (isDue(found, now)) await Promise.all([tellUnit(tx, found.draft, 'draft.unsent'), putNextTelling(tx, found.draft, now)]);
    return {};
  },
  view: () => ({}),
});

export const tellingOfDrafts = duty(dueKinds.tell, job, tellOfUnsentDraft);
