import { ApiProperty } from '@nestjs/swagger';
import { codesNamed } from '#platform';
import { type LogSight, logSights } from '../auditors-only.js';
import type { LogFigures } from '../count-log.js';

const count = { type: 'integer', minimum: 0 } as const;

class VerbCountsAnswer {
  @ApiProperty(count) collection: number;
  @ApiProperty(count) alteration: number;
  @ApiProperty(count) consultation: number;
  @ApiProperty(count) disclosure: number;
  @ApiProperty(count) combination: number;
  @ApiProperty(count) erasure: number;
}

class OutcomeCountsAnswer {
  @ApiProperty(count) answered: number;
  @ApiProperty(count) refused: number;
  @ApiProperty(count) failed: number;
  @ApiProperty(count) abandoned: number;
  @ApiProperty(count) goingOn: number;
}

class OfficeDayAnswer {
  @ApiProperty({ example: '08:00' }) opens: string;
  @ApiProperty({ example: '16:00' }) closes: string;
}

export class LogFiguresAnswer implements LogFigures {
  @ApiProperty({ ...count, description: 'All acts, however they ended.' }) acts: number;
  @ApiProperty({ description: 'The same by what was done (LED art. 25).' }) verbs: VerbCountsAnswer;
  @ApiProperty({ description: 'The same by how they ended.' }) outcomes: OutcomeCountsAnswer;
  @ApiProperty({ ...count, description: 'Consultations that showed data about citizens.' }) looks: number;
  @ApiProperty({ ...count, description: 'Disclosures that went through.' }) disclosures: number;
  @ApiProperty({ ...count, description: 'Organisations that something was given to, by any act.' }) receivingOrganisations: number;
  @ApiProperty({ ...count, description: 'Members of staff who did something.' }) staff: number;
  @ApiProperty({ ...count, description: 'Persons whose data were shown or changed; somebody who stands in two cases is two.' }) citizens: number;
  @ApiProperty({ ...count, description: 'Acts of staff outside officeDay, at weekends and on public holidays.' }) outsideOfficeHours: number;
  @ApiProperty({ description: 'Monday to Friday by Danish clocks.' }) officeDay: OfficeDayAnswer;
  @ApiProperty(codesNamed('LogSight', logSights)) sight: LogSight;
}
