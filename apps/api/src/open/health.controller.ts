import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { WithoutSignIn } from '#identity';
import { Readiness, type ReadinessReport } from '#platform';

/** For whoever keeps the process running. No personal data, and no detail that helps an attacker. */
@ApiTags('health')
@WithoutSignIn('says that the process lives, and nothing about anybody')
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  /** 200 when requests may come, otherwise 503 with the same report. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (!report.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE).setHeader('Retry-After', '5');
    return report;
  }
}
