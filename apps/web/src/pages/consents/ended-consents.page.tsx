import type { EndedConsentAnswer, EndedConsentsAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { endCauseTexts, endedConsentsTexts, endReplyTexts } from '../../texts/ended-consents.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { inboxAddress } from '../case-part/addresses.js';
import { EndedConsentsTable } from './ended-consents-table.js';

/** Consents that have ended, of what this contact point was given: what is owed, then what was answered. */
export function endedConsentsPage({ ended, at, isCut }: EndedConsentsAnswer, language: Language): Page {
  const say = endedConsentsTexts.in(language);
  const [waiting, answered] = [ended.filter(({ answer }) => answer === undefined), ended.filter(({ answer }) => answer !== undefined)];
  return {
    title: say('title'),
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro')}</p>
        {isCut && <Alert tone="warning">{say('cut')}</Alert>}
        {waiting.length === 0 && <EmptyState text={say('nothing')} updatedAt={new Date(at)} />}
        {waiting.length > 0 && <EndedConsentsTable caption={say('waiting')} ended={waiting} language={language} />}
        {answered.length > 0 && <Answered answered={answered} language={language} />}
      </>
    ),
  };
}

function Answered({ answered, language }: { readonly answered: readonly EndedConsentAnswer[]; readonly language: Language }) {
  const say = endedConsentsTexts.in(language);
  return (
    <Table
      caption={say('answered')} rows={answered}
      columns={[
        { heading: say('reference'), cell: ({ reference }) => reference },
        { heading: say('cause'), cell: ({ cause }) => endCauseTexts.in(language)(cause) },
        { heading: say('answer'), cell: ({ answer, basis }) => <span>{endReplyTexts.in(language)(answer!)}{basis !== undefined && `: ${language === 'da' ? basis.titleDa : basis.titleEn}`}</span> },
        { heading: say('answeredAt'), cell: ({ answeredAt }) => <Moment at={new Date(answeredAt!)} /> },
        { heading: say('answeredBy'), cell: ({ answeredBy }) => answeredBy ?? '' },
      ]}
    />
  );
}
