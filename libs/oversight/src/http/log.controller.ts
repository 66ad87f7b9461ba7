import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { searchLog } from '../search-log.js';
import { LogPageView, SearchLogDto } from './log.dto.js';

@ApiTags('log')
@Controller('log')
export class LogController {
  constructor(@Inject(Door) private readonly door: Door) {}

  /** A search is sent as a body, so that references do not end in addresses and their logs. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: LogPageView })
  searchLog(@CurrentActor() actor: Actor, @Body() filter: SearchLogDto): Promise<LogPageView | Refusal> {
    return this.door.perform(searchLog, actor, filter);
  }
}
