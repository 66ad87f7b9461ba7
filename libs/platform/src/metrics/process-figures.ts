import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { driftSettings, type DriftFinding } from '../database/drift.js';
import { SelfCheck } from '../database/self-check.js';
import { alarms, faults } from '../log/events.js';
import { Log } from '../log/log.js';
import { Metrics } from './metrics.js';

const nanoseconds = 1e9;

/** What every process shows of itself: its pool, its loop, its clock, its drift, its alarms. */
@Injectable()
export class ProcessFigures implements OnApplicationShutdown {
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });

  constructor(
    @Inject(Metrics) metrics: Metrics,
    @Inject(Database) database: Database,
    @Inject(SelfCheck) selfCheck: SelfCheck,
    @Inject(Log) log: Log,
  ) {
    if (!metrics.isOn) return;
    this.delay.enable();
    metrics.show('naervaern_pool_connections', () => {
      const { connections, idle } = database.pool;
      return [[{ state: 'busy' }, connections - idle], [{ state: 'idle' }, idle]];
    });
    metrics.show('naervaern_pool_waiting', () => database.pool.waiting);
    metrics.show('naervaern_pool_size', () => database.pool.size);
    metrics.show('naervaern_event_loop_delay_seconds', () => this.takeDelay());
    metrics.show('naervaern_drift', () => {
      const { findings } = selfCheck;
      return findings && (Object.keys(driftSettings) as DriftFinding[]).map((finding) => [{ finding }, findings.includes(finding) ? 1 : 0] as const);
    });
    metrics.show('naervaern_drift_checked_timestamp_seconds', () => selfCheck.checkedAt && selfCheck.checkedAt / 1000);
    metrics.show('naervaern_clock_difference_seconds', () => (selfCheck.clockOff === undefined ? undefined : selfCheck.clockOff / 1000));
    metrics.showTotal('naervaern_alarms_total', () =>
      [...log.counts].filter(([event]) => event in alarms || event in faults).map(([event, count]) => [{ event }, count] as const));
    metrics.showTotal('naervaern_log_unfit_total', () => log.counts.get('unfit') ?? 0);
    metrics.show('process_start_time_seconds', () => performance.timeOrigin / 1000);
    metrics.show('process_resident_memory_bytes', () => process.memoryUsage.rss());
    metrics.show('process_cpu_seconds_total', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    });
  }

  onApplicationShutdown(): void {
    this.delay.disable();
  }

  private takeDelay() {
    const { delay } = this;
    if (delay.count === 0) return undefined;
    const shown = [
      [{ quantile: '0.5' }, delay.percentile(50) / nanoseconds],
      [{ quantile: '0.99' }, delay.percentile(99) / nanoseconds],
      [{ quantile: '1' }, delay.max / nanoseconds],
    ] as const;
    delay.reset();
    return shown;
  }
}
