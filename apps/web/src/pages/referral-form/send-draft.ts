import { Inject, Injectable } from '@nestjs/common';
import type { NaervaernApi, Problem, ReferralSubmittedAnswer, SubmitReferralDto } from '#api-client';
import { newSalt } from '../../receipts/new-salt.js';
import type { ReceiptVerdict } from '../../receipts/receipt-verdict.js';
import { Submissions } from '../../receipts/submissions.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { referralIdOf } from './derived-id.js';
import type { Attempt } from './draft-content.js';
import { keepDraft, type Kept } from './keep-draft.js';
import type { SentForm } from './sent-form.js';
import { submissionIn } from './submission.js';
import type { Typed } from './typed.js';

/** How sending ended. */
export type Sending =
  | { readonly how: 'sent'; readonly answer: ReferralSubmittedAnswer; readonly verdict: ReceiptVerdict }
  /** It may have arrived: the draft stays as it is until the api has answered. */
  | { readonly how: 'unknown' }
  /** Certainly not sent; the draft can be changed again. */
  | { readonly how: 'refused'; readonly problem: Problem; readonly version: number }
  /** Something else was sent from this draft before. */
  | { readonly how: 'differs' };

/** Not even begun: what was typed could not be saved, or somebody else has changed the draft. */
export interface NotBegun {
  readonly how: 'not-begun';
  readonly kept: Exclude<Kept, { how: 'saved' | 'attempted' }>;
}

interface Sender {
  readonly api: NaervaernApi;
  readonly session: Session;
  readonly draftId: string;
  readonly language: Language;
}

/** Sends a draft: once, whoever presses how often, on whichever device, and whatever answers get lost. */
@Injectable()
export class SendDraft {
  constructor(@Inject(Submissions) private readonly submissions: Submissions) {}

  /**
   * Freezes the draft as it stands on the page, and sends it. A draft that was frozen already is sent as it was then.
   * @throws ProblemShown, NoMoreTokens
   */
  async send(sender: Sender, form: SentForm): Promise<Sending | NotBegun> {
    const attempt = { salt: newSalt() };
    const kept = await keepDraft(sender.api, { draftId: sender.draftId, typed: form.typed, version: form.version, writer: form.writer, attempt });
    if (kept.how === 'saved') return await this.submit(sender, { typed: form.typed, attempt, version: kept.version, form });
    if (kept.how === 'attempted') return await this.submit(sender, { ...kept, form });
    return { how: 'not-begun', kept };
  }

  /** Sends once more what was frozen. @throws ProblemShown, NoMoreTokens */
  async sendAgain(sender: Sender, frozen: Frozen): Promise<Sending> {
    return await this.submit(sender, frozen);
  }

  private async submit(sender: Sender, frozen: Frozen): Promise<Sending> {
    const { session, draftId, language } = sender;
    const read = submissionIn(frozen.typed, draftId, language);
    // Frozen only after it was read; this is somebody else's content, or a later version of this page.
    if ('errors' in read) throw new Error('a frozen draft cannot be read');
    const body: SubmitReferralDto = { ...read.submission, consents: [...read.submission.consents], parts: [...read.submission.parts], salt: frozen.attempt.salt };
    const outcome = await this.submissions.submit(session, { referralId: referralIdOf(draftId), body });
    if (outcome.ending !== 'sent') return outcome.ending === 'unknown' ? { how: 'unknown' } : await this.refused(sender, frozen, outcome.problem);
    return { how: 'sent', answer: outcome.answer, verdict: outcome.verdict };
  }

  /** The api has answered, and took nothing: the officer may go on. */
  private async refused({ api, draftId }: Sender, { typed, version, form }: Frozen, problem: Problem): Promise<Sending> {
    if (problem.code === 'differs-from-first') return { how: 'differs' };
    const kept = await keepDraft(api, { draftId, typed, version, writer: form.writer });
    return kept.how === 'saved' ? { how: 'refused', problem, version: kept.version } : { how: 'unknown' };
  }
}

/** A draft that is being sent, as it was when somebody pressed the button. */
export interface Frozen {
  readonly typed: Typed;
  readonly attempt: Attempt;
  readonly version: number;
  readonly form: Pick<SentForm, 'writer'>;
}
