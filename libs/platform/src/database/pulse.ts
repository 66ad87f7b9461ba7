import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database.js';
import type { Statement } from './tx.js';

/** How long whoever asks waits for an answer, in milliseconds. */
const patience = 2_000;
/** How long one question may be open before its connection is given up: the server or the way to it has stopped. */
const longest = 5_000;

/**
 * Whether the database answers just now, asked as often as one likes. A database that hangs holds nobody up longer than
 * 2 s, and all who ask at once ask the same question on one connection: health checks must not use up the pool.
 */
export class Pulse<Row> {
  private open: { rows: Promise<Row[] | undefined>; since: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly question: Statement<Row>,
  ) {}

  /** @returns the answer; undefined when there is none in time */
  async feel(): Promise<Row[] | undefined> {
    const { rows, since } = (this.open ??= { rows: this.ask(), since: performance.now() });
    const left = patience - (performance.now() - since);
    return left <= 0 ? undefined : await within(left, rows);
  }

  private async ask(): Promise<Row[] | undefined> {
    try {
      await using connection = await this.database.connect();
      const { name, text } = this.question;
      const asked = connection.client.query({ name, text }).then(({ rows }) => rows as Row[], () => undefined);
      const rows = await within(longest, asked);
      if (rows === undefined) connection.destroy();
      return rows;
    } catch {
      return undefined;
    } finally {
      this.open = undefined;
    }
  }
}

async function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value | undefined> {
  const settled = new AbortController();
  const late = pause(milliseconds, undefined, { signal: settled.signal }).catch(() => undefined);
  try {
    return await Promise.race([value, late]);
  } finally {
    settled.abort();
  }
}
