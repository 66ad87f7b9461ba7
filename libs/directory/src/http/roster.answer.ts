import { ApiProperty } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '#kernel';
import { codesNamed } from '#platform';
import { DirectoryTextAnswer } from './directory.answer.js';
import { ShiftAnswer } from './shift.answer.js';

export class IntervalAnswer {
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time', description: 'The first moment after it.' }) to: string;
}

class RosterShiftAnswer extends ShiftAnswer {
  @ApiProperty({ description: 'Whether the person still works here in a role that fits. A shift of somebody who has left covers nothing.' })
  countsAsCovered: boolean;
}

class RosterUnitAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('UnitKind', unitKinds)) kind: UnitKind;
  @ApiProperty({ type: DirectoryTextAnswer }) name: DirectoryTextAnswer;
}

export class RosterAnswer {
  @ApiProperty({ type: RosterUnitAnswer }) unit: RosterUnitAnswer;
  @ApiProperty({ type: IntervalAnswer, description: 'What the roster is about: the next 14 days.' }) within: IntervalAnswer;
  @ApiProperty({ type: [RosterShiftAnswer], description: 'What runs now or begins within the 14 days, in order.' }) shifts: RosterShiftAnswer[];
  @ApiProperty({ description: 'Whether somebody must be on duty whenever the child intake is closed.' }) mustBeCovered: boolean;
  @ApiProperty({ type: [IntervalAnswer], description: 'When nobody answers, in order; empty where nobody must.' }) gaps: IntervalAnswer[];
  @ApiProperty({ description: 'Whether the reader may change the roster.' }) mayEdit: boolean;
}
