import type { Server } from 'node:http';
import { endGracefully, Log, readWebConfiguration, refuseToStart } from '#platform';
import { createWeb } from './create-web.js';

try {
  const configuration = readWebConfiguration();
  const log = new Log();
  const app = await createWeb(configuration, { log });
  const server: Server = app.getHttpServer();
  endGracefully(log, async () => {
    // Connections that are kept alive between two requests would hold the end up for as long as they like.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    await app.close();
    clearInterval(idle);
  });
  await app.listen(configuration.port, configuration.host);
  log.event('ready', { process: 'web' });
} catch (error) {
  refuseToStart(error);
  // A half-started app may hold connections open.
  process.exit();
}
