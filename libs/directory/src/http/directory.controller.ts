import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { readDirectory } from '../read-directory.js';
import { DirectoryView } from './directory.dto.js';

@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get()
  @ApiOkResponse({ type: DirectoryView })
  read(@CurrentActor() actor: Actor): Promise<DirectoryView | Refusal> {
    return this.door.perform(readDirectory, actor, {});
  }
}
