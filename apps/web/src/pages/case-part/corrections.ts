import type { CorrectionReason, PartAnswer } from '#api-client';
import type { Language } from '../../texts/language.js';
import { contentFacts, type Fact } from './content-facts.js';

/** What one correction made of a part: what stood there, and what stands there since. */
export interface Correction {
  readonly at: Date;
  readonly reason: CorrectionReason;
  readonly changes: readonly { readonly term: string; readonly before: readonly string[]; readonly after: readonly string[]; readonly isWritten: boolean }[];
}

/** Every correction, newest first, with old and new of each fact that became another. */
export function correctionsOf({ earlier, content }: Pick<PartAnswer, 'earlier' | 'content'>, language: Language): Correction[] {
  const after = [...earlier.slice(1).map((revision) => revision.content), content];
  return earlier
    .map(({ content: before, replacedAt, reason }, index) => ({
      at: new Date(replacedAt),
      reason,
      changes: differences(contentFacts(before, language), contentFacts(after[index]!, language)),
    }))
    .toReversed();
}

function differences(before: Fact[], after: Fact[]): Correction['changes'] {
  return before.flatMap(({ term, lines, isWritten = false }, index) => {
    const now = after[index]!.lines;
    const isSame = lines.length === now.length && lines.every((line, at) => line === now[at]);
    return isSame ? [] : [{ term, before: lines, after: now, isWritten }];
  });
}
