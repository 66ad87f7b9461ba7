import { type DataKey, seal, type Sealing, unsealJson } from '#sealing';
import type { Choice } from './domain/choice.js';
import type { PartContent } from './domain/part-content.js';
import type { ChoiceRow, ContentRow, PartRow } from './part.row.js';

const contentPlace = (partId: string, caseId: string, revision: number, column = 'sealed_content') => ({
  table: 'referrals.part_content',
  column,
  rowId: partId,
  caseId,
  version: revision,
});

export function sealContent(key: DataKey, partId: string, caseId: string, revision: number, content: PartContent): Buffer {
  return seal(key, content, contentPlace(partId, caseId, revision));
}

/** The part's data key. A recalled part has none: nobody can read it again. */
export function partKey(sealing: Sealing, part: Pick<PartRow, 'id' | 'caseId' | 'wrappedKey'>): DataKey {
  if (part.wrappedKey === null) throw new Error('the key of a recalled part is gone');
  return sealing.keys.unwrap(part.wrappedKey, { caseId: part.caseId, partId: part.id });
}

export function unsealContent(key: DataKey, part: Pick<PartRow, 'id' | 'caseId'>, row: Pick<ContentRow, 'sealedContent' | 'revision'>): PartContent {
  return unsealJson<PartContent>(key, row.sealedContent, contentPlace(part.id, part.caseId, row.revision));
}

/** What was chosen, under the key of the sender's case: the receiver has the part's key only. */
export function sealChoice(caseKey: DataKey, partId: string, caseId: string, revision: number, choice: Choice): Buffer {
  return seal(caseKey, choice, contentPlace(partId, caseId, revision, 'sealed_choice'));
}

export function unsealChoice(caseKey: DataKey, part: Pick<PartRow, 'id' | 'caseId'>, row: ChoiceRow): Choice {
  return unsealJson<Choice>(caseKey, row.sealedChoice, contentPlace(part.id, part.caseId, row.revision, 'sealed_choice'));
}

/** A small sealed thing that belongs to a part: a name in a list, a ground, a proof of delivery. */
export function partPlace(part: Pick<PartRow, 'id' | 'caseId'>, table: string, column: string) {
  return { table: `referrals.${table}`, column, rowId: part.id, caseId: part.caseId, version: 1 };
}
