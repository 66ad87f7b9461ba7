import type { ChangeAnswer, InboxAnswer, InboxPartAnswer, PassedOnAnswer } from '#api-client';
import { urgencyTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Details } from '../../fds/details.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import { EmptyState } from '../../fds/empty-state.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { ChangedMeanwhile } from '../../page/changed-meanwhile.js';
import type { Page } from '../../page/page.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { EndedConsentsTable } from '../consents/ended-consents-table.js';
import { inboxAddress, partAddress } from '../case-part/addresses.js';
import { type GroupedParts, groupedParts } from './inbox-groups.js';
import { InboxTable, isUnopened } from './inbox-table.js';
import { PassedOnParts } from './passed-on-parts.js';

/** What kept a press of a button in the list from doing anything. */
export interface InboxConflict {
  readonly errors: readonly FieldError[];
  /** What colleagues or the police did to the part first. */
  readonly changes?: readonly ChangeAnswer[];
  /** As it is now; undefined when it is not here any more. */
  readonly part?: InboxPartAnswer;
}

interface InboxProps {
  readonly inbox: InboxAnswer;
  readonly passedOn: PassedOnAnswer;
  readonly csrf: string;
  readonly language: Language;
  readonly conflict?: InboxConflict;
}

/** Where the page says why nothing was done. */
export const inboxConflictId = 'changed-meanwhile';

/** Everything that waits at the contact point, on one page: nobody may have to leaf for what is late. */
export function inboxPage({ inbox, passedOn, csrf, language, conflict }: InboxProps): Page {
  const say = inboxTexts.in(language);
  const now = new Date(inbox.at);
  const groups = groupedParts(inbox.parts, now);
  const waiting = groups.filter(({ group }) => group !== 'ended');
  const ended = groups.find(({ group }) => group === 'ended')?.parts ?? [];
  return {
    title: say('title'),
    live: ['part.delivered', 'part.handed-over', 'part.changed'],
    ...(conflict === undefined ? {} : { errors: conflict.errors, status: 409 }),
    content: (
      <>
        <PageHeading text={say('title')} />
        <DeadlineTexts />
        {conflict !== undefined && <Conflict conflict={conflict} language={language} />}
        {inbox.endedConsents.length > 0 && <EndedConsentsTable caption={say('endedConsents')} ended={inbox.endedConsents} language={language} />}
        {inbox.isCut && <Alert tone="warning">{say('cut')}</Alert>}
        {waiting.length === 0 && <EmptyState text={say('nothing')} updatedAt={now}><p>{say('nothingNext')}</p></EmptyState>}
        {waiting.length > 0 && <p>{say('asOf', { time: momentText(now, 'clock', language) })}{inbox.parts.some(isUnopened) && ` ${say('namesLater')}`}</p>}
        {waiting.length > 1 && <Jumps groups={waiting} language={language} />}
        {waiting.map((group) => <Group group={group} now={now} csrf={csrf} language={language} />)}
        <PassedOnParts passedOn={passedOn} language={language} />
        {ended.length > 0 && <Ended parts={ended} language={language} />}
      </>
    ),
  };
}

interface GroupProps {
  readonly group: GroupedParts;
  readonly now: Date;
  readonly csrf: string;
  readonly language: Language;
}

function Group({ group: { group, parts }, now, csrf, language }: GroupProps) {
  const say = inboxTexts.in(language);
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} class={group === 'overdue' ? 'danger' : undefined}>{headingOf(group, parts.length, language)}</h2>
      <PostForm action={inboxAddress(language)} csrf={csrf}><InboxTable caption={say(group)} parts={parts} isOfOneUrgency={group in urgencyTexts} now={now} language={language} /></PostForm>
    </section>
  );
}

const headingOf = (group: GroupedParts['group'], count: number, language: Language): string => {
  const say = inboxTexts.in(language);
  return say('group', { heading: say(group), count });
};

function Jumps({ groups, language }: { readonly groups: readonly GroupedParts[]; readonly language: Language }) {
  return (
    <nav class="jumps" aria-label={inboxTexts.in(language)('jumps')}>
      <ul>{groups.map(({ group, parts }) => <li><a href={`#group-${group}`}>{headingOf(group, parts.length, language)}</a></li>)}</ul>
    </nav>
  );
}

/** Out of the way: who looks for one knows that it is over. */
function Ended({ parts, language }: { readonly parts: readonly InboxPartAnswer[]; readonly language: Language }) {
  const state = partStateTexts.in(language);
  return (
    <Details summary={headingOf('ended', parts.length, language)}>
      <ul class="ended">
        {parts.map((part) => <li><a href={partAddress(part.id, language)}>{part.reference}</a> {part.name ?? ''} {state(part.state)}</li>)}
      </ul>
    </Details>
  );
}

function Conflict({ conflict: { changes, part, errors }, language }: { readonly conflict: InboxConflict; readonly language: Language }) {
  if (changes === undefined) return <div id={inboxConflictId} tabIndex={-1}>{errors.map(({ text }) => <Alert tone="warning">{text}</Alert>)}</div>;
  const now = part === undefined ? inboxTexts.in(language)('goneUnknown') : `${part.reference}: ${partStateTexts.in(language)(part.state)}`;
  const holder = part?.holder === undefined ? '' : `. ${inboxTexts.in(language)('holder', { name: part.holder.name })}`;
  return <ChangedMeanwhile id={inboxConflictId} changes={changes} isUnsaved={false} language={language}>{`${now}${holder}.`}</ChangedMeanwhile>;
}
