import { once } from 'node:events';
import { createServer } from 'node:net';

/** True when nothing listens on this port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  return (await bind(port)) !== undefined;
}

/** The wanted port when it is free, otherwise one that the system picks; never one of the others. */
export async function freePort(wanted?: number, others: readonly (number | undefined)[] = []): Promise<number> {
  if (wanted !== undefined && !others.includes(wanted) && await isFree(wanted)) return wanted;
  for (;;) {
    const port = await bind(0);
    if (port === undefined) throw new Error('The system has no free port on 127.0.0.1.');
    if (!others.includes(port)) return port;
  }
}

async function bind(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
