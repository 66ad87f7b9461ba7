const lookEvery = 100;
const looks = 5;
const lateMilliseconds = 250;

/**
 * How far this process is behind with what it has to do: a timer that comes late has waited for everything before it. One
 * late look is a collected heap or a large answer; all of half a second's looks late is too much work.
 */
export class Lateness implements Disposable {
  private readonly last: number[] = [];
  private readonly timer: NodeJS.Timeout;
  private lookedAt = performance.now();

  constructor() {
    this.timer = setInterval(() => this.look(performance.now()), lookEvery).unref();
  }

  /** @param now in milliseconds; only differences count */
  look(now: number): void {
    this.last.push(now - this.lookedAt - lookEvery);
    if (this.last.length > looks) this.last.shift();
    this.lookedAt = now;
  }

  get isLate(): boolean {
    return this.last.length === looks && Math.min(...this.last) > lateMilliseconds;
  }

  [Symbol.dispose](): void {
    clearInterval(this.timer);
  }
}
