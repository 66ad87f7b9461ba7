import type { EndedConsentAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Moment } from '../../fds/moment.js';
import { Table } from '../../fds/table.js';
import { endCauseTexts, endedConsentsTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { endedConsentAddress } from './addresses.js';

interface EndedConsentsTableProps {
  readonly caption: string;
  readonly ended: readonly EndedConsentAnswer[];
  readonly language: Language;
}

/** What a contact point owes, each with the way to answer it. References only. */
export function EndedConsentsTable({ caption, ended, language }: EndedConsentsTableProps) {
  const say = endedConsentsTexts.in(language);
  return (
    <Table
      caption={caption} rows={ended}
      columns={[
        { heading: say('reference'), cell: ({ partId, reference }) => <a href={endedConsentAddress(partId, language)}>{reference}</a> },
        { heading: say('cause'), cell: ({ cause }) => endCauseTexts.in(language)(cause) },
        { heading: say('endedAt'), cell: ({ endedAt }) => <Moment at={new Date(endedAt)} /> },
        { heading: say('needed'), cell: ({ hasSeen }) => say(hasSeen ? 'neededAnswer' : 'neededAcknowledgement') },
        { heading: say('dueAt'), cell: ({ dueAt, isOverdue }) => <span><Moment at={new Date(dueAt)} />{isOverdue && <> <Badge tone="error" text={say('overdue')} /></>}</span> },
      ]}
    />
  );
}
