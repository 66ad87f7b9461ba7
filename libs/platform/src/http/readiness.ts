import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { DriftExpectations, DriftWarning } from '../database/drift.js';
import { Pulse } from '../database/pulse.js';
import { DRIFT_EXPECTATIONS, SelfCheck } from '../database/self-check.js';
import { statement } from '../database/tx.js';

/** Whether requests should be sent to this process, and why not. Codes of findings stand in the log, not here. */
export interface ReadinessReport {
  ready: boolean;
  database: 'ok' | 'away';
  /** Whether the last check of roles, row security and durability was good. */
  selfCheck: 'ok' | 'failed' | 'not-made';
  /** A late worker does not stop referrals from being received, so it is said and nothing more. */
  worker: 'ok' | 'late';
  /** What somebody must mend soon; requests may come all the same. */
  warnings: readonly DriftWarning[];
}

const selectBeat = statement<{ worker: boolean }>(
  'platform.worker-beat',
  /* sql */ `select exists (select from platform.heartbeat where process = 'worker' and beat_at > clock_timestamp() - interval '2 minutes') as worker`,
);

/** For the web, whose role reaches sessions and no beat of anybody. */
const selectNothing = statement<{ worker: boolean }>('platform.pulse', /* sql */ `select false as worker`);

@Injectable()
export class Readiness {
  private isEnding = false;
  private readonly pulse: Pulse<{ worker: boolean }>;

  constructor(
    @Inject(Database) database: Database,
    @Inject(SelfCheck) private readonly selfCheck: SelfCheck,
    @Inject(DRIFT_EXPECTATIONS) { login }: DriftExpectations,
  ) {
    this.pulse = new Pulse(database, login === 'web_session' ? selectNothing : selectBeat);
  }

  /** The process has been asked to end: whoever has a choice sends requests elsewhere. */
  end(): void {
    this.isEnding = true;
  }

  /** Within 2 s, also while the database hangs. */
  async report(): Promise<ReadinessReport> {
    const beat = await this.pulse.feel();
    const { findings } = this.selfCheck;
    const selfCheck = findings === undefined ? 'not-made' : findings.length === 0 ? 'ok' : 'failed';
    return {
      ready: beat !== undefined && selfCheck === 'ok' && !this.isEnding,
      database: beat === undefined ? 'away' : 'ok',
      selfCheck,
      worker: beat?.[0]?.worker === true ? 'ok' : 'late',
      warnings: this.selfCheck.warnings,
    };
  }
}
