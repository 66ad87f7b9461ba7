import { Inject, Injectable, Optional } from '@nestjs/common';
import { closeAbandonedEntries } from '#audit';
import { Database, WORK_STEP_WATCHER, type WorkStepWatcher } from '#platform';

/**
 * Closes the entries of acts that crashed. It runs without an entry of its own, on purpose: it reads no case data,
 * `worker_case` may call that one function, which closes as abandoned and as nothing else, and each closing is itself
 * a row in the log. An entry per poll would drown the log in its own upkeep.
 */
@Injectable()
export class AbandonedEntries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Optional() @Inject(WORK_STEP_WATCHER) private readonly watch: WorkStepWatcher = () => undefined,
  ) {}

  /**
   * @returns how many were closed: those older than 2 minutes
   * @throws DatabaseAway and what else a lost server raises
   */
  async close(): Promise<number> {
    await using connection = await this.database.connect();
    const { client } = connection;
    try {
      await client.query('begin; set local role worker_case');
      const { name, text } = closeAbandonedEntries;
      const result = await client.query<{ closed: number }>({ name, text });
      const closed = result.rows[0]?.closed ?? 0;
      if (closed > 0) this.watch('entries-closed');
      await client.query('commit');
      if (closed > 0) this.watch('entries-committed');
      return closed;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }
}
