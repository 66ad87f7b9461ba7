import type { Answer, NaervaernApi, Problem, ReferralSubmittedAnswer } from '#api-client';
import { type Submission, submitUntilHeard } from './submit-until-heard.js';

const submission = { referralId: 'r', body: { caseId: 'c', salt: 's' } } as unknown as Submission;
const sent = { ok: true, data: { id: 'r' } } as Answer<ReferralSubmittedAnswer>;
const no = (code: Problem['code'], status: number, more: Partial<Problem> = {}): Answer<ReferralSubmittedAnswer> =>
  ({ ok: false, problem: { code, status, text: { da: '', en: '' }, fields: [], details: {}, ...more } });
const lost = no('away', 0, { awayReason: 'timed-out' });

/** The api giving these answers in turn; a thrown one is thrown before anything is asked. */
function answering(...answers: (Answer<ReferralSubmittedAnswer> | Error)[]) {
  const asked: unknown[] = [];
  const pauses: number[] = [];
  const api = async (): Promise<NaervaernApi> => {
    const answer = answers[asked.length]!;
    if (answer instanceof Error) throw answer;
    const put = async (...asking: unknown[]) => {
      asked.push(asking);
      return answer;
    };
    return { put } as unknown as NaervaernApi;
  };
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  return { asked, pauses, heard: submitUntilHeard(api, submission, pause) };
}

describe('a submission', () => {
  it('that is answered is sent once', async () => {
    const { heard, asked, pauses } = answering(sent);
    expect(await heard).toEqual({ ending: 'sent', answer: { id: 'r' } });
    expect(asked).toEqual([['/submissions/{referralId}', { params: { path: { referralId: 'r' } }, body: submission.body }]]);
    expect(pauses).toEqual([]);
  });

  it.each<[string, Answer<ReferralSubmittedAnswer>]>([
    ['was lost', lost],
    ['could not be reached', no('away', 0, { awayReason: 'unreachable' })],
    ['came from somebody on the way', no('away', 502, { awayReason: 'answered-by-another' })],
    ['said that the log takes nothing', no('audit-unavailable', 503)],
    ['was a fault of ours', no('internal', 500)],
  ])('whose answer %s is sent again in the very same words', async (_what, first) => {
    const { heard, asked } = answering(first, sent);
    expect(await heard).toMatchObject({ ending: 'sent' });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });

  it('is sent three times at most, with longer pauses between, and is then unknown', async () => {
    const { heard, asked, pauses } = answering(lost, lost, lost, sent);
    expect(await heard).toMatchObject({ ending: 'unknown', problem: { code: 'away' } });
    expect(asked).toHaveLength(3);
    expect(pauses).toEqual([500, 1500]);
  });

  it('waits as long as the api asks for, but not longer than a person would', async () => {
    const { heard, pauses } = answering(no('database-unavailable', 503, { retryAfterSeconds: 1 }), no('database-unavailable', 503, { retryAfterSeconds: 60 }), sent);
    await heard;
    expect(pauses).toEqual([1000, 3000]);
  });

  it('that is refused is not sent again', async () => {
    const { heard, asked } = answering(no('child-without-part', 422), sent);
    expect(await heard).toMatchObject({ ending: 'refused', problem: { code: 'child-without-part' } });
    expect(asked).toHaveLength(1);
  });

  it.each<[Problem['code'], number]>([['consent-expired', 422], ['id-taken', 409]])('refused with %s after a lost answer was not stored: it would have had its receipt', async (code, status) => {
    expect(await answering(lost, no(code, status)).heard).toMatchObject({ ending: 'refused', problem: { code } });
  });

  it.each<[Problem['code'], number]>([['not-signed-in', 401], ['not-allowed', 403], ['not-found', 404]])('turned away with %s after a lost answer may be stored all the same', async (code, status) => {
    expect(await answering(lost, no(code, status)).heard).toMatchObject({ ending: 'unknown', problem: { code } });
  });

  it('that cannot be signed in for is not sent, and says so', async () => {
    await expect(answering(new Error('no more tokens')).heard).rejects.toThrow('no more tokens');
  });

  it('that cannot be signed in for any more after a lost answer may be stored', async () => {
    expect(await answering(lost, new Error('no more tokens'), new Error('no more tokens')).heard).toMatchObject({ ending: 'unknown', problem: { code: 'away' } });
  });
});
