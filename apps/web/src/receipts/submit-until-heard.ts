import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Answer, NaervaernApi, Problem, ReferralSubmittedAnswer, SubmitReferralDto } from '#api-client';

/** All of one incident, under ids that stay the same however often it is sent. */
export interface Submission {
  referralId: string;
  body: SubmitReferralDto;
}

/** How sending ended. `unknown`: it may have been stored; sending the same again is safe and tells. */
export type Heard =
  | { ending: 'sent'; answer: ReferralSubmittedAnswer }
  | { ending: 'refused' | 'unknown'; problem: Problem };

/** Between tries: three in all, each of which may take as long as a page waits for any answer. */
const pausesInMilliseconds = [500, 1_500];

/** The api says when to ask again; a person waits meanwhile, so not longer than this. */
const longestPauseInMilliseconds = 3_000;

/** Certain after an answer that was lost, too: had the first been stored, its receipt would have been answered. */
const certainRefusals = [409, 422];

/**
 * Sends a submission, and sends the very same again while the api is away, so that one press of the button survives a
 * lost answer.
 * @param api the api for one try: its token must last for that one
 * @throws what `api` throws before the first try
 */
export async function submitUntilHeard(api: () => Promise<NaervaernApi>, submission: Submission, pause: (milliseconds: number) => Promise<unknown> = pauseFor): Promise<Heard> {
  let unheard: Problem | undefined;
  for (const wait of [...pausesInMilliseconds, undefined]) {
    const answer = await oneTry(api, submission, unheard);
    if (answer.ok) return { ending: 'sent', answer: answer.data };
    const { problem } = answer;
    if (!isWorthRepeating(problem)) {
      const isCertain = unheard === undefined || certainRefusals.includes(problem.status);
      return { ending: isCertain ? 'refused' : 'unknown', problem };
    }
    unheard = problem;
    if (wait !== undefined) await pause(Math.max(wait, Math.min((problem.retryAfterSeconds ?? 0) * 1000, longestPauseInMilliseconds)));
  }
  return { ending: 'unknown', problem: unheard! };
}

async function oneTry(api: () => Promise<NaervaernApi>, { referralId, body }: Submission, unheard: Problem | undefined): Promise<Answer<ReferralSubmittedAnswer>> {
  let client: NaervaernApi;
  try {
    client = await api();
  } catch (error) {
    // Something may lie stored already: that is what must be told, not that signing in has ended meanwhile.
    if (unheard !== undefined) return { ok: false, problem: unheard };
    throw error;
  }
  return await client.put('/submissions/{referralId}', { params: { path: { referralId } }, body });
}

/** Nothing was heard, or the house itself is not well. */
const isWorthRepeating = ({ code, status }: Problem): boolean => code === 'away' || status >= 500;
