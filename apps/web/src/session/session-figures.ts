import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, DatabaseLook, Metrics } from '#platform';
import { countSessions, type SessionCounts } from './session.store.js';

/** How many sessions there are, all processes of the web together, for whoever watches. Whose is nobody's figure. */
@Injectable()
export class SessionFigures implements OnApplicationBootstrap, OnApplicationShutdown {
  private look: DatabaseLook<SessionCounts> | undefined;

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Database) private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.metrics.isOn) return;
    const look = new DatabaseLook(this.database, countSessions);
    this.look = look;
    this.metrics.show('naervaern_sessions', () => {
      const [counts] = look.seen ?? [];
      return counts && [[{ state: 'running' }, counts.running], [{ state: 'hidden' }, counts.hidden], [{ state: 'end_not_reported' }, counts.endNotReported]];
    });
  }

  onApplicationShutdown(): void {
    this.look?.stop();
  }
}
