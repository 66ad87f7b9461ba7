import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { countLog } from '../count-log.js';
import { exportLog } from '../export-log.js';
import { listAccesses } from '../list-accesses.js';
import { searchLog } from '../search-log.js';
import { LogFiguresAnswer } from './figures.answer.js';
import { AccessesAnswer, LogExportAnswer, LogPageView } from './log.answer.js';
import { CountLogDto, ListAccessesDto, LogFilterDto, SearchLogDto } from './log.dto.js';

/** What is asked for is sent as a body, so that references and pseudonyms do not end in addresses and their logs. */
@ApiTags('log')
@Controller('log')
export class LogController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: LogPageView })
  searchLog(@CurrentActor() actor: Actor, @Body() filter: SearchLogDto): Promise<LogPageView | Refusal> {
    return this.door.perform(searchLog, actor, filter);
  }

  @Post('figures')
  @HttpCode(200)
  @ApiOkResponse({ type: LogFiguresAnswer })
  countLog(@CurrentActor() actor: Actor, @Body() time: CountLogDto): Promise<LogFiguresAnswer | Refusal> {
    return this.door.perform(countLog, actor, time);
  }

  @Post('accesses')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessesAnswer })
  listAccesses(@CurrentActor() actor: Actor, @Body() about: ListAccessesDto): Promise<AccessesAnswer | Refusal> {
    return this.door.perform(listAccesses, actor, about);
  }

  @Post('export')
  @HttpCode(200)
  @ApiOkResponse({ type: LogExportAnswer })
  exportLog(@CurrentActor() actor: Actor, @Body() filter: LogFilterDto): Promise<LogExportAnswer | Refusal> {
    return this.door.perform(exportLog, actor, filter);
  }
}
