import { Pulse } from '../database/pulse.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/tx.js';

const everyMilliseconds = 10_000;
/** While nothing is known. */
const soonMilliseconds = 1_000;

/**
 * Figures that only the database knows, looked up every 10 s whether somebody asks or not: whoever scrapes never waits for
 * it, and costs it nothing. While it does not answer there is nothing to show, so that an old figure is not taken for a
 * good one.
 */
export class DatabaseLook<Row> {
  private readonly pulse: Pulse<Row>;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private last: Row[] | undefined;

  constructor(database: Database, question: Statement<Row>) {
    this.pulse = new Pulse(database, question);
    void this.goOn();
  }

  /** What was seen at the last look; undefined when the database did not answer. */
  get seen(): readonly Row[] | undefined {
    return this.last;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async goOn(): Promise<void> {
    this.last = await this.pulse.feel();
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.goOn(), this.last === undefined ? soonMilliseconds : everyMilliseconds).unref();
  }
}
