import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of one spec. On localhost, as the web is: the toy identity provider at 127.0.0.1 is another site. */
export interface WebServer {
  origin: string;
  stop(): Promise<void>;
}

export async function serve(answer: RequestListener): Promise<WebServer> {
  const server = createServer(answer);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
