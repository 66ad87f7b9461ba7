import { type Refusal, refuse } from '#kernel';
import { mayHandleCases, oneBeginningAtATime, ownCase } from '#cases';
import { operation, type Running } from '#operation';
import type { Tx } from '#platform';
import { bodyMac, isSameMac } from '#sealing';
import { draftStateAfter } from './domain/draft-state.js';
import { changedMeanwhile, notTheOwner } from './draft-conflict.js';
import { putAllDue } from './draft-due.js';
import type { DraftContentRow, DraftRow } from './draft.row.js';
import { draftStore } from './draft.store.js';
import { draftSavedView } from './http/draft.view.js';
import { type DraftBody, draftKey, sealDraft, sealNewDraft } from './sealed-draft.js';

export interface SaveDraft extends DraftBody {
  draftId: string;
  /** The version that was last seen; 0 when nothing has been saved yet. */
  version: number;
}

interface Found {
  draft: DraftRow | undefined;
  content: DraftContentRow | undefined;
}

/**
 * What an officer has typed so far is kept on the server, while it is typed and at leaving the page. The client makes the
 * id, which the case will have. The same again answers the same, so that a saving whose answer was lost can be repeated.
 */
export const saveDraft = operation({
  name: 'draft.save',
  verb: 'collection',
  purpose: () => 'case_handling',
  about: (input: SaveDraft) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: async (tx, { input, actor }): Promise<Found> => {
    const [draft, content] = await Promise.all([draftStore.lock(tx, input.draftId, actor.unitId), draftStore.content(tx, input.draftId, actor)]);
    return { draft, content };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running): Promise<DraftRow | Refusal> => {
    const { found, input, actor } = running;
    if (found.draft !== undefined) return await saveAgain(tx, running, found.draft, found.content);
    if (input.version > 0) return refuse('not-found');
    const begun = await begin(tx, running);
    if (begun !== null) return begun;
    // Taken meanwhile: by oneself, in another breath of the same page, or by somebody whose draft one does not see.
    const [draft, content] = await Promise.all([draftStore.lock(tx, input.draftId, actor.unitId), draftStore.content(tx, input.draftId, actor)]);
    return draft === undefined ? refuse('id-taken') : await saveAgain(tx, running, draft, content);
  },
  view: draftSavedView,
});

/** @returns null when the id is taken */
async function begin(tx: Tx, { actor, input, now, sealing }: Running<SaveDraft, Found>): Promise<DraftRow | Refusal | null> {
  const { draftId, content, children } = input;
  // A saving that was overtaken by the button: it would begin a draft that can never be sent, and is told of for ever.
  const [, sent] = await Promise.all([oneBeginningAtATime(tx, draftId), ownCase(tx, draftId, actor.unitId)]);
  if (sent !== undefined) return refuse('wrong-state', { state: 'sent' });
  const draft: DraftRow = {
    id: draftId,
    districtId: actor.districtId,
    unitId: actor.unitId,
    ownerId: actor.id,
    ownerName: actor.displayName,
    startedAt: now,
    savedAt: now,
    version: 1,
    children,
    hadChild: children > 0,
    mostChildren: children,
    state: 'unsent',
  };
  if (!(await draftStore.insert(tx, draft))) return null;
  await Promise.all([draftStore.insertContent(tx, draft, sealNewDraft(sealing, draftId, { content, children })), putAllDue(tx, draft)]);
  return draft;
}

async function saveAgain(tx: Tx, { actor, input, now, sealing }: Running<SaveDraft, Found>, draft: DraftRow, stored: DraftContentRow | undefined): Promise<DraftRow | Refusal> {
  const { content, children, version } = input;
  if (draft.ownerId !== actor.id) {
    const refusal = await notTheOwner(tx, draft, actor.id, version);
    return version === 0 && refusal.refusal === 'not-found' ? refuse('id-taken') : refusal;
  }
  if (stored === undefined || draftStateAfter('save', draft, 'owner') === null) return refuse('wrong-state', { state: draft.state });
  const key = draftKey(sealing, stored);
  const isSame = isSameMac(stored.bodyMac, bodyMac(key, { content, children }));
  if (isSame && [version, version + 1].includes(draft.version)) return draft;
  if (draft.version !== version) return await changedMeanwhile(tx, draft, version);
  const saved = { ...draft, savedAt: now, version: version + 1, children, hadChild: draft.hadChild || children > 0, mostChildren: Math.max(draft.mostChildren, children) };
  const sealed = sealDraft(key, draft.id, saved.version, { content, children });
  await Promise.all([draftStore.save(tx, saved), draftStore.saveContent(tx, { ...sealed, wrappedKey: stored.wrappedKey })]);
  return saved;
}
