import { recallReasons, recallReasonTexts, returnReasons, returnReasonTexts } from '#kernel';
import type { PartAnswer } from '#api-client';
import { DeadlineTexts } from '../../fds/deadline.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Timeline, type TimelineEvent } from '../../fds/timeline.js';
import type { Page } from '../../page/page.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { correctionReasonTexts } from '../../texts/part-codes.js';
import { partMoveText } from '../../texts/part-moves.js';
import { inboxAddress } from './addresses.js';
import { messageText } from './messages.page.js';
import { PartMarks } from './part-marks.js';
import { OthersHere, PartTabs } from './part-tabs.js';

/** What has happened to a part, newest first. Nobody types it. */
export function timelinePage(part: PartAnswer, language: Language): Page {
  const say = partActsTexts.in(language);
  const title = say('timelineTitle', { reference: part.reference });
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    live: ['part.changed', 'part.handed-over'],
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        <PartTabs part={part} current="timeline" language={language} />
        <OthersHere part={part} language={language} />
        <p class="quiet">{say('timelineIntro')}</p>
        <Timeline events={timelineOf(part, language)} headingLevel={2} />
      </>
    ),
  };
}

/** Moves and messages in one row, newest first; of two at the same instant the later move. */
export function timelineOf({ history, messages }: Pick<PartAnswer, 'history' | 'messages'>, language: Language): TimelineEvent[] {
  const say = partActsTexts.in(language);
  const moves = history.map((event): TimelineEvent => {
    const details = [
      ...(event.to === undefined ? [] : [say('eventTo', { name: event.to })]),
      ...(event.reason === undefined ? [] : [say('eventReason', { reason: reasonText(event.reason, language).toLowerCase() })]),
    ];
    return { at: new Date(event.at), title: capital(partMoveText(event.move, language) ?? event.move), ...(event.by === undefined ? {} : { by: event.by }), details: details.length > 0 && details.join('. ') };
  });
  const words = messages.map((message): TimelineEvent => ({ at: new Date(message.sentAt), title: capital(say('messageEvent', { message: messageText(message, language) })), by: message.from }));
  return [...moves, ...words].map((event, index) => ({ event, index }))
    .toSorted((one, other) => other.event.at.getTime() - one.event.at.getTime() || other.index - one.index)
    .map(({ event }) => event);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The reason that was given with a return, a recall or a correction. */
function reasonText(code: string, language: Language): string {
  const [returned, recalled] = [returnReasons.find((each) => each === code), recallReasons.find((each) => each === code)];
  if (returned !== undefined) return returnReasonTexts[returned][language];
  if (recalled !== undefined) return recallReasonTexts[recalled][language];
  const corrected = correctionReasonTexts.keys.find((each) => each === code);
  return corrected === undefined ? code : correctionReasonTexts.in(language)(corrected);
}
