import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CurrentActor } from '#identity';
import { type Actor, parseCpr } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import type { Incident } from '../domain/incident.js';
import { listCases } from '../list-cases.js';
import { lookUpCases } from '../look-up-cases.js';
import { readCase } from '../read-case.js';
import { recordCase } from '../record-case.js';
import { LookUpCasesDto, RecordCaseDto } from './case.dto.js';

@Controller('cases')
export class CasesController {
  constructor(private readonly door: Door) {}

  @Put(':caseId')
  record(@CurrentActor() actor: Actor, @Param('caseId', IdParam) caseId: string, @Body() body: RecordCaseDto) {
    return this.door.perform(recordCase, actor, { caseId, incident: incidentOf(body) });
  }

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.door.perform(listCases, actor, {});
  }

  /** By POST, so that no CPR number stands in an address. */
  @Post('look-up')
  @HttpCode(200)
  lookUp(@CurrentActor() actor: Actor, @Body() body: LookUpCasesDto) {
    const parsed = parseCpr(body.cpr);
    return this.door.perform(lookUpCases, actor, { cpr: parsed.ok ? parsed.cpr : body.cpr, purpose: body.purpose });
  }

  @Get(':caseId')
  read(@CurrentActor() actor: Actor, @Param('caseId', IdParam) caseId: string) {
    return this.door.perform(readCase, actor, { caseId });
  }
}

function incidentOf({ households, ...body }: RecordCaseDto): Incident {
  return { ...body, households: households.map((household) => household.personIds) };
}
