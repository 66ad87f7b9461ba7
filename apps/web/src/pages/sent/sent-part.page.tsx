import { notNecessaryReasonTexts, recallReasonTexts, returnReasonTexts } from '#kernel';
import type { SenderPartEvent, SentPartContentAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Timeline, type TimelineEvent } from '../../fds/timeline.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { correctionReasonTexts } from '../../texts/part-codes.js';
import { sentEventTexts, sentTexts } from '../../texts/sent.js';
import { Corrections } from '../case-part/corrections-shown.js';
import { messageText } from '../case-part/messages.page.js';
import { consentAddress } from '../consents/addresses.js';
import { sentListAddress, sentReferralAddress } from './addresses.js';
import { PartActs } from './part-acts.js';
import { PartFacts } from './part-facts.js';
import { partName } from './part-name.js';
import { ShownContent } from './shown-content.js';

interface Shown {
  readonly now: Date;
  readonly language: Language;
}

interface SentPartProps extends Shown {
  readonly part: SentPartContentAnswer;
}

/** A part as the unit that sent it follows it: where it is, what can be done, what it says and said, messages and history. */
export function sentPartPage(part: SentPartContentAnswer, { now, language }: Shown): Page {
  const say = sentTexts.in(language);
  const title = partName(part, language);
  const props = { part, now, language };
  return {
    title,
    above: wayToReferral(part, language),
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={title} />
        <PartFacts {...props} />
        <DeadlineTexts />
        <h2>{say('actsHeading')}</h2>
        <PartActs part={part} path={{ referralId: part.referralId, partId: part.id }} language={language} />
        {part.consentId !== undefined && <p><a href={consentAddress(part.caseId, part.consentId, language)}>{say('consentLink')}</a></p>}
        <h2>{say('contentHeading')}</h2>
        <Content {...props} />
        <h2>{say('threadHeading')}</h2>
        <Thread {...props} />
        <h2>{say('historyHeading')}</h2>
        <p>{say('historyNote')}</p>
        <Timeline events={historyOf(props)} />
      </>
    ),
  };
}

/** From a part up to the referral and the list. */
function wayToReferral({ referralId, history }: Pick<SentPartContentAnswer, 'referralId' | 'history'>, language: Language) {
  const say = sentTexts.in(language);
  const sentAt = history[0]?.at;
  return [
    { text: say('listTitle'), href: sentListAddress(language) },
    ...(sentAt === undefined ? [] : [{ text: say('referralTitle', { time: momentText(new Date(sentAt), 'sentence', language) }), href: sentReferralAddress(referralId, language) }]),
  ];
}

function Content({ part: { content, correctedAt, earlier, state }, language }: SentPartProps) {
  const say = sentTexts.in(language);
  if (content === undefined) return <Alert tone="info">{say(state === 'withdrawn' ? 'contentGoneForGood' : 'contentGone')}</Alert>;
  return (
    <>
      {correctedAt !== undefined && <p><strong>{say('correctedAt', { time: momentText(new Date(correctedAt), 'sentence', language) })}</strong></p>}
      <ShownContent content={content} language={language} />
      <Corrections part={{ content, earlier }} language={language} />
    </>
  );
}

function Thread({ part: { messages }, language }: SentPartProps) {
  if (messages.length === 0) return <p>{sentTexts.in(language)('noMessages')}</p>;
  return (
    <ol class="thread">
      {messages.map((message) => (
        <li><strong>{messageText(message, language)}</strong> <span class="quiet">{message.from}, <Moment at={new Date(message.sentAt)} form="sentence" /></span></li>
      ))}
    </ol>
  );
}

/** Newest first. */
function historyOf({ part: { history }, language }: SentPartProps): TimelineEvent[] {
  const [say, name] = [sentTexts.in(language), sentEventTexts.in(language)];
  return history.toReversed().map(({ move, at, by, reason }) => {
    const words = reason === undefined ? undefined : reasonText(move, reason, language);
    return { at: new Date(at), title: name(move), ...(by === undefined ? {} : { by }), ...(words === undefined ? {} : { details: say('eventReason', { reason: words }) }) };
  });
}

/** The code that was given with a move, in the words of the list that the move takes its codes from. */
function reasonText(move: SenderPartEvent, reason: string, language: Language): string | undefined {
  if (move === 'correct') {
    const known = correctionReasonTexts.keys.find((key) => key === reason);
    return known && correctionReasonTexts.in(language)(known);
  }
  const list: Readonly<Record<string, { da: string; en: string }>> | undefined = reasons[move];
  return list !== undefined && Object.hasOwn(list, reason) ? list[reason]?.[language] : undefined;
}

const reasons: Partial<Record<SenderPartEvent, Readonly<Record<string, { da: string; en: string }>>>> = {
  return: returnReasonTexts, recall: recallReasonTexts, answer_not_necessary: notNecessaryReasonTexts,
};
