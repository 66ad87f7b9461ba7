import type { ListedDraftAnswer } from '#api-client';
import { addressIn } from '../../page/address.js';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';

/** Where the unsent drafts are listed. */
export const draftsPath = '/kladder';

/** Where a draft is gone on with: the form of the notification itself. */
export const draftFormAddress = (draftId: string, language: Language) => addressIn(language, `/underretning/${draftId}`);

/** Which of several drafts is meant: they have no name, and may not have one. */
export function aboutDraft({ isOwn, owner, startedAt }: ListedDraftAnswer, language: Language): string {
  const say = draftsTexts.in(language);
  const time = momentText(new Date(startedAt), 'sentence', language);
  return isOwn ? say('aboutOwn', { time }) : say('aboutColleague', { name: owner, time });
}
