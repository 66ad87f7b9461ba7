import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { WithoutSignIn } from '#identity';
import { Readiness, ReadinessAnswer } from '#platform';
import { LivenessAnswer } from './health.answer.js';

/** For whoever keeps the process running. No personal data, and no detail that helps an attacker. */
@ApiTags('health')
@WithoutSignIn('says that the process lives, and nothing about anybody')
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOkResponse({ type: LivenessAnswer })
  checkLiveness(): LivenessAnswer {
    return { live: true };
  }

  /** 200 when requests may come, otherwise 503 with the same report. */
  @Get('ready')
  @ApiOkResponse({ type: ReadinessAnswer })
  @ApiServiceUnavailableResponse({ type: ReadinessAnswer })
  async checkReadiness(@Res({ passthrough: true }) response: Response): Promise<ReadinessAnswer> {
    const report = await this.readiness.report();
    if (!report.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE).setHeader('Retry-After', '5');
    return report;
  }
}
