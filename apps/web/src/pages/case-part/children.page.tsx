import type { ChildHereAnswer, ChildrenAnswer, PartAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { LinkButton } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { CardRow } from '../../fds/card-row.js';
import { Deadline, DeadlineTexts } from '../../fds/deadline.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { runningDeadline } from '../inbox/inbox-groups.js';
import { inboxAddress, partAddress } from './addresses.js';
import { exposureLines, informedText } from './content-facts.js';
import { PartMarks } from './part-marks.js';
import { PartTabs } from './part-tabs.js';
import { ageText } from './person-age.js';

/** Brothers and sisters of the same case, as far as this contact point has their parts: a card each, by age and not by birth date. */
export function childrenPage(part: PartAnswer, { children }: ChildrenAnswer, language: Language): Page {
  const say = partActsTexts.in(language);
  const title = say('childrenTitle', { reference: part.reference });
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    live: ['part.delivered', 'part.changed', 'part.handed-over'],
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        <PartTabs part={part} current="children" language={language} />
        <p>{say('childrenIntro')}</p>
        <CardRow>{children.map((child) => <ChildCard child={child} isThis={child.id === part.id} now={new Date(part.at)} language={language} />)}</CardRow>
      </>
    ),
  };
}

interface ChildCardProps {
  readonly child: ChildHereAnswer;
  readonly isThis: boolean;
  readonly now: Date;
  readonly language: Language;
}

function ChildCard({ child, isThis, now, language }: ChildCardProps) {
  const say = partActsTexts.in(language);
  const due = runningDeadline(child);
  return (
    <Card heading={child.name ?? child.reference} headingLevel={2}>
      {child.name !== undefined && <p class="quiet">{child.reference}</p>}
      {child.isOpened && <p>{ageText(child, language)}</p>}
      <p class="marks">
        <Badge tone="info" text={child.isOpened ? partStateTexts.in(language)(child.state) : say('childNotOpened')} />
        {isThis && <Badge text={say('childThisOne')} />}
      </p>
      {due !== undefined && <p><Deadline due={due} now={now} reference={child.reference} /></p>}
      {child.exposure !== undefined && <ul class="plain">{exposureLines({ exposure: child.exposure }, language).map((line) => <li>{line}</li>)}</ul>}
      {child.informed !== undefined && <p>{child.informed.wasInformed ? say('childInformed') : informedText(child.informed, language)}</p>}
      {!isThis && <LinkButton href={partAddress(child.id, language)} text={say('showChild')} about={inboxTexts.in(language)('forPart', { reference: child.reference })} />}
    </Card>
  );
}
