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
    const adapter = this.host?.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (this.metrics.isOn && adapter !== undefined) this.metrics.declare('route', [...ownRoutes({ getHttpAdapter: () => adapter }), 'none']);
  }
}
