import type { FollowedPartAnswer } from '#api-client';
import type { Language } from '../../texts/language.js';
import { sentTexts } from '../../texts/sent.js';

/** "Barnets del NV-7KQ2-M9XD": a part as one speaks of it. Names nobody. */
export function partName({ kind, reference }: Pick<FollowedPartAnswer, 'kind' | 'reference'>, language: Language): string {
  const say = sentTexts.in(language);
  return say('partTitle', { kind: say(kind === 'child' ? 'childPart' : 'adultPart'), reference });
}
