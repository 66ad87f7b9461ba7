/** How many of a kind may be under way at once, at least, at first and at most; and how long one should take. */
export interface LimitBounds {
  least: number;
  first: number;
  most: number;
  /** In milliseconds: whoever waits longer than this should have been told to come again. */
  slow: number;
}

/**
 * A limit that finds out what this machine can do, today: a tenth less for each that took too long, one more for each that
 * was quick (additive increase, multiplicative decrease; the way TCP shares a line). A fixed number is right for one machine
 * and one hour: on a slow one, whoever was let in would wait in a queue that nobody has time for.
 */
export class AdaptiveLimit {
  private limit: number;

  constructor(private readonly bounds: LimitBounds) {
    this.limit = bounds.first;
  }

  get current(): number {
    return Math.floor(this.limit);
  }

  get least(): number {
    return this.bounds.least;
  }

  /** @param milliseconds how long one took that is over now; @param underWay how many still are: a limit that nobody comes near is not raised */
  learn(milliseconds: number, underWay: number): void {
    const { least, most, slow } = this.bounds;
    if (milliseconds > slow) this.limit = Math.max(least, this.limit * 0.9);
    else if (milliseconds < slow / 4 && underWay >= this.limit / 2) this.limit = Math.min(most, this.limit + 1);
  }
}
