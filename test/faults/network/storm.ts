import { runModule } from '../../bench/child.js';

/** So many requests a second, whether or not those before were answered: people do not wait for each other. */
export interface Storm {
  url: string;
  token: string;
  seconds: number;
  submissionsPerSecond: number;
  readsPerSecond: number;
}

export interface StormAnswers {
  /** Each submission: its id, its case, how many parts, how it was answered (0 for not at all), and its receipt. */
  sendings: { referralId: string; caseId: string; parts: number; status: number; receipt?: string }[];
  /** How many reads were answered how. */
  reads: Record<string, number>;
  /** Of submissions that were accepted, in milliseconds. */
  accepted: { median: number; p99: number };
  /** Of all, in milliseconds. */
  longest: number;
  /** Refused, and not told when to come again. */
  withoutRetryAfter: number;
  /** Not sent, because this machine could not send so many. */
  heldBack: number;
}

/** From a process of its own, so that asking does not take from who answers. */
export const storm = (of: Storm): Promise<StormAnswers> => runModule<StormAnswers>('test/faults/network/storm-main', of);
