import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { CurrentActor } from '../current-actor.js';
import { readMe } from '../read-me.js';
import { readOwnLogEntries } from '../read-own-log-entries.js';
import { readOwnSignIns } from '../read-own-sign-ins.js';
import { MeView } from './me.dto.js';
import { OwnLogEntriesAnswer, OwnSignInsAnswer } from './sign-in.answer.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get()
  @ApiOkResponse({ type: MeView })
  readMe(@CurrentActor() actor: Actor): Promise<MeView | Refusal> {
    return this.door.perform(readMe, actor, {});
  }

  @Get('sign-ins')
  @ApiOkResponse({ type: OwnSignInsAnswer })
  readOwnSignIns(@CurrentActor() actor: Actor): Promise<OwnSignInsAnswer | Refusal> {
    return this.door.perform(readOwnSignIns, actor, {});
  }

  @Get('log-entries')
  @ApiOkResponse({ type: OwnLogEntriesAnswer })
  readOwnLogEntries(@CurrentActor() actor: Actor): Promise<OwnLogEntriesAnswer | Refusal> {
    return this.door.perform(readOwnLogEntries, actor, {});
  }
}
