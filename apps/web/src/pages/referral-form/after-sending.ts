import type { Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { refusalTexts } from '#kernel';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { referralAddress } from './addresses.js';
import { checkedPage } from './checked-page.js';
import { problemsIn } from './check-problems.js';
import { referralIdOf } from './derived-id.js';
import { draftShown } from './draft-on-page.js';
import { unverifiedPage } from './receipt.page.js';
import type { Sending } from './send-draft.js';
import type { SentForm } from './sent-form.js';
import { unknownPage } from './unsent.pages.js';

interface Sent {
  readonly draftId: string;
  readonly sending: Sending;
  readonly form: SentForm;
  readonly now: Date;
  readonly csrf: string;
  readonly language: Language;
}

/** What whoever pressed "send" sees. Only a receipt that holds lets a page say that something was sent. */
export async function afterSending(api: NaervaernApi, response: Response, { draftId, sending, form, ...about }: Sent): Promise<Page | SeeOther> {
  const receipt = new SeeOther(referralAddress(referralIdOf(draftId), '/kvittering', about.language));
  switch (sending.how) {
    case 'unknown': return unknownPage({ draftId, ...about, status: 503 });
    case 'differs': {
      leaveNotice(response, 'sentBefore');
      return receipt;
    }
    case 'refused': {
      const { problem, version } = sending;
      const found = { how: 'found' as const, version, savedAt: about.now.toISOString(), content: { typed: form.typed, writer: form.writer } };
      const known = problem.code in refusalTexts;
      const objections = known
        ? problemsIn([{ code: problem.code as keyof typeof refusalTexts, ...problem.details }], form.typed, draftId, about.language)
        : [{ text: problem.text[about.language], href: referralAddress(draftId, '', about.language) }];
      return { ...(await checkedPage(api, { ...about, draft: draftShown(draftId, found), typed: form.typed, objections })), status: 422 };
    }
    case 'sent': {
      const { verdict, answer } = sending;
      // Keys that cannot be had say nothing against a receipt: its own page looks again.
      if (!verdict.isVerified && verdict.fault !== 'keys-unavailable') return unverifiedPage({ caseReference: answer.caseReference, fault: verdict.fault, language: about.language });
      if (answer.parts.some(({ notices }) => notices.includes('duty_officer_not_reached'))) leaveNotice(response, 'sentNotReached');
      return receipt;
    }
  }
}
