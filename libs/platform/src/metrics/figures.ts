import { refusalCodes, signInRefusalReasons } from '#kernel';
import { driftSettings } from '../database/drift.js';
import { alarms, faults } from '../log/events.js';

export type ProcessName = 'api' | 'worker' | 'web';

/** Sets that are closed as well, and known when a process has been put together: its own routes, its own acts. */
export type DeclaredAtStart = 'route' | 'operation' | 'round';
/** The values that a label may have. Whatever else is counted goes by the name `other`. */
export type LabelValues = readonly string[] | DeclaredAtStart;

export interface Figure {
  readonly help: string;
  readonly labels?: Readonly<Record<string, LabelValues>>;
  /** Which processes have it. */
  readonly in: readonly ProcessName[];
}

const all = ['api', 'worker', 'web'] as const;
const served = ['api', 'web'] as const;
const actors = ['api', 'worker'] as const;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** How an act ended, as far as whoever asked could see. */
export const actOutcomes = ['answered', 'refused', 'failed', 'database_away', 'audit_unavailable'] as const;
export type ActOutcome = (typeof actOutcomes)[number];

/** What only grows. docs/how-to/watch.md says what each means. */
export const counters = {
  naervaern_requests_total: {
    help: 'Requests that were answered, or whose client went away before the end of the answer.',
    labels: { route: 'route', method: methods, status: ['1xx', '2xx', '3xx', '4xx', '5xx', 'aborted'] },
    in: served,
  },
  naervaern_load_shed_total: { help: 'Requests that were refused because there was too much to do.', labels: { kind: ['act', 'read', 'stream'] }, in: served },
  naervaern_acts_total: { help: 'Acts through the one door.', labels: { operation: 'operation', outcome: actOutcomes }, in: actors },
  naervaern_refusals_total: { help: 'Acts that were refused, by why.', labels: { code: refusalCodes }, in: actors },
  naervaern_key_unwraps_total: { help: 'Data keys opened, refused ones included.', in: ['api'] },
  naervaern_sign_ins_total: { help: 'Sign-ins that ended, by how.', labels: { outcome: ['signed_in', ...signInRefusalReasons, 'failed'] }, in: ['web'] },
  naervaern_entries_abandoned_total: { help: 'Entries of acts that crashed, closed by this worker.', in: ['worker'] },
  naervaern_outbox_facts_total: { help: 'Facts of the outbox that this worker tried to deliver.', labels: { outcome: ['delivered', 'failed'] }, in: ['worker'] },
  naervaern_round_failures_total: { help: 'Rounds of the worker that failed and were tried again.', labels: { round: 'round' }, in: ['worker'] },
  naervaern_alarms_total: { help: 'Lines of the log at level 50.', labels: { event: [...new Set([...Object.keys(alarms), ...Object.keys(faults)])] }, in: all },
  naervaern_log_unfit_total: { help: 'Lines whose event was not declared: a fault of ours.', in: all },
} as const satisfies Record<string, Figure>;

/** What goes up and down. */
export const gauges = {
  naervaern_database_up: { help: '1 when the database answered this process at the last look, 10 s ago at most.', in: all },
  naervaern_pool_connections: { help: 'Connections of the pool to the database.', labels: { state: ['busy', 'idle'] }, in: all },
  naervaern_pool_waiting: { help: 'Who wait for a connection of the pool.', in: all },
  naervaern_pool_size: { help: 'The most connections that the pool may have.', in: all },
  naervaern_event_loop_delay_seconds: { help: 'How late the process came to what was due, since the last scrape.', labels: { quantile: ['0.5', '0.99', '1'] }, in: all },
  naervaern_drift: { help: '1 for what the last self-check found wrong.', labels: { finding: Object.keys(driftSettings) }, in: all },
  naervaern_drift_checked_timestamp_seconds: { help: 'When the last self-check was made.', in: all },
  naervaern_clock_difference_seconds: { help: 'How far the clock of this process stands from the database, either way.', in: all },
  naervaern_live_streams: { help: 'Live streams that are open.', in: served },
  naervaern_worker_beat_age_seconds: { help: 'How long ago a worker last said that it lives.', in: ['api'] },
  naervaern_sessions: { help: 'Browser sessions.', labels: { state: ['running', 'hidden', 'end_not_reported'] }, in: ['web'] },
  naervaern_backlog_items: { help: 'What waits to be done; of the log queue 100000 are counted at most.', labels: { queue: ['outbox', 'outbox_dead', 'due_work', 'log_queue'] }, in: ['worker'] },
  naervaern_backlog_oldest_seconds: { help: 'How long the oldest of it has waited.', labels: { queue: ['outbox', 'outbox_dead', 'due_work', 'log_queue'] }, in: ['worker'] },
  naervaern_backlog_late: { help: '1 while it has waited for longer than it may.', labels: { queue: ['outbox', 'due_work'] }, in: ['worker'] },
  naervaern_round_age_seconds: { help: 'How long ago a round of the worker last came to its end.', labels: { round: 'round' }, in: ['worker'] },
  process_start_time_seconds: { help: 'When the process started.', in: all },
  process_resident_memory_bytes: { help: 'Memory that the process holds.', in: all },
  process_cpu_seconds_total: { help: 'Processor time used.', in: all },
} as const satisfies Record<string, Figure>;

/** Spans, in seconds. */
export const histograms = {
  naervaern_request_seconds: {
    help: 'How long answers took, live streams apart.',
    labels: { route: 'route', method: methods },
    in: served,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
} as const satisfies Record<string, Figure & { buckets: readonly number[] }>;

/** All of them, for documentation and tests. */
export const figureNames: readonly string[] = Object.keys({ ...counters, ...gauges, ...histograms });

export type CounterName = keyof typeof counters;
export type GaugeName = keyof typeof gauges;
export type HistogramName = keyof typeof histograms;

type LabelsIn<Declared> = Declared extends { labels: infer Labels } ? Labels : Record<never, never>;
type ValueOf<Values> = Values extends readonly (infer Value extends string)[] ? Value : string;
/** The labels of a figure, by its declaration. */
export type LabelsOf<Declared> = { [Name in keyof LabelsIn<Declared>]: ValueOf<LabelsIn<Declared>[Name]> };
