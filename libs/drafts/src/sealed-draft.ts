import { bodyMac, type DataKey, type Place, seal, type Sealing, unsealText } from '#sealing';
import type { DraftContentRow } from './draft.row.js';

/** What the owner has typed, as the page that saves it writes it, and how many children stand on it. */
export interface DraftBody {
  content: string;
  children: number;
}

const place = (draftId: string, version: number): Place => ({ table: 'drafts.content', column: 'sealed_content', rowId: draftId, caseId: draftId, version });

/** Sealed for the first time, under a key that lives as long as the draft. */
export function sealNewDraft(sealing: Sealing, draftId: string, body: DraftBody): DraftContentRow {
  const { key, wrapped } = sealing.keys.newDataKey({ caseId: draftId, partId: null });
  return { ...sealDraft(key, draftId, 1, body), wrappedKey: wrapped };
}

export function sealDraft(key: DataKey, draftId: string, version: number, body: DraftBody): Omit<DraftContentRow, 'wrappedKey'> {
  return { draftId, version, sealedContent: seal(key, body.content, place(draftId, version)), bodyMac: bodyMac(key, body) };
}

/** Unwraps the draft's key: once for each operation. */
export function draftKey(sealing: Sealing, { draftId, wrappedKey }: DraftContentRow): DataKey {
  return sealing.keys.unwrap(wrappedKey, { caseId: draftId, partId: null });
}

export function unsealDraft(sealing: Sealing, row: DraftContentRow): string {
  return unsealText(draftKey(sealing, row), row.sealedContent, place(row.draftId, row.version));
}
