import { Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Metrics } from '../metrics/metrics.js';
import { ownRoutes } from './own-routes.js';

/** The routes by which requests are counted: those that the app has when it has been put together, and `none`. */
@Injectable()
export class RouteFigures implements OnApplicationBootstrap {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Optional() @Inject(HttpAdapterHost) private readonly host?: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    // A process that answers no HTTP has a host without an adapter.
    const adapter = this.host?.httpAdapter as HttpAdapterHost['httpAdapter'] | null | undefined;
    if (this.metrics.isOn && adapter) this.metrics.declare('route', [...ownRoutes({ getHttpAdapter: () => adapter }), 'none']);
  }
}
