import type { EndedOfSenderListAnswer, ExpiringConsentsAnswer } from '#api-client';
import { unitKindTexts } from '#kernel';
import { Badge } from '../../fds/badge.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { consentsTexts } from '../../texts/consents.js';
import { endCauseTexts, endReplyTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { caseConsentsAddress, consentAddress } from './addresses.js';

interface ConsentsProps {
  readonly expiring: ExpiringConsentsAnswer;
  readonly ended: EndedOfSenderListAnswer;
  readonly language: Language;
}

/** What the unit has to see to: consents that soon expire, and answers that are still to come. References only. */
export function consentsPage({ expiring, ended, language }: ConsentsProps): Page {
  const say = consentsTexts.in(language);
  const waiting = ended.ended.filter(({ answer }) => answer === undefined);
  const answered = ended.ended.filter(({ answer }) => answer !== undefined);
  const isNothing = expiring.consents.length === 0 && ended.ended.length === 0;
  return {
    title: say('title'),
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro')}</p>
        {isNothing && <EmptyState text={say('nothing')} updatedAt={new Date(ended.at)} />}
        {expiring.consents.length > 0 && (
          <Table
            caption={say('expiring')} rows={expiring.consents}
            columns={[
              { heading: say('case'), cell: ({ caseId, caseReference }) => <a href={caseConsentsAddress(caseId, language)}>{caseReference}</a> },
              { heading: say('expiresAt'), cell: ({ expiresAt }) => <Moment at={new Date(expiresAt)} form="long" /> },
            ]}
          />
        )}
        {[{ caption: say('waiting'), rows: waiting }, { caption: say('answered'), rows: answered }].filter(({ rows }) => rows.length > 0).map(({ caption, rows }) => (
          <Table
            caption={caption} rows={rows}
            columns={[
              { heading: say('part'), cell: ({ caseId, consentId, reference }) => <a href={consentAddress(caseId, consentId, language)}>{reference}</a> },
              { heading: say('recipient'), cell: ({ kind }) => unitKindTexts[kind][language] },
              { heading: say('cause'), cell: ({ cause }) => endCauseTexts.in(language)(cause) },
              { heading: say('answer'), cell: ({ answer, isOverdue, dueAt }) => (answer !== undefined
                ? endReplyTexts.in(language)(answer)
                : <span>{say('before')} <Moment at={new Date(dueAt)} />{isOverdue && <> <Badge tone="error" text={say('overdue')} /></>}</span>) },
            ]}
          />
        ))}
      </>
    ),
  };
}
