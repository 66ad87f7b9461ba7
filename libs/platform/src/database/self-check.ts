import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { UnsafeConfiguration } from '../configuration/unsafe-configuration.js';
import { Log } from '../log/log.js';
import { Database } from './database.js';
import { type DriftExpectations, type DriftFinding, driftSettings, type DriftWarning, findingsOf, warningSettings, warningsOf } from './drift.js';
import { type ProcessClock, readDriftFacts } from './drift-facts.js';

export const DRIFT_EXPECTATIONS = Symbol('DriftExpectations');
export const PROCESS_CLOCK = Symbol('ProcessClock');

const everyFiveMinutes = 5 * 60_000;
/** Until the first check is made, for without one the process is not ready. */
const everySecond = 1_000;

/** Looks at start, and every 5 minutes, whether the database still is what the locks need (design 3). */
@Injectable()
export class SelfCheck implements OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private isOver = false;
  private last: DriftFinding[] | undefined;
  private lastWarnings: DriftWarning[] = [];
  private lastClockOff: number | undefined;
  private lastAt: number | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DRIFT_EXPECTATIONS) private readonly expected: DriftExpectations,
    @Inject(PROCESS_CLOCK) private readonly processClock: ProcessClock,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** What the last check found; undefined until one has been made. */
  get findings(): readonly DriftFinding[] | undefined {
    return this.last;
  }

  /** What the last check warned of: no reason to keep requests away. */
  get warnings(): readonly DriftWarning[] {
    return this.lastWarnings;
  }

  /** How far this process's clock stood from the database's at the last check, in milliseconds. */
  get clockOff(): number | undefined {
    return this.lastClockOff;
  }

  /** When that was, in milliseconds since 1970 by this process's own clock. */
  get checkedAt(): number | undefined {
    return this.lastAt;
  }

  /** Checks now and says aloud what is wrong; a database that is away leaves the last findings and warnings as they were. */
  async check(): Promise<readonly DriftFinding[] | undefined> {
    try {
      const facts = await readDriftFacts(this.database, this.processClock);
      this.last = findingsOf(facts, this.expected);
      this.lastWarnings = warningsOf(facts);
      this.lastClockOff = facts?.clockOff;
      this.lastAt = Date.now();
      for (const code of this.last) this.log.alarm('drift-found', { code, setting: driftSettings[code] });
      for (const code of this.lastWarnings) this.log.alarm(code, { setting: warningSettings[code], milliseconds: Math.round(facts?.clockOff ?? 0) });
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
      const url = `NAERVAERN_${this.expected.login.replace('_session', '').toUpperCase()}_DATABASE_URL`;
      throw new UnsafeConfiguration(driftSettings[first].replace(/^DATABASE_URL$/, url), findings.join(', '));
    }
    this.checkLater();
  }

  private checkLater(): void {
    if (this.isOver) return;
    this.timer = setTimeout(() => void this.check().then(() => this.checkLater()), this.last === undefined ? everySecond : everyFiveMinutes).unref();
  }

  onApplicationShutdown(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}
