import { setTimeout as pause } from 'node:timers/promises';
import type { ClientLine } from './client-line.js';
import type { Sending } from './journal.js';

export interface Sender {
  line: ClientLine;
  token: string;
  /** How long one try may take, in milliseconds; after that it counts as not heard. */
  patience: number;
  /** The longest that `Retry-After` is obeyed, in milliseconds: a test has less time than a person. */
  longestPause: number;
  /** No further try once it aborts: what was not acknowledged by then is not. */
  over: AbortSignal;
}

/** Sends, and sends the very same again until it is acknowledged, certainly refused, or over. Every try stands in the journal. */
export async function sendUntilHeard({ line, token, patience, longestPause, over }: Sender, sending: Sending): Promise<void> {
  const body = JSON.stringify(sending.body);
  do {
    const [startedAt, from] = [Date.now(), performance.now()];
    const answer = await line.ask('PUT', `/submissions/${sending.referralId}`, { token, body, patience });
    sending.tries.push({ startedAt, milliseconds: performance.now() - from, status: answer?.status });
    if (answer?.status === 200) {
      const { receipt, sentAt } = JSON.parse(answer.text) as { receipt: string; sentAt: string };
      sending.receipt = receipt;
      sending.sentAt = Date.parse(sentAt);
      return;
    }
    if (answer !== undefined && answer.status !== 429 && answer.status !== 503) return;
    const asked = Number(answer?.headers['retry-after'] ?? 0) * 1000;
    await pause(Math.min(Math.max(asked, 10), longestPause), undefined, { signal: over }).catch(() => undefined);
  } while (!over.aborted);
}
