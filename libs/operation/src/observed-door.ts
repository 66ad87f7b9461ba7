import { type AnyActor, isRefusal, type Refusal } from '#kernel';
import { type ActOutcome, type Database, isDatabaseAway, type Metrics, type Traces } from '#platform';
import type { Sealing } from '#sealing';
import { AuditUnavailable } from './audit-unavailable.js';
import { Door, type StepWatcher } from './door.js';
import { declaredOperations, type Operation } from './operation.js';

interface Fittings {
  database: Database;
  sealing: Sealing;
  watch?: StepWatcher;
  metrics: Metrics;
  traces: Traces;
}

/**
 * The door, and for whoever watches it: how many acts went through, how they ended, and with traces on how long each step
 * took. Names of operations and codes, and nothing about anybody.
 */
export class ObservedDoor extends Door {
  private readonly metrics: Metrics;
  private readonly traces: Traces;

  constructor({ database, sealing, watch, metrics, traces }: Fittings) {
    super(database, sealing, traces.isOn ? telling(traces, watch) : watch);
    this.metrics = metrics;
    this.traces = traces;
    metrics.declare('operation', declaredOperations().map(({ name }) => name));
    metrics.showTotal('naervaern_key_unwraps_total', () => sealing.keys.unwrapTotal);
  }

  override perform<Input, Found, Result, View, Who extends AnyActor>(
    operation: Operation<Input, Found, Result, View, Who>,
    actor: Who,
    input: Input,
  ): Promise<View | Refusal> {
    const { name } = operation;
    const traced = this.traces.begin('within', 'act', { operation: name });
    if (traced === undefined) {
      const performed = super.perform(operation, actor, input);
      return this.metrics.isOn ? this.observed(name, performed) : performed;
    }
    const { span, run } = traced;
    const performed = run(() => super.perform(operation, actor, input));
    return this.observed(name, performed, (outcome) => {
      span.add({ outcome });
      span.end(outcome !== 'answered' && outcome !== 'refused');
    });
  }

  private async observed<View>(operation: string, performed: Promise<View | Refusal>, ended?: (outcome: ActOutcome) => void): Promise<View | Refusal> {
    let outcome: ActOutcome = 'answered';
    try {
      const answer = await performed;
      if (isRefusal(answer)) {
        outcome = 'refused';
        this.metrics.count('naervaern_refusals_total', { code: answer.refusal });
      }
      return answer;
    } catch (error) {
      outcome = isDatabaseAway(error) ? 'database_away' : error instanceof AuditUnavailable ? 'audit_unavailable' : 'failed';
      throw error;
    } finally {
      this.metrics.count('naervaern_acts_total', { operation, outcome });
      ended?.(outcome);
    }
  }
}

const telling = (traces: Traces, watch: StepWatcher = () => undefined): StepWatcher => (step, entryId) => {
  traces.step(step);
  watch(step, entryId);
};
