import type { Socket } from 'node:net';
import { types } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Statement } from './tx.js';

/**
 * Options of the one connection pool of a process. Statements are pipelined: an operation sends "open the entry,
 * begin, enter, find" in one breath and the server runs them in order, each refusing if the one before it failed.
 */
export function databaseOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    connectTimeoutMS: 5_000,
    applicationName: 'naervaern',
    // A pool without a listener takes the process down with the first lost connection.
    poolErrorHandler: () => undefined,
    extra: {
      pipeline: true,
      statement_timeout: 6_000,
      // The server ends a statement that takes too long; this ends the wait for a server that is not heard any more.
      query_timeout: 7_500,
      lock_timeout: 5_000,
      // The web asks an identity provider in the middle of a transaction, for 5 s at most.
      idle_in_transaction_session_timeout: 8_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      options: serverSideLimits,
      // Before anybody has the connection: the server may end it in the very breath in which it is ready.
      onConnect: prepare,
    },
  };
}

/**
 * What the server does about us when we have fallen silent. Between two messages of one breath no other limit of its runs,
 * so only the first ends a transaction whose client vanished there and would hold its locks for ever. The others give up
 * a dead peer after 20 s and not after hours, in which connections of ours that nobody has would fill the server.
 */
const serverSideLimits = '-c transaction_timeout=10000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=5 -c tcp_user_timeout=20000';

/** A connection held by one operation at a time. */
export interface Connection extends AsyncDisposable {
  readonly client: ClientBase;
  /** Gives the connection up for good: after a failure whose state is not known, nobody shall inherit it. */
  destroy(): void;
}

/** Hands out connections. Nobody but libs/operation and pre-door look-ups of directory data has a use for it. */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Straight from TypeORM's pool: a query runner would be one more object of theirs on the way, made anew for each act.
   * @throws DatabaseAway when no connection is to be had in 5 s.
   */
  async connect(): Promise<Connection> {
    if (!this.source.isInitialized) throw new DatabaseAway();
    const client = await this.ofDriver!.connect().catch((error: unknown) => {
      throw new DatabaseAway(error);
    });
    return connectionOf(client);
  }

  /** How the pool stands just now. */
  get pool(): { connections: number; idle: number; waiting: number; size: number } {
    const pool = this.ofDriver;
    return { connections: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0, size: pool?.options.max ?? 0 };
  }

  /** TypeORM's own pool of pg; none before it has been initialized. */
  private get ofDriver(): Pool | undefined {
    return (this.source.driver as unknown as { master?: Pool }).master;
  }

  /** Rows of a table that is not case data (staff, offices, queues), read outside the door. */
  async readWithoutEntry<Row>(wanted: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    await using connection = await this.connect();
    const result = await connection.client.query({ name: wanted.name, text: wanted.text, values });
    return result.rows as Row[];
  }
}

/** Given back once, whoever does it first: to the pool, or destroyed. */
function connectionOf(client: PoolClient): Connection {
  let isHeld = true;
  const giveBack = (isBroken: boolean): void => {
    if (isHeld) client.release(isBroken);
    isHeld = false;
  };
  return {
    client,
    destroy: () => giveBack(true),
    [Symbol.asyncDispose]: async () => giveBack(false),
  };
}

const prepared = new WeakSet<ClientBase>();

function prepare(client: ClientBase): void {
  if (prepared.has(client)) return;
  prepared.add(client);
  // A checked-out idle connection that loses its server emits an error that nobody else listens to.
  client.on('error', () => undefined);
  writeOncePerTick(client as ClientBase & { connection: { stream: Socket } });
}

/** What is asked in one tick leaves in one write: a breath of five statements is one system call and one segment. */
function writeOncePerTick(client: ClientBase & { connection: { stream: Socket } }): void {
  const ask = client.query.bind(client) as (...words: unknown[]) => unknown;
  let isHeld = false;
  const asked = (...words: unknown[]): unknown => {
    if (!isHeld) {
      isHeld = true;
      client.connection.stream.cork();
      process.nextTick(() => {
        isHeld = false;
        client.connection.stream.uncork();
      });
    }
    return ask(...words);
  };
  client.query = asked as typeof client.query;
}

/** The database cannot be reached or has gone away in the middle: 503 with Retry-After, nothing acknowledged. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  constructor(cause?: unknown) {
    super('the database is away', { cause });
  }
}

const awayClasses = ['08', '53', '57', '58'];

/** Tells a lost or refusing server from a fault of ours (PostgreSQL error classes 08, 53, 57, 58; read-only, and time-outs of transactions and locks). */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  // Not instanceof: errors of Node's own sockets may come from another realm than ours.
  if (!types.isNativeError(error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') {
    if (['25006', '25P03', '25P04', '55P03'].includes(code)) return true;
    // These first: EPIPE has the form of a code of PostgreSQL's.
    if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return true;
    return /^[0-9A-Z]{5}$/.test(code) && awayClasses.includes(code.slice(0, 2));
  }
  return /Connection terminated|not queryable|timeout exceeded when trying to connect|Query read timeout|Client was closed/i.test(error.message);
}
