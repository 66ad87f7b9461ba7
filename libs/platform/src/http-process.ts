import type { Server } from 'node:http';
import { LastAnswers } from './http/last-answers.js';
import { Readiness } from './http/readiness.js';
import { Log } from './log/log.js';
import { endGracefully, refuseToStart } from './process-end.js';

/** An app that answers HTTP, put together and not yet listening. */
interface HttpApp {
  get(part: typeof Readiness): Readiness;
  getHttpServer(): Server;
  listen(port: number, host: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Where to listen. */
interface Place {
  host: string;
  port: number;
}

/**
 * The life of a process that answers HTTP: reads its configuration, starts or says why not, answers, and at SIGTERM ends
 * what it has begun: it says that it is not ready, that each answer is the last of its connection, and then takes no more.
 * @param name stands in the log
 */
export async function runHttpProcess<Configuration extends Place>(
  name: 'api' | 'web',
  configure: () => Configuration,
  create: (configuration: Configuration, options: { log: Log }) => Promise<HttpApp>,
): Promise<void> {
  try {
    const configuration = configure();
    const log = new Log();
    const app = await create(configuration, { log });
    const lastAnswers = new LastAnswers(app.getHttpServer());
    endGracefully(log, async () => {
      app.get(Readiness).end();
      await lastAnswers.say();
      await closed(app);
    });
    await app.listen(configuration.port, configuration.host);
    log.event('ready', { process: name });
  } catch (error) {
    refuseToStart(error);
    // A half-started app may hold connections open.
    process.exit();
  }
}

/** Connections that are kept alive between two requests would hold the end up for as long as they like. */
async function closed(app: HttpApp): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 100);
  await app.close();
  clearInterval(idle);
}
