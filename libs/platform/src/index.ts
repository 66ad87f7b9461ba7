export {
  type Configuration,
  type Environment,
  type IssuerConfiguration,
  readApiConfiguration,
  readDatabaseConfiguration,
} from './configuration/configuration.js';
export { type ClientKey, type ClientKeys, readClientKeys } from './configuration/client-keys.js';
export { readWebConfiguration, type SignInProvider, type WebConfiguration } from './configuration/web-configuration.js';
export { databaseUrl, read, readEnvironment, refuseOpenToAll, type Variables } from './configuration/settings.js';
export { UnsafeConfiguration } from './configuration/unsafe-configuration.js';
export { type Connection, Database, DatabaseAway, databaseOptions, isDatabaseAway } from './database/database.js';
export { Backlog } from './database/backlog.js';
export { guardsFingerprint } from './database/guards.js';
export { DueQueue, type DueWork, dropDue, lockDue, putDue, putDueBy } from './database/due-work.js';
export { Heartbeat } from './database/heartbeat.js';
export { type Heard, type HeardFact, type Hearing, Listener } from './database/listener.js';
export { type ClaimedFact, type Deliver, type Delivered, OutboxDelivery } from './database/outbox-delivery.js';
export type { ProcessClock } from './database/drift-facts.js';
export { SelfCheck } from './database/self-check.js';
export { type OutboxFact, putIntoOutbox } from './database/outbox.js';
export { WORK_STEP_WATCHER, type WorkStep, type WorkStepWatcher } from './database/work-step.js';
export { change, endTx, row, rows, type Statement, statement, type Tx, unverifiedTx } from './database/tx.js';
export { acceptCorrelationId, correlationHeader, correlationId, currentCorrelationId, giveCorrelationId } from './http/correlation-id.js';
export { EventStream } from './http/event-stream.js';
export * from './http/fields.js';
export { InvalidInput } from './http/invalid-input.js';
export { LimitedServer } from './http/limited-server.js';
export { codesNamed } from './http/named-codes.js';
export { capacityOf, type RequestKind } from './load/capacity.js';
export { shedLoad } from './load/load-shedding.js';
export { type FieldProblem, type Problem, problem, problemOfRefusal } from './http/problem.js';
export { ProblemAnswer } from './http/problem.answer.js';
export { ProblemFilter } from './http/problem.filter.js';
export { Readiness, type ReadinessReport } from './http/readiness.js';
export { ReadinessAnswer } from './http/readiness.answer.js';
export { Refused } from './http/refused.js';
export { ownRoutes } from './http/own-routes.js';
export { traceRequests } from './http/trace-requests.js';
export { logRequests } from './http/request-log.js';
export { RefusalInterceptor } from './http/refusal.interceptor.js';
export { IdParam } from './http/id-param.pipe.js';
export { ValidBodyPipe } from './http/valid-body.pipe.js';
export { refuseMalformedText } from './http/well-formed.middleware.js';
export { type BacklogQueue, type RoundName } from './log/events.js';
export { Log } from './log/log.js';
export type { WatchConfiguration, WatchPlace } from './configuration/watch-configuration.js';
export { DatabaseLook } from './metrics/database-look.js';
export { type ActOutcome, figureNames } from './metrics/figures.js';
export { MetricsServer } from './metrics/metrics-server.js';
export { Traces } from './traces/traces.js';
export { Metrics } from './metrics/metrics.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { runHttpProcess } from './http-process.js';
export { endGracefully, refuseToStart } from './process-end.js';
