import type { ServerResponse } from 'node:http';
import { Controller, Get, Inject, MethodNotAllowedException, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentSignIn } from '#identity';
import { isRefusal } from '#kernel';
import { Door } from '#operation';
import { DatabaseAway, EventStream, Refused } from '#platform';
import { followEvents } from '../follow-events.js';
import { LiveLine } from '../live-line.js';
import { EventAnswer } from './event.answer.js';
import { streamDocument, tooManyDocument } from './events.document.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(LiveLine) private readonly line: LiveLine,
  ) {}

  /** @throws Refused, and DatabaseAway while nothing would be heard: answered before the stream begins */
  @Get()
  @ApiExtraModels(EventAnswer)
  @ApiOkResponse(streamDocument)
  @ApiTooManyRequestsResponse(tooManyDocument)
  async followEvents(@CurrentSignIn() signedIn: AuthenticatedUser, @Res() response: ServerResponse): Promise<void> {
    if (response.req.method !== 'GET') throw new MethodNotAllowedException();
    const { followers } = this.line;
    const { openAlready, giveBack } = followers.takePlace(signedIn.actor.id);
    try {
      const answer = await this.door.perform(followEvents, signedIn.actor, { openAlready });
      if (isRefusal(answer)) throw new Refused(answer);
      if (!this.line.isHearing) throw new DatabaseAway();
      await followers.follow(new EventStream(response), signedIn);
    } finally {
      giveBack();
    }
  }
}
