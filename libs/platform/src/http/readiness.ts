import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { DriftWarning } from '../database/drift.js';
import { SelfCheck } from '../database/self-check.js';
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

@Injectable()
export class Readiness {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SelfCheck) private readonly selfCheck: SelfCheck,
  ) {}

  async report(): Promise<ReadinessReport> {
    const beat = await this.database.readWithoutEntry(selectBeat).catch(() => undefined);
    const { findings } = this.selfCheck;
    const selfCheck = findings === undefined ? 'not-made' : findings.length === 0 ? 'ok' : 'failed';
    return {
      ready: beat !== undefined && selfCheck === 'ok',
      database: beat === undefined ? 'away' : 'ok',
      selfCheck,
      worker: beat?.[0]?.worker === true ? 'ok' : 'late',
      warnings: this.selfCheck.warnings,
    };
  }
}
