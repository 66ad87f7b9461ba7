import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SelfCheck } from '#platform';
import { OpenToAll } from '../http/open-to-all.js';

/** For whoever runs the web: whether it lives, and whether requests should be sent to it. */
@Controller('health')
export class HealthController {
  constructor(@Inject(SelfCheck) private readonly selfCheck: SelfCheck) {}

  @Get('live')
  @OpenToAll('says nothing but that the process answers')
  live(@Res() response: Response): void {
    response.json({ live: true });
  }

  @Get('ready')
  @OpenToAll('asked by load balancers; codes of findings stand in the log')
  ready(@Res() response: Response): void {
    const isReady = this.selfCheck.findings?.length === 0;
    response.status(isReady ? 200 : 503).json({ ready: isReady });
  }
}
