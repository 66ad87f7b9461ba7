import { isRefusal, type Refusal, type SystemActor } from '#kernel';
import { duty, operation } from '#operation';
import { putDue } from '#platform';
import { hasEnded, nextTellingOfKept } from './domain/draft-age.js';
import { dueKinds, findDue, isDue, tellUnit } from './draft-due.js';
import { settleDraft } from './settle-draft.js';

const job: SystemActor = { kind: 'system', id: '019b0000-0000-7000-8000-00000000d002', displayName: 'Deletes drafts that were not sent', pseudonym: 'system' };

/**
 * The time of a draft is up: what was typed is deleted, unread. Where a child was ever on it, it is kept instead, and the
 * unit is told: now, and every two hours until somebody has answered for the child.
 */
export const endDraft = operation({
  name: 'draft.end',
  verb: 'erasure',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  find: (tx, { input }) => findDue(tx, dueKinds.end, input.aboutId),
  may: () => true,
  run: async (tx, { found, actor, now }): Promise<object | Refusal> => {
    if (!isDue(found, now) || !hasEnded(found.draft, now)) return {};
    const { draft } = found;
    if (!draft.hadChild) {
      const deleted = await settleDraft(tx, draft, { move: 'delete', by: 'house', byStaff: actor.id, now });
      return isRefusal(deleted) ? deleted : {};
    }
    await Promise.all([tellUnit(tx, draft, 'draft.unsent'), putDue(tx, [{ kind: dueKinds.end, aboutId: draft.id, dueAt: nextTellingOfKept(draft, now) }])]);
    return {};
  },
  view: () => ({}),
});

export const endingOfDrafts = duty(dueKinds.end, job, endDraft);
