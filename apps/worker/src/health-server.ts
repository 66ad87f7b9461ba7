import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log, Readiness, WatchPlace } from '#platform';
import type { RoundWatch } from './round-watch.js';

/** What the worker says of itself. Both answer 200 for yes and 503 for no. */
export interface Healthy {
  readiness: Pick<Readiness, 'report'>;
  rounds: Pick<RoundWatch, 'isGoing' | 'isHopeless'>;
}

/**
 * `GET /health/live` and `GET /health/ready` of the worker, on a port of its own; nothing else is answered. It lives until
 * a round has stood for so long that only a new process helps; it is ready while the database is there and sound and
 * every round comes round.
 */
export class HealthServer {
  private constructor(private readonly server: Server) {}

  /** @throws what the network throws for a port that is taken */
  static async listen({ host, port }: WatchPlace, healthy: Healthy, log: Log): Promise<HealthServer> {
    const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000, keepAliveTimeout: 5_000 }, (request, response) => {
      const asked = request.method === 'GET' ? request.url : undefined;
      if (asked === '/health/live') answer(response, !healthy.rounds.isHopeless, { live: !healthy.rounds.isHopeless });
      else if (asked === '/health/ready') void answerReady(response, healthy);
      else response.writeHead(404).end();
    });
    server.maxConnections = 16;
    server.listen(port, host);
    await once(server, 'listening');
    log.event('health-served', { port: (server.address() as AddressInfo).port });
    return new HealthServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

async function answerReady(response: ServerResponse, { readiness, rounds }: Healthy): Promise<void> {
  const { ready, database, selfCheck, warnings } = await readiness.report();
  const { isGoing } = rounds;
  answer(response, ready && isGoing, { ready: ready && isGoing, database, selfCheck, rounds: isGoing ? 'ok' : 'stopped', warnings });
}

function answer(response: ServerResponse, isWell: boolean, body: object): void {
  response.writeHead(isWell ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...(isWell ? {} : { 'Retry-After': '5' }) });
  response.end(JSON.stringify(body));
}
