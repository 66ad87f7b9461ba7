import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Environment } from '../configuration/configuration.js';
import type { WatchPlace } from '../configuration/watch-configuration.js';
import { Log } from '../log/log.js';
import { Metrics } from './metrics.js';

export const METRICS_PLACE = Symbol('MetricsPlace');

/** Where figures are asked for, if anywhere. */
export interface MetricsPlace {
  place?: WatchPlace;
  environment: Environment;
}

/** Answers `GET /metrics` on a port of its own, away from everything that people reach, and nothing else. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    @Inject(METRICS_PLACE) private readonly where: MetricsPlace,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Where it listens; undefined when it does not. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  /** @throws what the network throws for a port that is taken: a process that nobody can watch shall not seem to be watched */
  async onApplicationBootstrap(): Promise<void> {
    const { place, environment } = this.where;
    if (place === undefined) {
      // Not a reason to refuse the start: a service that is down for want of a watcher helps nobody.
      if (environment === 'production') this.log.alarm('nobody-watches', { setting: 'NAERVAERN_METRICS_PORT' });
      return;
    }
    this.server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000, keepAliveTimeout: 5_000 }, (request, response) => void this.answer(request, response));
    this.server.maxConnections = 8;
    this.server.listen(place.port, place.host);
    await once(this.server, 'listening');
    this.log.event('metrics-served', { port: this.port! });
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
      const text = await this.metrics.text();
      response.writeHead(200, { 'Content-Type': this.metrics.contentType, 'Cache-Control': 'no-store' }).end(text);
    } catch (error) {
      this.log.fault('metrics-failed', error);
      response.writeHead(500).end();
    }
  }
}
