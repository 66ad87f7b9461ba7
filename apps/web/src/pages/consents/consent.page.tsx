import type { ConsentAnswersAnswer, RecipientAnswer } from '#api-client';
import { unitKindTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Badge } from '../../fds/badge.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import type { FieldError } from '../../fds/error-summary.js';
import { errorAt } from '../../fds/error-summary.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import { consentsTexts } from '../../texts/consents.js';
import { endCauseTexts, endReplyTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { caseConsentsAddress, consentAddress, consentReceiptAddress, consentsAddress } from './addresses.js';

export const endings = ['withdrawn', 'purpose_fulfilled'] as const;

interface ConsentProps {
  readonly caseId: string;
  readonly consent: ConsentAnswersAnswer;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly language: Language;
}

/** One consent: its end while it holds, and what each recipient has answered once it has ended. */
export function consentPage({ caseId, consent, errors, csrf, language }: ConsentProps): Page {
  const say = consentsTexts.in(language);
  const { consentId, cause, endedAt, recipients, handedOverOutside } = consent;
  const title = say(cause === undefined ? 'endTitle' : 'endedTitle');
  return {
    title,
    above: [{ text: say('title'), href: consentsAddress(language) }, { text: say('ofCase'), href: caseConsentsAddress(caseId, language) }],
    live: ['part.changed'],
    errors,
    content: (
      <>
        <PageHeading text={title} />
        {cause !== undefined && <p>{endCauseTexts.in(language)(cause)}, <Moment at={new Date(endedAt!)} form="sentence" />. {say('stopped')}</p>}
        {cause === undefined && (
          <>
            <p>{say('endIntro')}</p>
            <PostForm action={consentAddress(caseId, consentId, language)} csrf={csrf}>
              <RadioGroup
                id="cause" name="cause" label={say('endQuestion')} error={errorAt(errors, 'cause')}
                choices={endings.map((value) => ({ value, text: endCauseTexts.in(language)(value) }))}
              />
              <ButtonRow>
                <Button variant="warning" text={say('end')} />
                <LinkButton href={caseConsentsAddress(caseId, language)} text={say('back')} />
              </ButtonRow>
            </PostForm>
          </>
        )}
        {handedOverOutside.length > 0 && <Alert tone="warning">{say('outside', { references: handedOverOutside.join(', ') })}</Alert>}
        {cause !== undefined && recipients.length === 0 && <p>{say('noRecipients')}</p>}
        {recipients.length > 0 && <RecipientsTable recipients={recipients} language={language} />}
        {cause !== undefined && <ButtonRow><LinkButton href={consentReceiptAddress(caseId, consentId, language)} text={say('receipt')} /></ButtonRow>}
      </>
    ),
  };
}

/** Role, answer and time of each recipient; the police are not told more. */
export function RecipientsTable({ recipients, language }: { readonly recipients: readonly RecipientAnswer[]; readonly language: Language }) {
  const say = consentsTexts.in(language);
  return (
    <Table
      caption={say('recipientsHeading')} rows={recipients}
      columns={[
        { heading: say('recipient'), cell: ({ kind, isSecondHand }) => `${unitKindTexts[kind][language]}${isSecondHand ? ` (${say('secondHand')})` : ''}` },
        { heading: say('part'), cell: ({ reference }) => reference },
        { heading: say('answer'), cell: ({ answer, isOverdue }) => <span>{answer === undefined ? say('noAnswer') : endReplyTexts.in(language)(answer)}{isOverdue && <> <Badge tone="error" text={say('overdue')} /></>}</span> },
        { heading: say('time'), cell: ({ answeredAt, dueAt }) => (answeredAt === undefined ? <span>{say('before')} <Moment at={new Date(dueAt)} /></span> : <Moment at={new Date(answeredAt)} />) },
      ]}
    />
  );
}
