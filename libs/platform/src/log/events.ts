import { signInEndReasons } from '#kernel';
import { driftSettings, type DriftFinding, type DriftWarning, warningSettings } from '../database/drift.js';
import {
  correlationIdField, countField, type Field, methodField, millisecondsField, oneOf, operationField, portField, roundField, routeField, statusField,
} from './field.js';

/** The fields that an event carries: all of these and no others. */
type Fields = Readonly<Record<string, Field<string | number>>>;

const processField = oneOf(['api', 'worker', 'web']);
/** What the worker does again and again; a duty that comes due goes by its kind. */
export type RoundName = 'heartbeat' | 'outbox' | 'outbox-dead' | 'abandoned-entries' | 'backlog' | `${string}.${string}`;
/** What waits to be done, and can wait for too long. */
export const backlogQueues = ['outbox', 'due_work'] as const;
export type BacklogQueue = (typeof backlogQueues)[number];

/** Level 30: something happened, as it should or as people do. */
export const tellings = {
  ready: { process: processField },
  'metrics-served': { port: portField },
  'health-served': { port: portField },
  'request-answered': { method: methodField, route: routeField, status: statusField, milliseconds: millisecondsField, correlationId: correlationIdField },
  'request-aborted': { method: methodField, route: routeField, milliseconds: millisecondsField, correlationId: correlationIdField },
  'keys-unavailable': { correlationId: correlationIdField },
  'audit-unavailable': { correlationId: correlationIdField },
  'load-shed': { count: countField },
  listening: {},
  'listening-lost': {},
  'due-acts-done': { operation: operationField, count: countField },
  'due-acts-failed': { operation: operationField, count: countField },
  'outbox-delivered': { count: countField },
  'outbox-failed': { count: countField },
  'entries-abandoned': { count: countField },
  'sign-in-end-not-reported': { code: oneOf(signInEndReasons) },
} as const satisfies Record<string, Fields>;

/** Level 50: somebody must look. */
export const alarms = {
  'drift-found': { code: oneOf(Object.keys(driftSettings) as DriftFinding[]), setting: oneOf(Object.values(driftSettings)) },
  ...({ 'clock-skewed': { setting: oneOf(Object.values(warningSettings)), milliseconds: millisecondsField } } satisfies Record<DriftWarning, Fields>),
  'receipt-not-verified': {
    code: oneOf(['not-a-receipt', 'unknown-key', 'keys-unavailable', 'bad-signature', 'another-referral', 'other-parts', 'another-time', 'other-words']),
  },
  'outbox-dead': { count: countField },
  backlog: { queue: oneOf(backlogQueues), count: countField, milliseconds: millisecondsField },
  'round-stopped': { round: roundField, milliseconds: millisecondsField },
  'nobody-watches': { setting: oneOf(['NAERVAERN_METRICS_PORT']) },
} as const satisfies Record<string, Fields>;

/** Level 50: a fault of ours or of something we need. Class, code and places in the code stand beside these fields. */
export const faults = {
  'request-failed': { correlationId: correlationIdField },
  'page-failed': { correlationId: correlationIdField },
  'live-line-cut': {},
  'live-watch-failed': {},
  'follower-not-told': {},
  'session-sweep-failed': {},
  'sign-in-end-report-failed': {},
  'database-away': {},
  'database-unsafe': {},
  'drift-check-failed': {},
  'listening-failed': {},
  'round-failed': { process: processField, round: roundField },
  'due-act-failed': { operation: operationField },
  'outbox-fact-failed': { correlationId: correlationIdField, count: countField },
  'stop-failed': {},
  'metrics-failed': {},
  'unhandled-rejection': {},
  'uncaught-exception': {},
} as const satisfies Record<string, Fields>;

/** What must be said with an event, by its declaration. */
export type Said<Declared> = { [Name in keyof Declared]: Declared[Name] extends Field<infer Value> ? Value : never };
/** Nothing for an event without fields. */
export type Saying<Declared> = keyof Declared extends never ? [] : [fields: Said<Declared>];
