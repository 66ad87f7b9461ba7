import { Pulse } from '../database/pulse.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/tx.js';

const everyMilliseconds = 10_000;

/**
 * Figures that only the database knows, looked up every 10 s whether somebody asks or not: whoever scrapes never waits for
 * it, and costs it nothing. While it does not answer there is nothing to show, so that an old figure is not taken for a
 * good one.
 */
export class DatabaseLook<Row> {
  private readonly pulse: Pulse<Row>;
  private readonly timer: NodeJS.Timeout;
  private last: Row[] | undefined;

  constructor(database: Database, question: Statement<Row>) {
    this.pulse = new Pulse(database, question);
    void this.look();
    this.timer = setInterval(() => void this.look(), everyMilliseconds).unref();
  }

  /** What was seen at the last look; undefined when the database did not answer. */
  get seen(): readonly Row[] | undefined {
    return this.last;
  }

  async look(): Promise<void> {
    this.last = await this.pulse.feel();
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
