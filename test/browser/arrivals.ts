/** What comes in at a server, one after another, for a test that awaits it. */
export class Arrivals<What> {
  /** How many have come, awaited or not. */
  count = 0;
  readonly #waiting: What[] = [];
  readonly #takers: ((what: What) => void)[] = [];

  add(what: What): void {
    this.count += 1;
    const taker = this.#takers.shift();
    if (taker) taker(what);
    else this.#waiting.push(what);
  }

  /** The next one that nobody has taken yet. */
  next(): Promise<What> {
    return new Promise((take) => {
      this.#takers.push(take);
      if (this.#waiting.length > 0) this.#takers.shift()?.(this.#waiting.shift()!);
    });
  }
}
