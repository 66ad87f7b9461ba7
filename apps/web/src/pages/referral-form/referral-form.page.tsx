import type { DirectoryAnswer, ListedDraftAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { UnsentNotice } from '../drafts/unsent-notice.js';
import { referralAddress } from './addresses.js';
import { AdultsFields } from './adults-fields.js';
import { ChildrenFields } from './children-fields.js';
import { ConsentQuestion } from './consent-question.js';
import { ContactFields } from './contact-fields.js';
import { DangerFields } from './danger-fields.js';
import { DraftForm, type DraftOnPage } from './draft-form.js';
import { DraftTrouble, type Trouble, troubleStatus } from './draft-trouble.js';
import type { FormPart } from './form-part.js';
import { OtherPartyFields } from './other-party-fields.js';
import { PlaceFields } from './place-fields.js';
import { StatementsFields } from './statements-fields.js';
import { VictimFields } from './victim-fields.js';

export interface ReferralFormProps extends FormPart {
  readonly draft: DraftOnPage;
  /** Absent while nobody can say who answers where. */
  readonly directory: DirectoryAnswer | undefined;
  readonly now: Date;
  readonly csrf: string;
  /** Why what was typed could not be saved. */
  readonly trouble?: Trouble;
  /** Other drafts that are overdue: told before a new one is begun. */
  readonly unsent?: readonly ListedDraftAnswer[];
}

/** Everything about an incident on one page, in the order in which an officer has the facts. Every button saves first. */
export function referralFormPage({ draft, directory, now, csrf, trouble, unsent = [], ...part }: ReferralFormProps): Page {
  const { typed, errors, language } = part;
  const say = referralFormTexts.in(language);
  return {
    title: say('title'),
    errors,
    ...(trouble === undefined ? {} : { status: troubleStatus(trouble) }),
    content: (
      <>
        {trouble !== undefined && <DraftTrouble trouble={trouble} draftId={draft.draftId} language={language} />}
        <PageHeading text={say('title')}><span class="step">{say('step', { step: 1, steps: 2 })}</span></PageHeading>
        <p class="calm">{say('danger')}</p>
        <UnsentNotice drafts={unsent} language={language} />
        <DraftForm page="facts" action={referralAddress(draft.draftId, '', language)} csrf={csrf} draft={draft} typed={typed} language={language}>
          <VictimFields part={part} />
          <PlaceFields part={part} directory={directory} now={now} />
          <DangerFields part={part} />
          <ChildrenFields part={part} />
          <OtherPartyFields part={part} />
          <AdultsFields part={part} />
          <ContactFields part={part} />
          <StatementsFields part={part} />
          <h2>{say('consentHeading')}</h2>
          <ConsentQuestion part={part} adult="victim" />
          <ButtonRow>
            <Button name="press" value="continue" text={say('continue')} />
            <Button variant="secondary" name="press" value="save" text={say('save')} />
          </ButtonRow>
        </DraftForm>
      </>
    ),
  };
}
