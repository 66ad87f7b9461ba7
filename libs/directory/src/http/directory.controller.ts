import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { readDirectory } from '../read-directory.js';
import { readReadiness } from '../read-readiness.js';
import { DirectoryAnswer } from './directory.answer.js';
import { OrganisationReadinessAnswer } from './readiness.answer.js';

@ApiTags('directory')
@Controller()
export class DirectoryController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get('directory')
  @ApiOkResponse({ type: DirectoryAnswer })
  readDirectory(@CurrentActor() actor: Actor): Promise<DirectoryAnswer | Refusal> {
    return this.door.perform(readDirectory, actor, {});
  }

  @Get('readiness')
  @ApiOkResponse({ type: OrganisationReadinessAnswer })
  readReadiness(@CurrentActor() actor: Actor): Promise<OrganisationReadinessAnswer | Refusal> {
    return this.door.perform(readReadiness, actor, {});
  }
}
