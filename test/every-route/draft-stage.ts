import { aDraft, begunAgo, type BuiltDraft } from '../builders/draft.js';
import type { ApiAtHand } from '../harness/index.js';
import { done, type Stage } from './stage.js';

/** Brings drafts of two officers of one unit to where a route needs them. */
export async function draftStageOf(house: ApiAtHand): Promise<Pick<Stage, 'drafted' | 'overdue'>> {
  const officer = await house.as('freja-police-officer');
  const colleague = await house.as('malthe-police-officer');

  async function drafted(children = 1): Promise<BuiltDraft> {
    const draft = aDraft({ children });
    await done(officer.put(`/drafts/${draft.id}`, draft.body));
    return draft;
  }
  async function overdue(): Promise<BuiltDraft> {
    const draft = aDraft({ children: 1 });
    await done(colleague.put(`/drafts/${draft.id}`, draft.body));
    await begunAgo(house.database, draft.id, '11 hours');
    return draft;
  }
  return { drafted, overdue };
}
