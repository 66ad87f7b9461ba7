import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { HeardFact } from './listener.js';

const patience = 5_000;
/** A peer that has vanished without a word is noticed after a pulse and a patience at the latest. */
const pulse = 10_000;

/** One connection that listens, from when it does until it is lost. */
export class ListeningLine implements AsyncDisposable {
  private readonly lost = Promise.withResolvers<void>();
  private readonly pulse: NodeJS.Timeout;

  private constructor(private readonly client: Client) {
    client.on('error', () => this.lost.resolve());
    client.on('end', () => this.lost.resolve());
    this.pulse = setInterval(() => void client.query('select 1').catch(() => this.lost.resolve()), pulse).unref();
  }

  /** @throws what the server or the network raises when the connection cannot be made */
  static async open(databaseUrl: string, hear: (fact: HeardFact) => void): Promise<ListeningLine> {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'naervaern-listener',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    });
    const line = new ListeningLine(client);
    try {
      await client.connect();
      client.on('notification', ({ payload }) => {
        const fact = factIn(payload);
        if (fact !== undefined) hear(fact);
      });
      await client.query('listen naervaern');
      return line;
    } catch (error) {
      await line[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Settles when the line is lost, or when the signal aborts. */
  async untilLost(signal: AbortSignal): Promise<void> {
    const asked = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => asked.resolve(), { once: true });
    if (signal.aborted) asked.resolve();
    await Promise.race([this.lost.promise, asked.promise]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.pulse);
    // A vanished peer never answers a farewell.
    await Promise.race([this.client.end().catch(() => undefined), pause(1_000, undefined, { ref: false })]);
    (this.client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}

/** The fact in a notice; nothing for a notice of another shape, which another version may have sent. */
function factIn(payload: string | undefined): HeardFact | undefined {
  try {
    const { kind, unitId } = JSON.parse(payload ?? '') as Partial<Record<keyof HeardFact, unknown>>;
    return typeof kind === 'string' && typeof unitId === 'string' ? { kind, unitId } : undefined;
  } catch {
    return undefined;
  }
}
