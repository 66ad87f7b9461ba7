import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { activateBasisTable, turnDownBasisTable } from '../decide-on-basis-table.js';
import { proposeBasisTable } from '../propose-basis-table.js';
import { readLegalBases } from '../read-legal-bases.js';
import { BasisActivationAnswer, LegalBasesAnswer } from './legal-bases.answer.js';
import { ProposeBasisTableDto } from './legal-bases.dto.js';

/** The table of legal bases: everybody reads it, two administrators put a version in force. */
@ApiTags('legal-bases')
@Controller()
export class LegalBasesController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get('legal-bases')
  @ApiOkResponse({ type: LegalBasesAnswer })
  readLegalBases(@CurrentActor() actor: Actor): Promise<LegalBasesAnswer | Refusal> {
    return this.door.perform(readLegalBases, actor, {});
  }

  @Put('basis-activations/:activationId')
  @ApiOkResponse({ type: BasisActivationAnswer })
  proposeBasisTable(@CurrentActor() actor: Actor, @Param('activationId', IdParam) activationId: string, @Body() body: ProposeBasisTableDto): Promise<BasisActivationAnswer | Refusal> {
    return this.door.perform(proposeBasisTable, actor, { activationId, ...body });
  }

  @Post('basis-activations/:activationId/activate')
  @HttpCode(200)
  @ApiOkResponse({ type: BasisActivationAnswer })
  activateBasisTable(@CurrentActor() actor: Actor, @Param('activationId', IdParam) activationId: string): Promise<BasisActivationAnswer | Refusal> {
    return this.door.perform(activateBasisTable, actor, { activationId });
  }

  @Post('basis-activations/:activationId/turn-down')
  @HttpCode(200)
  @ApiOkResponse({ type: BasisActivationAnswer })
  turnDownBasisTable(@CurrentActor() actor: Actor, @Param('activationId', IdParam) activationId: string): Promise<BasisActivationAnswer | Refusal> {
    return this.door.perform(turnDownBasisTable, actor, { activationId });
  }
}
