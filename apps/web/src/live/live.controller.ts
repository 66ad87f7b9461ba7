import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EventStream } from '#platform';
import { OpenToAll } from '../http/open-to-all.js';
import { visitOf } from '../http/visit.js';
import { LiveStreams } from './live-streams.js';

@Controller('live')
export class LiveController {
  constructor(@Inject(LiveStreams) private readonly streams: LiveStreams) {}

  /**
   * The live line of one browser; its tabs share it. Does not count as activity. A page sees no status of a stream, so
   * that a session is over is said on the stream; behind a hidden screen there is nothing to say.
   */
  @Get()
  @OpenToAll('tells somebody whose session is over just that')
  async follow(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { session } = visitOf(request);
    if (session?.isLocked) return void response.status(204).end();
    const stream = new EventStream(response);
    if (session !== undefined) return await this.streams.follow(session, stream);
    stream.send('ended', {});
    stream.end();
  }
}
