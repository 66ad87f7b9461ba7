import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { UnsafeConfiguration } from '../configuration/configuration.js';
import { Log } from '../log/log.js';
import { Database } from './database.js';
import { type DriftExpectations, driftFindings, type DriftFinding, driftSettings } from './drift.js';

export const DRIFT_EXPECTATIONS = Symbol('DriftExpectations');

const everyFiveMinutes = 5 * 60_000;

/** Looks at start, and every 5 minutes, whether the database still is what the locks need (design 3). */
@Injectable()
export class SelfCheck implements OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private last: DriftFinding[] | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DRIFT_EXPECTATIONS) private readonly expected: DriftExpectations,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** What the last check found; undefined until one has been made. */
  get findings(): readonly DriftFinding[] | undefined {
    return this.last;
  }

  /** Checks now; a database that is away leaves the last findings as they were. */
  async check(): Promise<readonly DriftFinding[] | undefined> {
    try {
      this.last = await driftFindings(this.database, this.expected);
      for (const code of this.last) this.log.event('drift-found', { code, setting: driftSettings[code] });
    } catch (error) {
      this.log.fault('drift-check-failed', error);
    }
    return this.last;
  }

  /**
   * The check at start, then one every 5 minutes. In production a process does not start on drift.
   * @throws UnsafeConfiguration naming what must be mended
   */
  async start(): Promise<void> {
    const findings = (await this.check()) ?? [];
    const [first] = findings;
    if (first !== undefined && this.expected.environment === 'production') {
      const url = `NAERVAERN_${this.expected.login.toUpperCase()}_DATABASE_URL`;
      throw new UnsafeConfiguration(driftSettings[first].replace(/^DATABASE_URL$/, url), findings.join(', '));
    }
    this.timer = setInterval(() => void this.check(), everyFiveMinutes).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
