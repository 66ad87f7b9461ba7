import { feedbackCodeTexts, legalBasisCodeTexts, returnReasonTexts } from '#kernel';
import type { FollowedPartAnswer, MessageAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Deadline } from '../../fds/deadline.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { sentStateMeanings, sentStateTexts } from '../../texts/sent-states.js';
import { sentTexts } from '../../texts/sent.js';
import { messageText } from '../case-part/messages.page.js';
import { receiverText } from './receiver-text.js';
import { turnText } from './turn-text.js';

interface PartFactsProps {
  readonly part: FollowedPartAnswer;
  readonly now: Date;
  readonly language: Language;
}

/** Where a part is, since when, whose turn it is, who has it and what came back. Office data and codes: nobody's name. */
export function PartFacts(props: PartFactsProps) {
  return <SummaryList rows={[statusRow(props), turnRow(props), ...returnedRows(props), receiverRow(props), basisRow(props), ...answerRows(props)]} />;
}

function statusRow({ part: { state, since, urgency }, language }: PartFactsProps): SummaryRow {
  const say = sentTexts.in(language);
  return {
    term: say('status'),
    description: (
      <>
        <strong>{sentStateTexts.in(language)(state)}</strong>{urgency === 'AKUT' && ' '}
        {urgency === 'AKUT' && <Badge tone="error" text={say('acute')} />}
        <p>{sentStateMeanings.in(language)(state)} {say('since', { time: momentText(new Date(since), 'sentence', language) })}.</p>
      </>
    ),
  };
}

function turnRow({ part: { turn, assessBefore, reference }, now, language }: PartFactsProps): SummaryRow {
  const say = sentTexts.in(language);
  const due = assessBefore === undefined ? undefined : new Date(assessBefore);
  return {
    term: say('turn'),
    description: (
      <>
        {turnText(turn, language)}{due !== undefined && ' '}
        {due !== undefined && <Deadline due={due} now={now} reference={reference} />}
        {due !== undefined && <p>{say('beforeOrOverdue', { time: momentText(due, 'sentence', language) })}</p>}
      </>
    ),
  };
}

function returnedRows({ part: { returned }, language }: PartFactsProps): SummaryRow[] {
  const say = sentTexts.in(language);
  if (returned === undefined) return [];
  const { reason, proposedMunicipalityCode: proposed } = returned;
  return [
    { term: say('returnedBecause'), description: returnReasonTexts[reason][language] },
    ...(proposed === undefined ? [] : [{ term: say('proposed'), description: <strong>{municipalityText(proposed, language)}</strong> }]),
  ];
}

function receiverRow({ part, language }: PartFactsProps): SummaryRow {
  const say = sentTexts.in(language);
  const hasItNow = part.turn === 'receiver';
  return {
    term: say(hasItNow ? 'sentTo' : 'wasSentTo'),
    description: <>{receiverText(part, language)}{part.receiver !== undefined && ' '}{part.receiver !== undefined && <PhoneLink phone={part.receiver.phone} />}</>,
  };
}

const basisRow = ({ part: { basis }, language }: PartFactsProps): SummaryRow =>
  ({ term: sentTexts.in(language)('basis'), description: legalBasisCodeTexts[basis][language] });

function answerRows({ part: { feedback, messages, turn }, language }: PartFactsProps): SummaryRow[] {
  const say = sentTexts.in(language);
  const last = messages.at(-1);
  return [
    ...(feedback === undefined && turn !== 'receiver' ? [] : [{ term: say('feedback'), description: feedback === undefined ? say('noFeedback') : <strong>{feedbackCodeTexts[feedback][language]}</strong> }]),
    ...(last === undefined ? [] : [{ term: say('lastMessage'), description: fromText(last, language) }]),
  ];
}

function fromText(message: MessageAnswer, language: Language): string {
  const time = momentText(new Date(message.sentAt), 'sentence', language);
  return sentTexts.in(language)('messageFrom', { message: messageText(message, language), from: message.from, time });
}
