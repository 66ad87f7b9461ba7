import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { answerDraftNotNecessary } from '../answer-draft-not-necessary.js';
import { discardDraft } from '../discard-draft.js';
import { listDrafts } from '../list-drafts.js';
import { readDraft } from '../read-draft.js';
import { saveDraft } from '../save-draft.js';
import { takeDraftOver } from '../take-draft-over.js';
import { DraftAnswer, DraftListAnswer, DraftSavedAnswer, DraftSettledAnswer } from './draft.answer.js';
import { AnswerDraftNotNecessaryDto, DraftVersionDto, SaveDraftDto } from './draft.dto.js';

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly door: Door) {}

  @Get()
  @ApiOkResponse({ type: DraftListAnswer })
  listDrafts(@CurrentActor() actor: Actor): Promise<DraftListAnswer | Refusal> {
    return this.door.perform(listDrafts, actor, {});
  }

  @Put(':draftId')
  @ApiOkResponse({ type: DraftSavedAnswer })
  saveDraft(@CurrentActor() actor: Actor, @Param('draftId', IdParam) draftId: string, @Body() body: SaveDraftDto): Promise<DraftSavedAnswer | Refusal> {
    return this.door.perform(saveDraft, actor, { draftId, ...body });
  }

  @Get(':draftId')
  @ApiOkResponse({ type: DraftAnswer })
  readDraft(@CurrentActor() actor: Actor, @Param('draftId', IdParam) draftId: string): Promise<DraftAnswer | Refusal> {
    return this.door.perform(readDraft, actor, { draftId });
  }

  @Post(':draftId/take-over')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftAnswer })
  takeDraftOver(@CurrentActor() actor: Actor, @Param('draftId', IdParam) draftId: string, @Body() body: DraftVersionDto): Promise<DraftAnswer | Refusal> {
    return this.door.perform(takeDraftOver, actor, { draftId, ...body });
  }

  @Post(':draftId/not-necessary')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftSettledAnswer })
  answerDraftNotNecessary(@CurrentActor() actor: Actor, @Param('draftId', IdParam) draftId: string, @Body() body: AnswerDraftNotNecessaryDto): Promise<DraftSettledAnswer | Refusal> {
    return this.door.perform(answerDraftNotNecessary, actor, { draftId, ...body });
  }

  @Post(':draftId/discard')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftSettledAnswer })
  discardDraft(@CurrentActor() actor: Actor, @Param('draftId', IdParam) draftId: string, @Body() body: DraftVersionDto): Promise<DraftSettledAnswer | Refusal> {
    return this.door.perform(discardDraft, actor, { draftId, ...body });
  }
}
