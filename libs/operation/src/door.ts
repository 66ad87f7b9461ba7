import { Inject, Injectable, Optional } from '@nestjs/common';
import { closeEntry, closingValues, enterEntry, openEntry, openingValues, type Outcome } from '#audit';
import { type AnyActor, isRefusal, type Refusal, refuse, uuidv7 } from '#kernel';
import { type Connection, Database, endTx, isDatabaseAway, type Statement, type Tx, unverifiedTx } from '#platform';
import { sealEntryDetail, Sealing } from '#sealing';
import { AuditUnavailable } from './audit-unavailable.js';
import { fieldNames } from './field-names.js';
import type { About, Operation } from './operation.js';

/** The steps of an act, in order. A watcher is told each one; tests use it to kill the process between any two. */
export type Step = 'connected' | 'found' | 'allowed' | 'ran' | 'viewed' | 'closed' | 'answering';
export type StepWatcher = (step: Step, entryId: string) => void;
export const STEP_WATCHER = Symbol('StepWatcher');

const caseRoles: Readonly<Record<About['scope'], 'api_case' | 'auditor_case'>> = {
  case: 'api_case',
  list: 'api_case',
  none: 'api_case',
  log: 'auditor_case',
  'log-of-all': 'auditor_case',
};

/** A job of the worker has rights of its own, whatever it is about: it is party to nothing. */
const caseRoleFor = (actor: AnyActor, { scope }: About) => (actor.kind === 'system' ? 'worker_case' : caseRoles[scope]);

type Client = Connection['client'];

/** One act in progress: its entry, its connection and the right to speak to case tables. */
interface Act {
  entryId: string;
  client: Client;
  tx: Tx;
  /** Sealed for the closing: what was asked for, where that is personal itself. */
  detail: Buffer | null;
}

/**
 * The one door. Every look and every change goes through `perform`, which opens and commits an audit entry before the
 * first row is read and closes it, with what the answer shows, before the answer leaves (docs/decisions/0003).
 */
@Injectable()
export class Door {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealing) private readonly sealing: Sealing,
    @Optional() @Inject(STEP_WATCHER) private readonly watch: StepWatcher = () => undefined,
  ) {}

  /**
   * Performs an operation for an actor who is known and with input that is valid.
   * @returns the operation's view, or a refusal: both leave exactly one opened and closed pair
   * @throws AuditUnavailable when no entry can be opened or closed (503, nothing shown); anything else is a bug or a
   *   database that is away, and then nothing was acknowledged
   */
  async perform<Input, Found, Result, View, Who extends AnyActor>(
    operation: Operation<Input, Found, Result, View, Who>,
    actor: Who,
    input: Input,
  ): Promise<View | Refusal> {
    await using connection = await this.database.connect();
    const entryId = uuidv7();
    const asked = operation.detail?.(input);
    const detail = asked === undefined ? null : sealEntryDetail(this.sealing.ring, { entryId, field: 'details' }, asked);
    const act: Act = { entryId, client: connection.client, tx: unverifiedTx(connection.client), detail };
    this.watch('connected', act.entryId);
    try {
      const { now, found } = await this.openAndFind(act, operation, actor, input);
      try {
        return await this.decide(act, operation, actor, input, found, now);
      } catch (error) {
        if (!isTakenId(error)) throw error;
        return await this.decide(act, operation, actor, input, await this.findAgain(act, operation, actor, input), now);
      }
    } catch (error) {
      return await this.giveUp(connection, act, error);
    } finally {
      endTx(act.tx);
    }
  }

  /**
   * Sends four things in one breath: open the entry (a transaction of its own, committed), begin and take the case
   * role, name the entry, find. The server runs them in this order on this one connection. If the first fails, the
   * third raises and the fourth is refused in a failed transaction: there is no order of events in which rows are
   * read and no entry is committed.
   */
  private async openAndFind<Input, Found, Result, View, Who extends AnyActor>(
    act: Act,
    operation: Operation<Input, Found, Result, View, Who>,
    actor: Who,
    input: Input,
  ): Promise<{ now: Date; found: Found | null | undefined }> {
    const about = operation.about(input, actor);
    const opened = send(act.client, openEntry, openingValues({
      id: act.entryId,
      actor,
      operation: operation.name,
      verb: operation.verb,
      purpose: operation.purpose(input),
      scope: about.scope,
      aboutKind: 'kind' in about ? (about.kind ?? about.scope) : about.scope,
      aboutId: 'id' in about ? (about.id ?? null) : null,
    }));
    const begun = act.client.query(`begin; set local role ${caseRoleFor(actor, about)}`);
    const entered = send(act.client, enterEntry, [act.entryId]);
    const finding = operation.find(act.tx, { actor, input, sealing: this.sealing });
    const [first, ...later] = await Promise.allSettled([opened, begun, entered, finding]);
    if (first.status === 'rejected') throw isDatabaseAway(first.reason) ? first.reason : new AuditUnavailable(first.reason);
    const failed = later.find((step) => step.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    this.watch('found', act.entryId);
    return { now: first.value[0]!.now, found: await finding };
  }

  /**
   * An id may be taken by the very act that this one repeats: its answer was lost, it went on, and by now it has committed.
   * Looked for once more, under the same entry, it is found and answered as it was; somebody else's id stays taken.
   */
  private async findAgain<Input, Found, Result, View, Who extends AnyActor>(
    act: Act,
    operation: Operation<Input, Found, Result, View, Who>,
    actor: Who,
    input: Input,
  ): Promise<Found | null | undefined> {
    endTx(act.tx);
    act.tx = unverifiedTx(act.client);
    const undone = act.client.query('rollback');
    const begun = act.client.query(`begin; set local role ${caseRoleFor(actor, operation.about(input, actor))}`);
    const entered = send(act.client, enterEntry, [act.entryId]);
    const finding = operation.find(act.tx, { actor, input, sealing: this.sealing });
    const steps = await Promise.allSettled([undone, begun, entered, finding]);
    const failed = steps.find((step) => step.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return await finding;
  }

  private async decide<Input, Found, Result, View, Who extends AnyActor>(
    act: Act,
    operation: Operation<Input, Found, Result, View, Who>,
    actor: Who,
    input: Input,
    found: Found | null | undefined,
    now: Date,
  ): Promise<View | Refusal> {
    if (found === null || found === undefined) return await this.closeRefused(act, refuse('not-found'));
    const allowed = operation.may(actor, found, input);
    if (allowed !== true) return await this.closeRefused(act, isRefusal(allowed) ? allowed : refuse('not-allowed'));
    this.watch('allowed', act.entryId);
    const result = await operation.run(act.tx, { actor, input, found, now, sealing: this.sealing, entryId: act.entryId });
    if (isRefusal(result)) return await this.closeRefused(act, result);
    this.watch('ran', act.entryId);
    const view = operation.view(result, actor);
    const trace = operation.trace?.(result, input) ?? {};
    this.watch('viewed', act.entryId);
    await this.closeAnswered(act, fieldNames(view), trace.subjects ?? [], trace.recipients ?? []);
    this.watch('answering', act.entryId);
    return view;
  }

  /** Closing and committing in one breath: the rows, the closing and its hand-over to the log stand or fall together. */
  private async closeAnswered(act: Act, fields: string[], subjects: string[], recipients: string[]): Promise<void> {
    const closed = this.close(act, 'answered', null, fields, subjects, recipients);
    const committed = act.client.query('commit');
    const [closing, commit] = await Promise.allSettled([closed, committed]);
    if (closing.status === 'rejected') throw isDatabaseAway(closing.reason) ? closing.reason : new AuditUnavailable(closing.reason);
    if (commit.status === 'rejected') throw commit.reason;
    // COMMIT of a failed transaction succeeds and rolls back; only the tag tells.
    if (commit.value.command !== 'COMMIT') throw new Error('the transaction was rolled back at commit');
    this.watch('closed', act.entryId);
  }

  private async closeRefused(act: Act, refusal: Refusal): Promise<Refusal> {
    const undone = act.client.query('rollback');
    const closed = this.close(act, 'refused', refusal.refusal, [], [], []);
    const [undoing, closing] = await Promise.allSettled([undone, closed]);
    if (undoing.status === 'rejected') throw undoing.reason;
    if (closing.status === 'rejected') throw isDatabaseAway(closing.reason) ? closing.reason : new AuditUnavailable(closing.reason);
    return refusal;
  }

  /** A failed act: nothing of it stays but its entry, closed here or, if that is not possible, by the worker. */
  private async giveUp(connection: Connection, act: Act, error: unknown): Promise<Refusal> {
    const taken = isTakenId(error);
    const outcome: Outcome = taken ? 'refused' : 'failed';
    const undone = act.client.query('rollback');
    const closed = this.close(act, outcome, taken ? 'id-taken' : null, [], [], []);
    const results = await Promise.allSettled([undone, closed]);
    const tidy = results.every((result) => result.status === 'fulfilled');
    // A connection in an unknown state is not handed to the next actor.
    if (!tidy) connection.destroy();
    if (!taken) throw error;
    const untidy = results.find((result) => result.status === 'rejected');
    if (untidy === undefined) return refuse('id-taken');
    throw isDatabaseAway(untidy.reason) ? untidy.reason : new AuditUnavailable(untidy.reason);
  }

  private close(
    act: Act,
    outcome: Outcome,
    code: string | null,
    fields: string[],
    subjects: string[],
    recipients: string[],
  ): Promise<unknown> {
    const closing = { entryId: act.entryId, outcome, code, subjects, fields, recipients, details: act.detail };
    return send(act.client, closeEntry, closingValues(closing));
  }
}

async function send<Row>(client: Client, wanted: Statement<Row>, values: unknown[]): Promise<Row[]> {
  const result = await client.query({ name: wanted.name, text: wanted.text, values });
  return result.rows as Row[];
}

/** An id made by the client that is in use already, perhaps by someone else: one fixed answer, whoever has it. */
function isTakenId(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === '23505';
}
