import { Alert } from '../../fds/alert.js';
import { Button } from '../../fds/button.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { referralSendingTexts } from '../../texts/referral-sending.js';
import { referralAddress } from './addresses.js';
import { DraftForm, type DraftOnPage } from './draft-form.js';
import { pageOf } from './field-name.js';
import { receiversShown } from './receivers.js';
import type { Typed } from './typed.js';

interface NotSentProps {
  readonly draft: DraftOnPage;
  readonly typed: Typed;
  readonly csrf: string;
  readonly language: Language;
}

/** Nothing has left. The page itself holds everything that was typed, the calls as well, and the same button again. */
export function notSentPage({ draft, typed, csrf, language }: NotSentProps): Page {
  const say = referralSendingTexts.in(language);
  const fields = typed.names.filter((name) => pageOf(name) === 'check').flatMap((name) => typed.all(name).map((value) => ({ name, value })));
  return {
    title: say('notSentTitle'),
    status: 503,
    content: (
      <>
        <PageHeading text={say('notSentHeading')} />
        <div id="error-summary" tabIndex={-1}><Alert tone="error">{say('notSent')}</Alert></div>
        <DraftForm page="check" action={referralAddress(draft.draftId, '/kontrol', language)} csrf={csrf} draft={draft} typed={typed} language={language}>
          <input type="hidden" name="shown" value={receiversShown(typed)} />
          {fields.map(({ name, value }) => <input type="hidden" name={name} value={value} />)}
          <Button name="press" value="send" text={say('tryAgain')} />
        </DraftForm>
      </>
    ),
  };
}

interface UnknownProps {
  readonly draftId: string;
  readonly csrf: string;
  readonly language: Language;
  /** 503 just after an answer was lost; 200 for whoever comes back to it. */
  readonly status: 200 | 503;
}

/** It may have been sent. What is sent again is word for word the same, so that it is taken once. */
export function unknownPage({ draftId, csrf, language, status }: UnknownProps): Page {
  const say = referralSendingTexts.in(language);
  const action = referralAddress(draftId, '/kontrol', language);
  return {
    title: say('unknownTitle'),
    status,
    content: (
      <>
        <PageHeading text={say('unknownHeading')} />
        <div id="error-summary" tabIndex={-1}><Alert tone="warning">{say('unknown')}</Alert></div>
        <PostForm action={action} csrf={csrf}><Button name="press" value="send-again" text={say('sendAgain')} /></PostForm>
        <PostForm action={action} csrf={csrf}>
          <p class="form-hint">{say('editHint')}</p>
          <Button variant="secondary" name="press" value="edit-again" text={say('editAgain')} />
        </PostForm>
      </>
    ),
  };
}
