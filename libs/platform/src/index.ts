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
export { DueQueue, type DueWork, dropDue, lockDue, putDue } from './database/due-work.js';
export { Heartbeat } from './database/heartbeat.js';
export { type Heard, type HeardFact, type Hearing, Listener } from './database/listener.js';
export { type ClaimedFact, type Deliver, type Delivered, OutboxDelivery } from './database/outbox-delivery.js';
export type { ProcessClock } from './database/drift-facts.js';
export { SelfCheck } from './database/self-check.js';
export { type OutboxFact, putIntoOutbox } from './database/outbox.js';
export { change, endTx, row, rows, type Statement, statement, type Tx, unverifiedTx } from './database/tx.js';
export { correlationId, giveCorrelationId } from './http/correlation-id.js';
export { EventStream } from './http/event-stream.js';
export * from './http/fields.js';
export { InvalidInput } from './http/invalid-input.js';
export { codesNamed } from './http/named-codes.js';
export { type FieldProblem, type Problem, problem, problemOfRefusal } from './http/problem.js';
export { ProblemAnswer } from './http/problem.answer.js';
export { ProblemFilter } from './http/problem.filter.js';
export { Readiness, type ReadinessReport } from './http/readiness.js';
export { ReadinessAnswer } from './http/readiness.answer.js';
export { Refused } from './http/refused.js';
export { logRequests } from './http/request-log.js';
export { RefusalInterceptor } from './http/refusal.interceptor.js';
export { IdParam } from './http/id-param.pipe.js';
export { ValidBodyPipe } from './http/valid-body.pipe.js';
export { refuseMalformedText } from './http/well-formed.middleware.js';
export { Log, type LogFields } from './log/log.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { runHttpProcess } from './http-process.js';
export { endGracefully, refuseToStart } from './process-end.js';
