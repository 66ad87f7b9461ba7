import type { ChangeAnswer, PartAnswer } from '#api-client';
import { DeadlineTexts } from '../../fds/deadline.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import { casePartTexts } from '../../texts/case-part.js';
import { inboxTexts } from '../../texts/inbox.js';
import { inboxAddress } from './addresses.js';
import { ConsentEnded } from './consent-ended.js';
import { Corrections } from './corrections-shown.js';
import type { About } from './look-at-part.js';
import { Outcome, PersonFacts, Statements, WhatItIsAbout } from './part-facts.js';
import { PartActs, PartHolder, TakeOver } from './part-acts.js';
import { PartConflict } from './part-conflict.js';
import { PartMarks } from './part-marks.js';
import { OthersHere, PartTabs } from './part-tabs.js';
import { SafeContact } from './safe-contact.js';

interface Overview extends About {
  /** Whether the whole CPR number stands in this one answer. */
  readonly isCprShown?: boolean;
  readonly errors?: readonly FieldError[];
  /** What somebody else did first. */
  readonly changes?: readonly ChangeAnswer[];
}

/** What a part says, in the order in which it is needed: how to make contact safely stands above all that one could make contact by. */
export function overviewPage(part: PartAnswer, { csrf, language, isCprShown = false, errors, changes }: Overview): Page {
  const title = casePartTexts.in(language)('title', { reference: part.reference });
  const props = { part, csrf, language };
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    live: ['part.changed', 'part.handed-over'],
    ...(errors === undefined ? {} : { errors, status: 409 }),
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        <PartTabs part={part} current="overview" language={language} />
        {part.consentEnd !== undefined && <ConsentEnded end={part.consentEnd} language={language} />}
        <OthersHere part={part} language={language} />
        {changes !== undefined && <PartConflict part={part} changes={changes} isUnsaved={false} language={language} />}
        <PartHolder part={part} language={language} />
        <SafeContact contact={part.content.person.contact} language={language} />
        <PartActs {...props} />
        <PersonFacts {...props} isCprShown={isCprShown} />
        <WhatItIsAbout part={part} language={language} />
        <Statements part={part} language={language} />
        <Corrections part={part} language={language} />
        <Outcome part={part} language={language} />
        <TakeOver {...props} />
      </>
    ),
  };
}
