import type { ListedDraftAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { addressIn } from '../../page/address.js';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { draftsPath } from './draft-places.js';

interface UnsentNoticeProps {
  /** From `overdueDrafts`. */
  readonly drafts: readonly ListedDraftAnswer[];
  readonly language: Language;
}

/** "Kladde ikke sendt": on pages about something else, for those who must know. Says nothing where there is nothing. */
export function UnsentNotice({ drafts, language }: UnsentNoticeProps) {
  const say = draftsTexts.in(language);
  const own = drafts.filter(({ isOwn }) => isOwn);
  const colleagues = drafts.filter(({ isOwn }) => !isOwn);
  const ending = own.filter(({ hadChild }) => !hadChild).map(({ expiresAt }) => expiresAt).toSorted()[0];
  if (drafts.length === 0) return <></>;
  return (
    <Alert tone={drafts.some(({ isKept }) => isKept) ? 'error' : 'warning'} heading={say('noticeHeading')}>
      {own.length > 0 && (
        <p>
          {say('noticeOwn', { count: own.length })}
          {ending !== undefined && <> {say('noticeEnds', { time: momentText(new Date(ending), 'sentence', language) })}</>}
          {own.some(({ hadChild }) => hadChild) && <> {say('noticeChild', { count: own.length })}</>}
        </p>
      )}
      {colleagues.length > 0 && (
        <p>
          {say('noticeColleagues', { count: colleagues.length })}
          {colleagues.some(({ isKept }) => isKept) && <> {say('noticeColleaguesKept', { count: colleagues.length })}</>}
        </p>
      )}
      <p><a href={addressIn(language, draftsPath)}>{say('noticeLink')}</a></p>
    </Alert>
  );
}
