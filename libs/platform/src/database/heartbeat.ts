import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { statement } from './tx.js';

const beat = statement<{ beatAt: Date }>(
  'platform.heartbeat',
  /* sql */ `insert into platform.heartbeat (process) values ($1)
             on conflict (process) do update set beat_at = clock_timestamp() returning beat_at as "beatAt"`,
);

/** How a background process says that it lives. */
@Injectable()
export class Heartbeat {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws DatabaseAway and what else a lost server raises */
  async beat(process: string): Promise<void> {
    await this.database.readWithoutEntry(beat, [process]);
  }
}
