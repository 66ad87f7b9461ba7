/**
 * What became of one try: a status; `unsent`, when no connection was to be had and so nothing was asked; or `unanswered`,
 * when the line was lost after asking, and the one who asked cannot know whether it was done.
 */
export interface Attempt {
  outcome: number | 'unsent' | 'unanswered';
  milliseconds: number;
  /** How the line was lost. */
  failure?: string;
  /** When its answer came, or was given up; `performance.now()`. */
  endedAt: number;
  /** Says when to come again, with 429 and 503. */
  retryAfter: string | null;
  /** Whether the answer said that no other would come on its connection. */
  isLastOfConnection: boolean;
}

/** One thing that a client wanted done: the same request again and again until an answer that was final. */
export interface Act {
  /** As the audit log names it. */
  operation: string;
  staffId: string;
  /** What the entry is about; null for lists. */
  aboutId: string | null;
  attempts: Attempt[];
  /** The answer that ended it, with its body. */
  final?: { status: number; body: any };
}

/** What clients wrote down, and all that they know. The database is measured by it. */
export class Journal {
  readonly acts: Act[] = [];
  private done = 0;
  private waiting: { until: number; go: () => void }[] = [];

  begin(act: Pick<Act, 'operation' | 'staffId' | 'aboutId'>): Act {
    const begun: Act = { ...act, attempts: [] };
    this.acts.push(begun);
    return begun;
  }

  tried(act: Act, attempt: Attempt): void {
    act.attempts.push(attempt);
    if (attempt.outcome !== 200) return;
    this.done += 1;
    for (const { go } of this.waiting.filter(({ until }) => until <= this.done)) go();
    this.waiting = this.waiting.filter(({ until }) => until > this.done);
  }

  /** Settles when that many more tries have been answered 200. */
  answered(more: number): Promise<void> {
    return new Promise((go) => void this.waiting.push({ until: this.done + more, go }));
  }

  get attempts(): Attempt[] {
    return this.acts.flatMap((act) => act.attempts);
  }

  /** Acts whose answer said that they were done. */
  acknowledged(operation?: string): Act[] {
    return this.acts.filter((act) => isAcknowledged(act) && (operation === undefined || act.operation === operation));
  }

  /** How often each status was answered, and how often there was none. */
  outcomes(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { outcome } of this.attempts) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  }

  /** Answers that say "come again" and not when, and answers that nobody may get while something breaks. */
  wrongAnswers(allowed: readonly number[] = [200, 409, 429, 503]): string[] {
    return this.acts.flatMap(({ operation, attempts }) =>
      attempts.flatMap(({ outcome, retryAfter }) => {
        if (typeof outcome !== 'number') return [];
        if (!allowed.includes(outcome)) return [`${operation} was answered ${outcome}`];
        return (outcome === 503 || outcome === 429) && retryAfter === null ? [`${operation} was answered ${outcome} without Retry-After`] : [];
      }),
    );
  }

  /** In words, for the run that shows figures. */
  summary(): string {
    const { acts, attempts } = this;
    const outcomes = Object.entries(this.outcomes()).map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    return `${acts.length} acts, ${this.acknowledged().length} acknowledged, ${attempts.length} tries (${outcomes})`;
  }
}

/**
 * Done: 200; or it had been done by an earlier try of the same person, whose answer was lost, and 409 says so by naming
 * that move (`told`).
 */
export function isAcknowledged({ final }: Act): boolean {
  return final?.status === 200 || final?.body?.told === true;
}
