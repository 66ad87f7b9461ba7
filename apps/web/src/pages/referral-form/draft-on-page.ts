import { uuidv7 } from '#kernel';
import type { DraftOnPage } from './draft-form.js';
import type { Trouble } from './draft-trouble.js';
import type { Found, Kept } from './keep-draft.js';
import type { SentForm } from './sent-form.js';

const newWriter = () => ({ page: uuidv7(), count: 0 });

/** A page with what the draft holds, or of a draft that nothing was saved of yet. */
export function draftShown(draftId: string, found: Extract<Found, { how: 'found' }> | undefined): DraftOnPage {
  return { draftId, version: found?.version ?? 0, writer: newWriter(), isSaved: true, autosave: 'on', ...(found === undefined ? {} : { savedAt: new Date(found.savedAt) }) };
}

/** A page that comes back after something was pressed, saved or not. */
export function draftAfter(draftId: string, kept: Kept, { version, writer }: SentForm): DraftOnPage {
  switch (kept.how) {
    case 'saved': return { draftId, version: kept.version, writer: newWriter(), isSaved: true, autosave: 'on', savedAt: new Date(kept.savedAt) };
    // Whoever was told may write over it.
    case 'changed': return { draftId, version: kept.version, writer: newWriter(), isSaved: false, autosave: 'off' };
    // It may have arrived all the same: then the page finds its own words there.
    case 'away': return { draftId, version, writer: { page: writer.page, count: writer.count + 1 }, isSaved: false, autosave: 'retry' };
    case 'attempted': case 'sent': case 'refused': return { draftId, version, writer, isSaved: false, autosave: 'off' };
    case 'gone': case 'taken-over': return { draftId: uuidv7(), version: 0, writer: newWriter(), isSaved: false, autosave: 'off' };
  }
}

export const troubleIn = (kept: Kept): Trouble | undefined => (kept.how === 'saved' || kept.how === 'refused' ? undefined : kept);
