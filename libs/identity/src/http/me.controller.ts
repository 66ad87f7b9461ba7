import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { CurrentActor } from '../current-actor.js';
import { readMe } from '../read-me.js';
import { MeView } from './me.dto.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get()
  @ApiOkResponse({ type: MeView })
  read(@CurrentActor() actor: Actor): Promise<MeView | Refusal> {
    return this.door.perform(readMe, actor, {});
  }
}
