import type { ListedDraftAnswer, SentListAnswer, SentListPartAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Deadline, DeadlineTexts } from '../../fds/deadline.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SubNavigation } from '../../fds/sub-navigation.js';
import { type Column, Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { sentStateTexts } from '../../texts/sent-states.js';
import { sentTexts } from '../../texts/sent.js';
import { draftNews } from '../drafts/unsent-drafts.js';
import { UnsentNotice } from '../drafts/unsent-notice.js';
import { ownSentListAddress, sentListAddress, sentPartAddress } from './addresses.js';
import { PartKindText } from './part-kind.js';
import { receiverText } from './receiver-text.js';
import { type SentGroup, sentGroups } from './sent-groups.js';

interface Shown {
  readonly onlyOwn: boolean;
  /** Drafts that are overdue. */
  readonly unsent?: readonly ListedDraftAnswer[];
  readonly now: Date;
  readonly language: Language;
}

const headings = { sender: 'groupSender', receiver: 'groupReceiver', nobody: 'groupNobody' } as const;

/** Everything that was sent, on one page, by whose turn it is. References only. */
export function sentListPage({ parts: all, isCut }: SentListAnswer, shown: Shown): Page {
  const { onlyOwn, unsent = [], now, language } = shown;
  const say = sentTexts.in(language);
  const parts = onlyOwn ? all.filter(({ isOwn }) => isOwn) : all;
  return {
    title: say('listTitle'),
    live: ['part.changed', draftNews],
    content: (
      <>
        <PageHeading text={say('listTitle')} />
        <UnsentNotice drafts={unsent} language={language} />
        <p>{say(onlyOwn ? 'listIntroOwn' : 'listIntro')}</p>
        <SubNavigation
          label={say('whose')}
          items={[
            { text: say('wholeUnit'), href: sentListAddress(language), isCurrent: !onlyOwn },
            { text: say('onlyOwn'), href: ownSentListAddress(language), isCurrent: onlyOwn },
          ]}
        />
        <DeadlineTexts />
        {isCut && <Alert tone="info">{say('isCut', { count: all.length })}</Alert>}
        {parts.length === 0 && <EmptyState text={say(onlyOwn ? 'nothingOwnSent' : 'nothingSent')} updatedAt={now}><p>{say('nothingSentHint')}</p></EmptyState>}
        {parts.length > 0 && <div class="sent-list">{sentGroups(parts).map((group) => <Group group={group} shown={shown} />)}</div>}
      </>
    ),
  };
}

function Group({ group: { turn, parts }, shown }: { readonly group: SentGroup; readonly shown: Shown }) {
  const { now, language } = shown;
  const say = sentTexts.in(language);
  const heading = say('groupCount', { heading: say(headings[turn]), count: parts.length });
  if (parts.length === 0) return turn === 'nobody' ? <></> : <><h2>{heading}</h2><p>{say(turn === 'sender' ? 'emptySender' : 'emptyReceiver')}</p></>;
  return (
    <>
      <h2>{heading}</h2>
      <Table caption={heading} isCaptionHidden rows={parts} columns={turn === 'sender' ? [...columns(shown), dueColumn(now, language)] : columns(shown)} />
    </>
  );
}

function columns({ onlyOwn, language }: Shown): [Column<SentListPartAnswer>, ...Column<SentListPartAnswer>[]] {
  const [say, state] = [sentTexts.in(language), sentStateTexts.in(language)];
  return [
    { heading: say('reference'), cell: (part) => <a href={sentPartAddress({ referralId: part.referralId, partId: part.id }, language)}>{part.reference}</a> },
    { heading: say('what'), cell: ({ kind, urgency }) => <PartKindText kind={kind} urgency={urgency} language={language} /> },
    { heading: say('receiver'), cell: (part) => receiverText(part, language) },
    {
      heading: say('sentWhen'),
      cell: ({ sentAt, sentBy, isOwn }) => <span><Moment at={new Date(sentAt)} />{onlyOwn ? '' : ` ${say('by', { name: isOwn ? say('byYou') : sentBy })}`}</span>,
    },
    { heading: say('where'), cell: (part) => state(part.state) },
  ];
}

function dueColumn(now: Date, language: Language): Column<SentListPartAnswer> {
  const say = sentTexts.in(language);
  return {
    heading: say('dueBy'),
    cell: ({ assessBefore, reference }) => (assessBefore === undefined ? say('noDeadline') : <Deadline due={new Date(assessBefore)} now={now} reference={reference} />),
  };
}
