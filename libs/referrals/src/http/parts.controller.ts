import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam, InvalidInput } from '#platform';
import { acceptPart } from '../accept-part.js';
import { answerNotNecessary } from '../answer-not-necessary.js';
import { closePart } from '../close-part.js';
import { correctPart } from '../correct-part.js';
import { decidePart } from '../decide-part.js';
import { giveFeedback } from '../give-feedback.js';
import { handPartOver } from '../hand-part-over.js';
import { openPart } from '../open-part.js';
import { passPartOn } from '../pass-part-on.js';
import { readChildren } from '../read-children.js';
import { readPart } from '../read-part.js';
import { readSentPart } from '../read-sent-part.js';
import { recallPart } from '../recall-part.js';
import { recordOutsideDelivery } from '../record-outside-delivery.js';
import { returnPart } from '../return-part.js';
import { sendMessage } from '../send-message.js';
import { sendPartAgain } from '../send-part-again.js';
import { takePartOver } from '../take-part-over.js';
import { withdrawPart } from '../withdraw-part.js';
import { ChildrenAnswer } from './children.answer.js';
import { MessageSentAnswer } from './message.answer.js';
import { PartAnswer, PartMovedAnswer, SentPartMovedAnswer } from './part.answer.js';
import { SentPartContentAnswer } from './sent-part.answer.js';
import {
  hasItsProposal, hasItsSubject, AnswerNotNecessaryDto, CorrectPartDto, DecidePartDto, GiveFeedbackDto, HandPartOverDto, OutsideDeliveryDto, PassPartOnDto, RecallPartDto, ReturnPartDto,
  SendMessageDto, SendPartAgainDto, VersionDto,
} from './referral.dto.js';

const proposalNeeded = {
  field: 'proposedMunicipalityCode',
  code: 'proposal',
  da: 'Vælg den kommune, delen hører til, når den er havnet i en forkert kommune; en anden end jeres egen, og kun da.',
  en: 'Choose the municipality that the part belongs to when it went to a wrong one; another than your own, and only then.',
};

@ApiTags('parts')
@Controller('parts/:partId')
export class PartsController {
  constructor(private readonly door: Door) {}

  @Get()
  @ApiOkResponse({ type: PartAnswer })
  readPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string): Promise<PartAnswer | Refusal> {
    return this.door.perform(readPart, actor, { partId });
  }

  @Get('sent')
  @ApiOkResponse({ type: SentPartContentAnswer })
  readSentPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string): Promise<SentPartContentAnswer | Refusal> {
    return this.door.perform(readSentPart, actor, { partId });
  }

  @Get('children')
  @ApiOkResponse({ type: ChildrenAnswer })
  readChildren(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string): Promise<ChildrenAnswer | Refusal> {
    return this.door.perform(readChildren, actor, { partId });
  }

  @Post('open')
  @HttpCode(200)
  @ApiOkResponse({ type: PartAnswer })
  openPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: VersionDto): Promise<PartAnswer | Refusal> {
    return this.door.perform(openPart, actor, { partId, ...body });
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: PartAnswer })
  acceptPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: VersionDto): Promise<PartAnswer | Refusal> {
    return this.door.perform(acceptPart, actor, { partId, ...body });
  }

  @Post('return')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  returnPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: ReturnPartDto): Promise<PartMovedAnswer | Refusal> {
    if (!hasItsProposal(body, actor.municipalityCode)) throw new InvalidInput([proposalNeeded]);
    return this.door.perform(returnPart, actor, { partId, ...body });
  }

  @Post('pass-on')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  passPartOn(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: PassPartOnDto): Promise<PartMovedAnswer | Refusal> {
    return this.door.perform(passPartOn, actor, { partId, ...body });
  }

  @Post('hand-over')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  handPartOver(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: HandPartOverDto): Promise<PartMovedAnswer | Refusal> {
    return this.door.perform(handPartOver, actor, { partId, ...body });
  }

  @Post('take-over')
  @HttpCode(200)
  @ApiOkResponse({ type: PartAnswer })
  takePartOver(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: VersionDto): Promise<PartAnswer | Refusal> {
    return this.door.perform(takePartOver, actor, { partId, ...body });
  }

  @Post('decide')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  decidePart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: DecidePartDto): Promise<PartMovedAnswer | Refusal> {
    return this.door.perform(decidePart, actor, { partId, ...body });
  }

  @Post('close')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  closePart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: VersionDto): Promise<PartMovedAnswer | Refusal> {
    return this.door.perform(closePart, actor, { partId, ...body });
  }

  @Post('feedback')
  @HttpCode(200)
  @ApiOkResponse({ type: PartMovedAnswer })
  giveFeedback(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: GiveFeedbackDto): Promise<PartMovedAnswer | Refusal> {
    return this.door.perform(giveFeedback, actor, { partId, ...body });
  }

  @Post('recall')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  recallPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: RecallPartDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(recallPart, actor, { partId, ...body });
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  withdrawPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: VersionDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(withdrawPart, actor, { partId, ...body });
  }

  @Post('not-necessary')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  answerNotNecessary(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: AnswerNotNecessaryDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(answerNotNecessary, actor, { partId, ...body });
  }

  @Post('outside-delivery')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  recordOutsideDelivery(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: OutsideDeliveryDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(recordOutsideDelivery, actor, { partId, ...body });
  }

  @Post('send-again')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  sendPartAgain(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() { statements = [], ...body }: SendPartAgainDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(sendPartAgain, actor, { partId, ...body, mended: { statements } });
  }

  @Post('correct')
  @HttpCode(200)
  @ApiOkResponse({ type: SentPartMovedAnswer })
  correctPart(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() { statements, ...body }: CorrectPartDto): Promise<SentPartMovedAnswer | Refusal> {
    return this.door.perform(correctPart, actor, { partId, ...body, mended: { statements } });
  }

  @Put('messages/:messageId')
  @ApiOkResponse({ type: MessageSentAnswer })
  sendMessage(
    @CurrentActor() actor: Actor,
    @Param('partId', IdParam) partId: string,
    @Param('messageId', IdParam) messageId: string,
    @Body() body: SendMessageDto,
  ): Promise<MessageSentAnswer | Refusal> {
    if (!hasItsSubject(body)) {
      throw new InvalidInput([{ field: 'about', code: 'subject', da: 'Skriv, hvad der mangler; kun da.', en: 'Name what is missing; only then.' }]);
    }
    return this.door.perform(sendMessage, actor, { partId, messageId, ...body });
  }
}
