import { Inject, Injectable } from '@nestjs/common';
import type { Problem, ReferralSubmittedAnswer } from '#api-client';
import { Log } from '#platform';
import { PersonApi } from '../person/person-api.js';
import type { Session } from '../session/session.js';
import { PublishedKeys } from './published-keys.js';
import type { ReceiptVerdict } from './receipt-verdict.js';
import { type Submission, submitUntilHeard } from './submit-until-heard.js';
import { type AnsweredReferral, verifyKeptReceipt, verifyReceipt } from './verify-receipt.js';

/** How sending ended, and what its receipt is worth. See `Heard`. */
export type SubmissionOutcome =
  | { ending: 'sent'; answer: ReferralSubmittedAnswer; verdict: ReceiptVerdict }
  | { ending: 'refused' | 'unknown'; problem: Problem };

/** Submits what an officer has checked, and believes no answer whose receipt does not hold. */
@Injectable()
export class Submissions {
  constructor(
    @Inject(PersonApi) private readonly people: PersonApi,
    @Inject(PublishedKeys) private readonly keys: PublishedKeys,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** @throws NoMoreTokens and what else PersonApi throws before anything was sent */
  async submit(session: Session, submission: Submission): Promise<SubmissionOutcome> {
    const heard = await submitUntilHeard(() => this.people.of(session), submission);
    if (heard.ending !== 'sent') return heard;
    const { salt, ...said } = submission.body;
    const { receipt, sentAt, parts } = heard.answer;
    // Of the id that was sent, whatever the answer calls itself.
    const verdict = await verifyReceipt(receipt, { id: submission.referralId, sentAt, parts }, { salt, said }, this.keys);
    return { ...heard, verdict: this.told(verdict) };
  }

  /** The receipt of a referral that is looked at again. */
  async verifyKept(referral: AnsweredReferral & { receipt: string }): Promise<ReceiptVerdict> {
    return this.told(await verifyKeptReceipt(referral.receipt, referral, this.keys));
  }

  /** Somebody must look at a receipt that does not hold, also when the officer has gone on. */
  private told(verdict: ReceiptVerdict): ReceiptVerdict {
    if (!verdict.isVerified) this.log.alarm('receipt-not-verified', { code: verdict.fault });
    return verdict;
  }
}
