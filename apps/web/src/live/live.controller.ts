import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EventStream } from '#platform';
import { sessionOf } from '../http/visit.js';
import { LiveStreams } from './live-streams.js';

@Controller('live')
export class LiveController {
  constructor(@Inject(LiveStreams) private readonly streams: LiveStreams) {}

  /** The live line of one browser; its tabs share it. Does not count as activity. */
  @Get()
  async follow(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.streams.follow(sessionOf(request), new EventStream(response));
  }
}
