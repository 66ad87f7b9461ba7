import type { CaseAnswer, ConsentAnswersAnswer, ConsentRecordAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import { consentsTexts } from '../../texts/consents.js';
import { endCauseTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { SafeContact } from '../case-part/safe-contact.js';
import { consentAddress } from './addresses.js';
import { recordRows } from './case-consents.page.js';
import { RecipientsTable } from './consent.page.js';

interface ConsentReceiptProps {
  readonly file: CaseAnswer;
  readonly record: ConsentRecordAnswer;
  readonly answers: ConsentAnswersAnswer;
  readonly language: Language;
}

/**
 * What a person who took a consent back can be given. On paper it is a danger where somebody else finds it: how the person
 * is reached safely, and how never, stands above it and is not printed.
 */
export function consentReceiptPage({ file, record, answers, language }: ConsentReceiptProps): Page {
  const say = consentsTexts.in(language);
  const person = file.persons.find(({ id }) => id === record.personId);
  const title = say('receiptTitle');
  return {
    title,
    above: [{ text: say(answers.cause === undefined ? 'endTitle' : 'endedTitle'), href: consentAddress(file.id, record.id, language) }],
    content: (
      <>
        <div class="not-on-paper">
          <Alert tone="warning" heading={say('receiptDanger')}>{say('receiptDangerText')}</Alert>
          {person !== undefined && <SafeContact contact={person.contact} language={language} />}
        </div>
        <PageHeading text={title} />
        {person?.name !== undefined && <p><strong><CitizenText text={person.name} /></strong></p>}
        <p>{say('receiptIntro')}</p>
        {answers.cause !== undefined && <p>{endCauseTexts.in(language)(answers.cause)}, <Moment at={new Date(answers.endedAt!)} form="long" />. {say('stopped')}</p>}
        <SummaryList rows={recordRows(record, language, 'person')} />
        {answers.recipients.length > 0 && <RecipientsTable recipients={answers.recipients} language={language} />}
        {answers.handedOverOutside.length > 0 && <p>{say('outside', { references: answers.handedOverOutside.join(', ') })}</p>}
        <p>{say('receiptEnd')}</p>
      </>
    ),
  };
}
