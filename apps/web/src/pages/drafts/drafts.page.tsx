import type { DraftListAnswer, ListedDraftAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { EmptyState } from '../../fds/empty-state.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { type Column, Table } from '../../fds/table.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import type { Session } from '../../session/session.js';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { actsOnDraft, pathOfAct } from './draft-acts.js';
import { aboutDraft, draftFormAddress } from './draft-places.js';
import { draftStateText } from './draft-state-text.js';
import { draftNews } from './unsent-drafts.js';

/** What has been begun and not been sent: one's own, and what colleagues have left so long that somebody must see to it. */
export function draftsPage({ drafts }: DraftListAnswer, { now }: Session, language: Language): Page {
  const say = draftsTexts.in(language);
  const own = drafts.filter(({ isOwn }) => isOwn);
  const others = drafts.filter(({ isOwn }) => !isOwn);
  return {
    title: say('title'),
    live: [draftNews],
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('intro')}</p>
        {drafts.length === 0 && <EmptyState text={say('none')} updatedAt={now} />}
        {own.length > 0 && <DraftTable heading={say('own', { count: own.length })} drafts={own} now={now} language={language} />}
        {others.length > 0 && <DraftTable heading={say('colleagues', { count: others.length })} intro={say('colleaguesIntro')} drafts={others} now={now} language={language} />}
      </>
    ),
  };
}

interface DraftTableProps {
  readonly heading: string;
  readonly intro?: string;
  readonly drafts: readonly ListedDraftAnswer[];
  readonly now: Date;
  readonly language: Language;
}

function DraftTable({ heading, intro, drafts, now, language }: DraftTableProps) {
  const say = draftsTexts.in(language);
  const owner: Column<ListedDraftAnswer>[] = drafts.some(({ isOwn }) => !isOwn) ? [{ heading: say('owner'), cell: (draft) => draft.owner }] : [];
  return (
    <section>
      <h2>{heading}</h2>
      {intro !== undefined && <p>{intro}</p>}
      <Table
        caption={heading} isCaptionHidden rows={drafts}
        columns={[
          { heading: say('begun'), cell: ({ startedAt }) => <Moment at={new Date(startedAt)} /> },
          ...owner,
          { heading: say('state'), cell: (draft) => <div><DraftMarks draft={draft} language={language} />{draftStateText(draft, now, language)}</div> },
          { heading: say('saved'), cell: ({ savedAt }) => <Moment at={new Date(savedAt)} /> },
          { heading: say('whatToDo'), cell: (draft) => <WhatToDo draft={draft} language={language} /> },
        ]}
      />
    </section>
  );
}

interface DraftProps {
  readonly draft: ListedDraftAnswer;
  readonly language: Language;
}

/** What somebody who runs down the list must not miss. */
export function DraftMarks({ draft: { children, hadChild, isOverdue, isKept }, language }: DraftProps) {
  const say = draftsTexts.in(language);
  if (!isOverdue && !hadChild) return <></>;
  return (
    <p class="marks">
      {isKept && <Badge tone="error" text={say('kept')} />}
      {isOverdue && !isKept && <Badge tone="warning" text={say('unsent')} />}
      {hadChild && <Badge tone="info" text={children > 0 ? say('children', { count: children }) : say('childTakenOff')} />}
    </p>
  );
}

function WhatToDo({ draft, language }: DraftProps) {
  const say = draftsTexts.in(language);
  const about = aboutDraft(draft, language);
  return (
    <ButtonRow>
      {draft.isOwn && <LinkButton variant="primary" href={draftFormAddress(draft.id, language)} text={say('goOn')} about={about} />}
      {actsOnDraft(draft).map((act) => <LinkButton href={addressIn(language, pathOfAct(act, draft.id))} text={say(`${act}Way`)} about={about} />)}
    </ButtonRow>
  );
}
