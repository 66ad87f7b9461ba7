import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type BilingualText, type RefusalDetails, type Role, roles, type UnitToChoose } from '#kernel';
import { codesNamed } from './named-codes.js';
import { type FieldProblem, type Problem, type ProblemCode, problemCodes } from './problem.js';

class ProblemTextAnswer implements BilingualText {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class FieldProblemAnswer implements FieldProblem {
  @ApiProperty({ example: 'persons[0].cpr', description: 'Path in the body; "url" for the address.' }) field: string;
  @ApiProperty() code: string;
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class ChangeAnswer {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: '"handled" for an inner step of the municipality.' }) move: string;
  @ApiPropertyOptional({ description: 'A colleague by name, the other authority by unit.' }) by?: string;
}

class UnitToChooseAnswer implements UnitToChoose {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(codesNamed('Role', roles)) role: Role;
  @ApiProperty() da: string;
  @ApiProperty() en: string;
  @ApiProperty({ type: ProblemTextAnswer }) organisation: ProblemTextAnswer;
}

class ProblemDetailsAnswer implements RefusalDetails {
  @ApiPropertyOptional({ description: 'What in the body is meant, as a path.' }) field?: string;
  @ApiPropertyOptional() problem?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The part that is meant, where several were sent.' }) part?: string;
  @ApiPropertyOptional({ description: 'By which people name the part on the telephone.' }) reference?: string;
  @ApiPropertyOptional({ description: 'Where the part is now.' }) state?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The version that the part has now.' }) version?: number;
  @ApiPropertyOptional({ type: [ChangeAnswer], description: 'What happened since the version that was sent.' }) changes?: ChangeAnswer[];
  @ApiPropertyOptional({ type: [UnitToChooseAnswer], description: 'The units to choose among in Naervaern-Acting-For.' }) units?: UnitToChooseAnswer[];
}

/** How every no and every failure is answered (RFC 9457). Goes by its code; the words are for people. */
export class ProblemAnswer implements Problem {
  @ApiProperty({ example: 'urn:naervaern:problem:not-found' }) type: string;
  @ApiProperty({ description: 'The code again.' }) title: string;
  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 }) status: number;
  @ApiProperty(codesNamed('ProblemCode', problemCodes)) code: ProblemCode;
  @ApiProperty({ type: ProblemTextAnswer, description: 'What happened and what to do now.' }) detail: ProblemTextAnswer;
  @ApiPropertyOptional({ type: [FieldProblemAnswer], description: 'With invalid-input: what was wrong, field by field.' }) errors?: FieldProblemAnswer[];
  @ApiPropertyOptional({ type: ProblemDetailsAnswer }) details?: ProblemDetailsAnswer;
  @ApiPropertyOptional({ format: 'uuid', description: 'With internal: the id to give when it happens again.' }) correlationId?: string;
}
