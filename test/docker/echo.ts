import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

export interface Echo {
  port: number;
  /** Headers of the last request that came through. */
  last(): IncomingHttpHeaders;
  /** How many bytes of bodies came through. */
  bytes(): number;
  requests(): number;
  /** The event streams that are open, to be written to. */
  streams: Set<{ write(text: string): unknown; end(): unknown }>;
  stop(): Promise<void>;
}

/** Stands behind the proxy in place of web and api and tells what reached it. */
export async function startEcho(): Promise<Echo> {
  let headers: IncomingHttpHeaders = {};
  let [bytes, requests] = [0, 0];
  const streams: Echo['streams'] = new Set();
  const server: Server = createServer((request, response) => {
    headers = request.headers;
    requests++;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    if (request.url === '/live' || request.url === '/events') {
      // As the product does it, but for the header that asks proxies not to wait: the configuration alone must do.
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      streams.add(response);
      return;
    }
    request.on('end', () => response.setHeader('Strict-Transport-Security', 'max-age=1').end('here'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    last: () => headers,
    bytes: () => bytes,
    requests: () => requests,
    streams,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
