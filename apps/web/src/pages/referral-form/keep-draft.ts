import type { Answer, DraftSavedAnswer, NaervaernApi, Problem } from '#api-client';
import { ProblemShown } from '../../person/person-api.js';
import { type Attempt, contentIn, contentText, type DraftContent, type Writer } from './draft-content.js';
import { childrenOfDraft } from './submission.js';
import type { Typed } from './typed.js';

interface Keeping {
  readonly draftId: string;
  readonly typed: Typed;
  readonly version: number;
  readonly writer: Writer;
  readonly attempt?: Attempt;
}

/** What became of a wish to save. */
export type Kept =
  | { readonly how: 'saved'; readonly version: number; readonly savedAt: string }
  /** Nobody knows; what was typed is on the page and nowhere else. */
  | { readonly how: 'away' }
  /** Saved by another page; `version` is what it is now. */
  | { readonly how: 'changed'; readonly version: number }
  /** Another page has begun to send it. */
  | { readonly how: 'attempted'; readonly typed: Typed; readonly attempt: Attempt; readonly version: number }
  | { readonly how: 'sent' }
  /** Ended in another way, deleted, or never there. */
  | { readonly how: 'gone' }
  | { readonly how: 'taken-over'; readonly by?: string }
  /** The api does not take it as it is: it is too long. */
  | { readonly how: 'refused' };

/**
 * Keeps what was typed. A draft that this very page saved before, when the answer was lost, is written over; anybody
 * else's is not.
 * @throws ProblemShown for what nothing typed would mend
 */
export async function keepDraft(api: NaervaernApi, keeping: Keeping): Promise<Kept> {
  const first = await put(api, keeping, keeping.version);
  if (first.how !== 'changed') return first;
  const stored = await readDraft(api, keeping.draftId);
  if (stored.how !== 'found') return { how: stored.how === 'none' ? 'gone' : stored.how };
  const { version, savedAt, content } = stored;
  if (content.attempt !== undefined) return { how: 'attempted', typed: content.typed, attempt: content.attempt, version };
  if (content.writer.page !== keeping.writer.page) return { how: 'changed', version };
  // What this page wrote later is there already, and came by another way.
  return content.writer.count > keeping.writer.count ? { how: 'saved', version, savedAt } : await put(api, keeping, version);
}

/** A draft as its owner finds it, or why there is none. */
export type Found =
  | { readonly how: 'found'; readonly version: number; readonly savedAt: string; readonly content: DraftContent }
  | { readonly how: 'away'; readonly problem: Problem }
  /** `none` was never saved, or is somebody else's. */
  | { readonly how: 'sent' | 'gone' | 'none' };

/** @throws ProblemShown */
export async function readDraft(api: NaervaernApi, draftId: string): Promise<Found> {
  const answer = await api.get('/drafts/{draftId}', { params: { path: { draftId } } });
  if (answer.ok) return { how: 'found', version: answer.data.version, savedAt: answer.data.savedAt, content: contentIn(answer.data.content) };
  const { problem } = answer;
  if (isAway(problem)) return { how: 'away', problem };
  if (problem.code === 'wrong-state') return { how: problem.details.state === 'sent' ? 'sent' : 'gone' };
  if (problem.code === 'not-found') return { how: 'none' };
  throw new ProblemShown(problem);
}

async function put(api: NaervaernApi, { draftId, typed, writer, attempt }: Keeping, version: number): Promise<Kept> {
  const content = contentText({ typed, writer, ...(attempt === undefined ? {} : { attempt }) });
  return keptBy(await api.put('/drafts/{draftId}', { params: { path: { draftId } }, body: { version, content, children: childrenOfDraft(typed) } }));
}

function keptBy(answer: Answer<DraftSavedAnswer>): Kept {
  if (answer.ok) return { how: 'saved', version: answer.data.version, savedAt: answer.data.savedAt };
  const { problem } = answer;
  const { code, details } = problem;
  if (isAway(problem)) return { how: 'away' };
  if (code === 'changed-meanwhile') return { how: 'changed', version: details.version ?? 0 };
  if (code === 'draft-taken-over') return { how: 'taken-over', ...(details.changes?.[0]?.by === undefined ? {} : { by: details.changes[0].by }) };
  if (code === 'wrong-state') return { how: details.state === 'sent' ? 'sent' : 'gone' };
  if (code === 'not-found' || code === 'id-taken') return { how: 'gone' };
  if (code === 'invalid-input') return { how: 'refused' };
  throw new ProblemShown(problem);
}

/** Nothing was heard, or heard that the house itself is not well: the same can be sent again. */
export const isAway = ({ code, status }: Problem): boolean => code === 'away' || status >= 500;
