import type { Actor, AnyActor, AuditVerb, PurposeCode, Refusal } from '#kernel';
import type { Tx } from '#platform';
import type { Sealing } from '#sealing';

/** What an audit entry is about. It decides which rows row security will show to the act. */
export type About =
  | { scope: 'case'; kind: 'case' | 'referral' | 'part'; id: string }
  | { scope: 'list' }
  | { scope: 'log' | 'log-of-all' }
  | { scope: 'none'; kind?: 'sign-in' | 'staff-member' | 'assignment'; id?: string };

/** What a finding step may use: who asks and for what. */
export interface Asked<Input, Who extends AnyActor = Actor> {
  actor: Who;
  input: Input;
  sealing: Sealing;
}

/** What a running step may use. `now` is the database's time, read once when the entry was opened. */
export interface Running<Input, Found, Who extends AnyActor = Actor> extends Asked<Input, Who> {
  found: Found;
  now: Date;
  entryId: string;
}

/** What an answer says about citizens, for the closing of the entry. */
export interface Trace {
  /** Random tags of the persons whose data the answer shows or the act changed. */
  subjects?: string[];
  /** Organisations to which data were disclosed by this act. */
  recipients?: string[];
}

/**
 * Something a user does: the unit of permission, audit, transaction, test and documentation. The fields stand in the
 * order in which the door uses them (design 2).
 */
export interface Operation<Input, Found, Result, View, Who extends AnyActor = Actor> {
  /** noun.verb, unique; what auditors search by. */
  readonly name: string;
  /** One of the six verbs of LED art. 25. */
  readonly verb: AuditVerb;
  readonly purpose: (input: Input) => PurposeCode;
  readonly about: (input: Input, actor: Who) => About;
  /** Through the actor: what the actor has no part in is not found. */
  readonly find: (tx: Tx, asked: Asked<Input, Who>) => Promise<Found | null | undefined>;
  /** Pure. Anything but true is a no. */
  readonly may: (actor: Who, found: Found, input: Input) => true | Refusal;
  /** Rows only: no mail, no HTTP, no clock. */
  readonly run: (tx: Tx, running: Running<Input, Found, Who>) => Promise<Result | Refusal>;
  /** The allow-list of what leaves. */
  readonly view: (result: Result, actor: Who) => View;
  readonly trace?: (result: Result, input: Input) => Trace;
  /** What was asked for, where that is personal itself (a CPR number looked up): kept sealed with the entry, hit or no hit. */
  readonly detail?: (input: Input) => object;
}

// Each operation has types of its own; the registry only needs the names.
type AnyOperation = Operation<never, never, never, unknown, never>;

const registry = new Map<string, AnyOperation>();

/** Declares an operation. A name taken twice is a bug and throws at load. */
export function operation<Input, Found, Result, View, Who extends AnyActor = Actor>(
  definition: Operation<Input, Found, Result, View, Who>,
): Operation<Input, Found, Result, View, Who> {
  if (registry.has(definition.name)) throw new Error(`an operation named ${definition.name} exists already`);
  registry.set(definition.name, definition as unknown as AnyOperation);
  return Object.freeze(definition);
}

/** Names and verbs of all operations loaded, for documentation and tests. */
export function declaredOperations(): { name: string; verb: AuditVerb }[] {
  return [...registry.values()].map(({ name, verb }) => ({ name, verb }));
}
