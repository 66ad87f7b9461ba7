import type { ClientBase } from 'pg';

declare const proof: unique symbol;

/**
 * The right to speak to case tables: a transaction that has taken its case role under an open audit entry.
 * Opaque: a store can hand it on and run statements with it, nobody can look inside or make one.
 */
export interface Tx {
  readonly [proof]: 'under an audit entry';
}

/** A statement with a name of its own, so that each connection parses and plans it once. Text is fixed at load. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly row?: Row;
}

const names = new Set<string>();

/** Declares a statement. Names are unique in a process: two texts under one name would answer each other's rows. */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  if (names.has(name)) throw new Error(`a statement named ${name} exists already`);
  names.add(name);
  return { name, text };
}

const clients = new WeakMap<object, ClientBase>();

/**
 * Makes a Tx out of a connection. For libs/operation alone (an import rule holds everyone else off): whoever calls
 * this has opened an entry, begun a transaction and entered it.
 */
export function unverifiedTx(client: ClientBase): Tx {
  const tx = Object.freeze({}) as Tx;
  clients.set(tx, client);
  return tx;
}

/** Ends the right. A Tx kept after its operation answers nothing. */
export function endTx(tx: Tx): void {
  clients.delete(tx);
}

interface Asked {
  rows: unknown[];
  rowCount: number | null;
}

const firstFailures = new WeakMap<object, unknown>();
const inFailedTransaction = '25P02';

/**
 * Statements of one transaction may be sent together; the server runs them in order. When one fails, those behind it
 * are refused because of it: they are answered with the cause, not with its echo.
 */
async function ask<Row>(tx: Tx, wanted: Statement<Row>, values: unknown[]): Promise<Asked> {
  const client = clients.get(tx);
  if (client === undefined) throw new Error('this transaction has ended');
  try {
    return await client.query({ name: wanted.name, text: wanted.text, values });
  } catch (error) {
    if ((error as { code?: unknown }).code === inFailedTransaction) throw firstFailures.get(tx) ?? error;
    if (!firstFailures.has(tx)) firstFailures.set(tx, error);
    throw error;
  }
}

/** Runs a statement and gives its rows. */
export async function rows<Row>(tx: Tx, wanted: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
  return (await ask(tx, wanted, values)).rows as Row[];
}

/** The first row, or undefined. */
export async function row<Row>(tx: Tx, wanted: Statement<Row>, values: unknown[] = []): Promise<Row | undefined> {
  return (await rows(tx, wanted, values))[0];
}

/** Runs a statement that changes rows and gives their number. */
export async function change(tx: Tx, wanted: Statement<never>, values: unknown[] = []): Promise<number> {
  return (await ask(tx, wanted, values)).rowCount ?? 0;
}
