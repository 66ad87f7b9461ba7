import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from '#platform';
import { OpenToAll } from '../http/open-to-all.js';

/** For whoever runs the web: whether it lives, and whether requests should be sent to it. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @OpenToAll('says nothing but that the process answers')
  live(@Res() response: Response): void {
    response.json({ live: true });
  }

  @Get('ready')
  @OpenToAll('asked by load balancers; codes of findings stand in the log')
  async ready(@Res() response: Response): Promise<void> {
    const { ready } = await this.readiness.report();
    if (!ready) response.setHeader('Retry-After', '5');
    response.status(ready ? 200 : 503).json({ ready });
  }
}
