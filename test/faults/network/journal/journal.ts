import { uuidv7 } from '#kernel';
import { aSubmission, anIncident } from '../../../builders/incident.js';

/** One time that a submission was sent. */
export interface Try {
  /** By Date.now(). */
  startedAt: number;
  milliseconds: number;
  /** Undefined when nothing was heard: nobody knows whether it was stored. */
  status: number | undefined;
}

/** A submission that a client wants sent: under one id and with the same words, however often. */
export interface Sending {
  readonly referralId: string;
  readonly body: ReturnType<typeof aSubmission>;
  readonly tries: Try[];
  /** Set once it was acknowledged: from then on it must not be lost. */
  receipt?: string;
  /** When it was stored, as its receipt's answer says. */
  sentAt?: number;
}

/** What clients wrote down before they sent, and what they heard. The other half of every count is the database. */
export class Journal {
  readonly sendings: Sending[] = [];

  /** @param body all of one incident, fictional and of its own, unless given */
  begin(body: Sending['body'] = aSubmission(anIncident())): Sending {
    const sending: Sending = { referralId: uuidv7(), body, tries: [] };
    this.sendings.push(sending);
    return sending;
  }

  get tries(): Try[] {
    return this.sendings.flatMap(({ tries }) => tries);
  }

  get acknowledged(): Sending[] {
    return this.sendings.filter(({ receipt }) => receipt !== undefined);
  }

  /** Stored by a try that nobody heard the answer of: without one id for all tries, each would be a second referral. */
  get ambiguous(): Sending[] {
    return this.acknowledged.filter(({ tries, sentAt }) => tries.length > 1 && sentAt! < tries.at(-1)!.startedAt);
  }

  /** How many tries were answered how; `unheard` for those that were not. */
  get answers(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { status = 'unheard' } of this.tries) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  /** Of tries, in milliseconds. */
  get longestTry(): number {
    return this.tries.reduce((longest, { milliseconds }) => Math.max(longest, milliseconds), 0);
  }
}
