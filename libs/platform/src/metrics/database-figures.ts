import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { DriftExpectations } from '../database/drift.js';
import { DRIFT_EXPECTATIONS } from '../database/self-check.js';
import { statement } from '../database/tx.js';
import { DatabaseLook } from './database-look.js';
import { Metrics } from './metrics.js';

interface Beat {
  age: number | null;
}

const selectBeatAge = statement<Beat>(
  'platform.worker-beat-age',
  /* sql */ `select extract(epoch from clock_timestamp() - max(beat_at))::float8 as age from platform.heartbeat where process = 'worker'`,
);
/** For roles that reach no beat. */
const selectNoAge = statement<Beat>('platform.no-beat-age', /* sql */ `select null::float8 as age`);

/** Whether the database answers, and to the api whether a worker lives. */
@Injectable()
export class DatabaseFigures implements OnApplicationBootstrap, OnApplicationShutdown {
  private look: DatabaseLook<Beat> | undefined;

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Database) private readonly database: Database,
    @Inject(DRIFT_EXPECTATIONS) private readonly expected: DriftExpectations,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.metrics.isOn) return;
    const look = new DatabaseLook(this.database, this.expected.login === 'api' ? selectBeatAge : selectNoAge);
    this.look = look;
    this.metrics.show('naervaern_database_up', () => (look.seen === undefined ? 0 : 1));
    this.metrics.show('naervaern_worker_beat_age_seconds', () => look.seen?.[0]?.age ?? undefined);
  }

  onApplicationShutdown(): void {
    this.look?.stop();
  }
}
