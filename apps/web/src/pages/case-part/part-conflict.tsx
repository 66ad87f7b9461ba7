import type { ChangeAnswer, PartAnswer } from '#api-client';
import { ChangedMeanwhile } from '../../page/changed-meanwhile.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partStateTexts } from '../../texts/part-codes.js';

/** Where the error summary leads when somebody else was first. */
export const conflictId = 'changed-meanwhile';

interface PartConflictProps {
  /** As it is now. */
  readonly part: Pick<PartAnswer, 'state' | 'holder'>;
  readonly changes: readonly ChangeAnswer[];
  readonly isUnsaved: boolean;
  readonly language: Language;
}

/** What happened to the part meanwhile, by whom and when, and where it is now. */
export function PartConflict({ part: { state, holder }, changes, isUnsaved, language }: PartConflictProps) {
  const say = partActsTexts.in(language);
  const words = partStateTexts.in(language)(state);
  const now = holder === undefined ? say('nowState', { state: words }) : say('nowHeldBy', { state: words, name: holder.name });
  return <ChangedMeanwhile id={conflictId} changes={changes} isUnsaved={isUnsaved} language={language}>{`${now}.`}</ChangedMeanwhile>;
}
