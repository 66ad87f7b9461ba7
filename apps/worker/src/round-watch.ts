import type { Log, Metrics, RoundName } from '#platform';
import type { Round } from './round.js';

/** Beyond its own interval and the longest wait after a failure, in milliseconds. */
const patience = 90_000;
/** Nothing that a round waits for takes so long: only another process helps. */
const hopeless = 5 * 60_000;
const lookEvery = 10_000;

interface Turn {
  everyMilliseconds: number;
  endedAt: number;
  isSaid: boolean;
}

/**
 * Whether every round of the worker comes round: one that waits for ever for an answer neither fails nor ends, and nobody
 * would hear of it. A round that fails and is tried again comes round.
 */
export class RoundWatch {
  private readonly turns: Map<RoundName, Turn>;
  private readonly timer: NodeJS.Timeout;

  constructor(rounds: readonly Round[], private readonly log: Log, private readonly metrics: Metrics, private readonly now: () => number = () => performance.now()) {
    this.turns = new Map(rounds.map(({ name, everyMilliseconds }) => [name, { everyMilliseconds, endedAt: now(), isSaid: false }]));
    metrics.declare('round', this.turns.keys());
    metrics.show('naervaern_round_age_seconds', () => [...this.turns].map(([round, { endedAt }]) => [{ round }, (now() - endedAt) / 1000] as const));
    this.timer = setInterval(() => this.sayStopped(), lookEvery).unref();
  }

  /** A turn of the round has ended, well or with a failure. */
  ended(round: RoundName, isWell: boolean): void {
    const turn = this.turns.get(round);
    if (turn === undefined) return;
    turn.endedAt = this.now();
    turn.isSaid = false;
    if (!isWell) this.metrics.count('naervaern_round_failures_total', { round });
  }

  /** Whether all of them come round. */
  get isGoing(): boolean {
    return [...this.turns.values()].every((turn) => this.lateness(turn) <= patience);
  }

  /** Whether one has stood for so long that this process must be started anew. */
  get isHopeless(): boolean {
    return [...this.turns.values()].some((turn) => this.lateness(turn) > hopeless);
  }

  sayStopped(): void {
    for (const [round, turn] of this.turns) {
      if (turn.isSaid || this.lateness(turn) <= patience) continue;
      turn.isSaid = true;
      this.log.alarm('round-stopped', { round, milliseconds: Math.round(this.now() - turn.endedAt) });
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private lateness({ everyMilliseconds, endedAt }: Turn): number {
    return this.now() - endedAt - everyMilliseconds;
  }
}
