import type { InboxPartAnswer } from '#api-client';
import { urgencyTexts } from '#kernel';
import { Badge } from '../../fds/badge.js';
import { Button, LinkButton } from '../../fds/button.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Deadline } from '../../fds/deadline.js';
import { Moment } from '../../fds/moment.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { partAddress } from '../case-part/addresses.js';
import { runningDeadline } from './inbox-groups.js';

interface InboxTableProps {
  /** What the heading above says, for screen readers that go from table to table. */
  readonly caption: string;
  readonly parts: readonly InboxPartAnswer[];
  /** The heading says how urgent all of them are. */
  readonly isOfOneUrgency: boolean;
  readonly now: Date;
  readonly language: Language;
}

/** One line for each part; on a phone a small card with the reference and the deadline on top. Its buttons belong to the form around it. */
export function InboxTable({ caption, parts, ...shown }: InboxTableProps) {
  const say = inboxTexts.in(shown.language);
  return (
    <table class="table table--compact inbox">
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>{(['part', 'deadline', 'standing', 'acts'] as const).map((heading) => <th scope="col">{say(heading)}</th>)}</tr>
      </thead>
      <tbody>{parts.map((part) => <Line part={part} {...shown} />)}</tbody>
    </table>
  );
}

interface LineProps extends Pick<InboxTableProps, 'isOfOneUrgency' | 'now' | 'language'> {
  readonly part: InboxPartAnswer;
}

export const isUnopened = ({ openedAt }: InboxPartAnswer): boolean => openedAt === undefined;

function Line(props: LineProps) {
  const { part, language } = props;
  const say = inboxTexts.in(language);
  return (
    <tr>
      <th scope="row">
        <span class="reference">{part.reference} {part.children > 0 && <Badge tone="info" text={say('children', { count: part.children })} />}</span>
        {!isUnopened(part) && <span class="about">{part.name === undefined ? say('noName') : <CitizenText text={part.name} />}</span>}
      </th>
      <td class="when"><When {...props} /></td>
      <td class="who"><Who part={part} language={language} /></td>
      <td class="do"><Acts part={part} language={language} /></td>
    </tr>
  );
}

function When({ part, isOfOneUrgency, now, language }: LineProps) {
  const say = inboxTexts.in(language);
  const due = runningDeadline(part);
  const urgency = urgencyTexts[part.urgency][language];
  return (
    <>
      {due !== undefined && <Deadline due={due} now={now} reference={part.reference} />}
      {due === undefined && part.deliveredAt !== undefined && <span class="quiet">{say('received')} <Moment at={new Date(part.deliveredAt)} />{part.kind === 'adult' && ` · ${say('noDeadline')}`}</span>}
      {!isOfOneUrgency && <span class="urgency">{part.urgency === 'AKUT' ? <Badge tone="error" text={urgency} /> : urgency}</span>}
    </>
  );
}

/** Who has it, and who is asked to take it over; before somebody has accepted it, where it is. */
function Who({ part: { holder, handOver, state }, language }: Pick<LineProps, 'part' | 'language'>) {
  const say = inboxTexts.in(language);
  if (holder === undefined) return <>{partStateTexts.in(language)(state)}</>;
  return (
    <>
      {handOver?.toMe === true ? <strong>{say('waitsForMe', { name: holder.name })}</strong> : holder.isMe ? say('mine') : say('holder', { name: holder.name })}
      {handOver?.toMe === false && <span class="quiet">{say('waitsForOther', { name: handOver.toName })}</span>}
    </>
  );
}

function Acts({ part, language }: Pick<LineProps, 'part' | 'language'>) {
  const say = inboxTexts.in(language);
  const about = say('forPart', { reference: part.reference });
  const value = `${part.id}.${part.version}`;
  return (
    <>
      {isUnopened(part) && <Button variant="secondary" name="open" value={value} text={say('open')} about={about} />}
      {!isUnopened(part) && <LinkButton href={partAddress(part.id, language)} text={say('show')} about={about} />}
      {part.holder === undefined && part.state !== 'decided' && <Button name="accept" value={value} text={say('accept')} about={about} />}
    </>
  );
}
