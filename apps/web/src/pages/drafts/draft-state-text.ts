import type { ListedDraftAnswer } from '#api-client';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';

/** What will happen to a draft that nobody sends, and when. */
export function draftStateText({ hadChild, isKept, expiresAt, shownToUnitAt }: ListedDraftAnswer, now: Date, language: Language): string {
  const say = draftsTexts.in(language);
  const at = (instant: string): string => momentText(new Date(instant), 'sentence', language);
  if (isKept) return say('staysTooLong', { time: at(expiresAt) });
  if (!hadChild) return say('endsAt', { time: at(expiresAt) });
  return Date.parse(shownToUnitAt) <= now.getTime() ? say('staysSeen') : say('staysForChild', { time: at(shownToUnitAt) });
}
