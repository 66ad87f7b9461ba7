import { aDraft, type BuiltDraft } from '../builders/draft.js';
import { policeCast } from './cast.js';
import type { Row } from './row.js';

/** Nobody but its owner finds a draft, whatever their role. */
const nobodyElse = { stranger: 'not-found', otherAuthority: 'not-found', otherSide: 'not-found', wrongRole: 'not-found' } as const;
const never = ['ownerId', 'unitId', 'state', 'sealedContent'];

const about = (draft: BuiltDraft, body?: Record<string, unknown>) => ({
  ids: { draftId: draft.id },
  ...(body === undefined ? {} : { body }),
  secrets: [draft.mark, draft.id],
  shows: draft.id,
  withheld: [draft.mark],
});

/** What becomes of a referral that is not sent yet. Citizens have no tags before they stand in a case. */
export const draftRows: readonly Row[] = [
  {
    route: 'GET /drafts',
    operation: 'draft.list',
    cast: policeCast,
    arrange: async (stage) => {
      const { secrets, shows, withheld } = about(await stage.drafted());
      return { secrets, shows, withheld };
    },
    endings: { stranger: 'answered', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: false,
    never: [...never, 'content'],
  },
  {
    route: 'PUT /drafts/:draftId',
    operation: 'draft.save',
    cast: policeCast,
    arrange: async (stage) => {
      const draft = await stage.drafted();
      const own = aDraft();
      const rightfully = { ids: { draftId: own.id }, body: own.body };
      return { ...about(draft, draft.body), rightfully, shows: own.id, withheld: [own.mark] };
    },
    // Officers make ids themselves: one that is in use gets the same answer whoever has it.
    endings: { stranger: 'id-taken', otherAuthority: 'not-allowed', otherSide: 'not-allowed', wrongRole: 'not-allowed' },
    namesSubjects: false,
    never: [...never, 'content'],
  },
  {
    route: 'GET /drafts/:draftId',
    operation: 'draft.read',
    cast: policeCast,
    arrange: async (stage) => {
      const draft = await stage.drafted();
      return { ...about(draft), shows: draft.mark, withheld: [] };
    },
    endings: nobodyElse,
    namesSubjects: false,
    never,
  },
  {
    route: 'POST /drafts/:draftId/take-over',
    operation: 'draft.take-over',
    cast: policeCast,
    arrange: async (stage) => {
      const draft = await stage.overdue();
      return { ...about(draft, { version: 1 }), shows: draft.mark, withheld: [] };
    },
    endings: { ...nobodyElse, wrongRole: 'not-allowed' },
    namesSubjects: false,
    never,
  },
  {
    route: 'POST /drafts/:draftId/not-necessary',
    operation: 'draft.answer-not-necessary',
    cast: policeCast,
    arrange: async (stage) => about(await stage.drafted(), { version: 1, reason: 'no_child_concerned' }),
    endings: nobodyElse,
    namesSubjects: false,
    never: ['ownerId', 'content'],
  },
  {
    route: 'POST /drafts/:draftId/discard',
    operation: 'draft.discard',
    cast: policeCast,
    arrange: async (stage) => about(await stage.drafted(0), { version: 1 }),
    endings: nobodyElse,
    namesSubjects: false,
    never: ['ownerId', 'content'],
  },
];
