export { AbandonedEntries } from './abandoned-entries.js';
export { AuditUnavailable } from './audit-unavailable.js';
export { Door, STEP_WATCHER, type Step, type StepWatcher } from './door.js';
export { DueActs, type Duty, duty } from './due-acts.js';
export { fieldNames } from './field-names.js';
export { OperationModule } from './operation.module.js';
export { type About, type Asked, declaredOperations, type Operation, operation, type Running, type Trace } from './operation.js';
