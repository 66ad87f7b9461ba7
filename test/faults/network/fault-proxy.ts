import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { chanceOfFault } from './chance.js';
import type { FaultKind, Trouble } from './fault.js';
import { FaultyLine } from './faulty-line.js';

/** A stretch of network between two processes, on which lines break as a seed says. */
export interface FaultProxy {
  port: number;
  /** Faults that struck, by kind: one that waits for bytes that never came is not counted. */
  readonly hits: ReadonlyMap<FaultKind, number>;
  /** Lines that are open and those opened from now on have faults. */
  trouble(of: Trouble): void;
  /** The network is well: no fault strikes any more. Lines that are half open stay so, as they would. */
  calm(): void;
  stop(): Promise<void>;
}

/** Stands before a port of this machine. The nth fault of a seed is always the same. */
export async function faultProxy(target: { host?: string; port: number }, seed: number): Promise<FaultProxy> {
  const hits = new Map<FaultKind, number>();
  const lines = new Set<FaultyLine>();
  let trouble: Trouble = () => undefined;
  let faults = 0;
  const next = () => trouble(chanceOfFault(seed, faults++));
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client: Socket) => {
    const upstream = connect({ host: '127.0.0.1', ...target, allowHalfOpen: true, noDelay: true });
    const line = new FaultyLine(client, upstream, next, (kind) => void hits.set(kind, (hits.get(kind) ?? 0) + 1));
    lines.add(line);
    client.once('close', () => upstream.destroyed && lines.delete(line));
    upstream.once('close', () => client.destroyed && lines.delete(line));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    hits,
    trouble(of) {
      trouble = of;
      for (const line of lines) line.renew();
    },
    calm() {
      trouble = () => undefined;
      for (const line of lines) line.renew();
    },
    async stop() {
      server.close();
      for (const line of lines) line.destroy();
      await once(server, 'close');
    },
  };
}
