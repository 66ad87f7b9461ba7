import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import { type Actor, parseCpr, type Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { listCases } from '../list-cases.js';
import { lookUpCases } from '../look-up-cases.js';
import { readCase } from '../read-case.js';
import { recordCase } from '../record-case.js';
import { CaseAnswer, CaseListAnswer, CaseRecordedAnswer } from './case.answer.js';
import { incidentOf, LookUpCasesDto, RecordCaseDto } from './case.dto.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(private readonly door: Door) {}

  @Put(':caseId')
  @ApiOkResponse({ type: CaseRecordedAnswer })
  recordCase(@CurrentActor() actor: Actor, @Param('caseId', IdParam) caseId: string, @Body() body: RecordCaseDto): Promise<CaseRecordedAnswer | Refusal> {
    return this.door.perform(recordCase, actor, { caseId, incident: incidentOf(body) });
  }

  @Get()
  @ApiOkResponse({ type: CaseListAnswer })
  listCases(@CurrentActor() actor: Actor): Promise<CaseListAnswer | Refusal> {
    return this.door.perform(listCases, actor, {});
  }

  /** By POST, so that no CPR number stands in an address. */
  @Post('look-up')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseListAnswer })
  lookUpCases(@CurrentActor() actor: Actor, @Body() body: LookUpCasesDto): Promise<CaseListAnswer | Refusal> {
    const parsed = parseCpr(body.cpr);
    return this.door.perform(lookUpCases, actor, { cpr: parsed.ok ? parsed.cpr : body.cpr, purpose: body.purpose });
  }

  @Get(':caseId')
  @ApiOkResponse({ type: CaseAnswer })
  readCase(@CurrentActor() actor: Actor, @Param('caseId', IdParam) caseId: string): Promise<CaseAnswer | Refusal> {
    return this.door.perform(readCase, actor, { caseId });
  }
}
