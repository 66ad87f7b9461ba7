import type { Actor } from '#kernel';
import { endOf, isKept, isOverdue, shownToColleaguesAt } from '../domain/draft-age.js';
import type { DraftRow } from '../draft.row.js';
import type { DraftAnswer, DraftListAnswer, DraftSavedAnswer, DraftSettledAnswer, ListedDraftAnswer } from './draft.answer.js';

export function draftSavedView(draft: DraftRow): DraftSavedAnswer {
  return {
    id: draft.id,
    version: draft.version,
    startedAt: draft.startedAt.toISOString(),
    savedAt: draft.savedAt.toISOString(),
    expiresAt: endOf(draft).toISOString(),
  };
}

/** For its owner, to go on with. */
export function draftView({ draft, content }: { draft: DraftRow; content: string }): DraftAnswer {
  return { ...draftSavedView(draft), children: draft.children, content };
}

/** Whose draft it is and for how long it has lain; never what it says. */
export function draftListView({ drafts, now }: { drafts: DraftRow[]; now: Date }, actor: Actor): DraftListAnswer {
  return {
    drafts: drafts.map((draft): ListedDraftAnswer => ({
      ...draftSavedView(draft),
      children: draft.children,
      hadChild: draft.hadChild,
      shownToUnitAt: shownToColleaguesAt(draft).toISOString(),
      isOwn: draft.ownerId === actor.id,
      owner: draft.ownerName,
      isOverdue: isOverdue(draft, now),
      isKept: isKept(draft, now),
    })),
  };
}

export const draftSettledView = ({ id, state }: DraftRow): DraftSettledAnswer => ({ id, state });
