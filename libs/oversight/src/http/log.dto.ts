import { applyDecorators } from '@nestjs/common';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { type AuditVerb, auditVerbs } from '#kernel';
import { fieldOf, IsCode, IsId, IsInstant, IsPartOf, IsText, IsYesOrNo } from '#platform';
import type { CountLog } from '../count-log.js';
import { type LogFilter, type LogOutcome, logOutcomes, type LogPosition } from '../log-filter.js';
import type { SearchLog } from '../search-log.js';

const microseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** The time of an entry as an answer gave it: to the microsecond, to be handed back unchanged. */
const IsOpenedAt = fieldOf(
  'openedAt',
  { type: 'string', example: '2026-11-24T02:10:00.123456Z' },
  (value) => typeof value === 'string' && microseconds.test(value) && isRealTime(value),
  { da: 'Skal være openedAt fra et tidligere svar, uændret.', en: 'Must be openedAt of an earlier answer, unchanged.' },
);

function isRealTime(value: string): boolean {
  const at = new Date(`${value.slice(0, 23)}Z`);
  // A year 0000 is one to Date and none to PostgreSQL.
  return at.getTime() > Date.UTC(1900, 0) && at.toISOString() === `${value.slice(0, 23)}Z`;
}

const IsLimit = fieldOf(
  'limit',
  { type: 'integer', minimum: 1, maximum: 200, default: 200 },
  (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 200,
  { da: 'Skal være et helt tal fra 1 til 200.', en: 'Must be a whole number from 1 to 200.' },
);

class LogPositionDto implements LogPosition {
  @IsOpenedAt() openedAt: string;
  @IsId() entryId: string;
}

export class LogFilterDto implements LogFilter {
  @IsText(40, { optional: true, description: 'Of a case or a part, as people say it on the telephone.' }) reference?: string;
  @IsText(20, { optional: true }) actorPseudonym?: string;
  @IsInstant({ optional: true }) from?: string;
  @IsInstant({ optional: true, description: 'Up to, and not with, this time.' }) to?: string;
  @IsText(60, { optional: true, description: 'For example referral.send.' }) operation?: string;
  @IsCode(auditVerbs, { name: 'AuditVerb', optional: true }) verb?: AuditVerb;
  @IsCode(logOutcomes, { name: 'LogOutcome', optional: true }) outcome?: LogOutcome;
  @IsYesOrNo({ optional: true, description: 'Only acts that showed or changed data about citizens.' }) namesCitizens?: boolean;
  @IsYesOrNo({ optional: true, description: 'With a reference: looks at lists too in which a person of it stood by name.' }) withLists?: boolean;
}

export class SearchLogDto extends LogFilterDto implements SearchLog {
  @IsPartOf(() => LogPositionDto, { optional: true, description: 'next of an earlier answer: entries older than that.' }) before?: LogPositionDto;
  @IsLimit({ optional: true }) limit?: number;
}

export class ListAccessesDto {
  @IsText(40, { description: 'Of a case or a part, as people say it on the telephone.' }) reference: string;
}

const mostDays = 31;

/** An instant after `from`, and so near that counting does not take all night. */
function IsInstantSoonAfterFrom(): PropertyDecorator {
  const context = { da: `Skal ligge efter from og højst ${mostDays} døgn senere.`, en: `Must come after from, at most ${mostDays} days later.` };
  const validate = (value: unknown, args?: ValidationArguments): boolean => {
    const { from } = (args?.object ?? {}) as Partial<CountLogDto>;
    const length = Date.parse(String(value)) - Date.parse(String(from));
    // Where one of them is no instant, that is said of it already.
    return Number.isNaN(length) || (length > 0 && length <= mostDays * 24 * 60 * 60 * 1000);
  };
  return applyDecorators(IsInstant(), ValidateBy({ name: 'soonAfterFrom', validator: { validate, defaultMessage: () => 'soonAfterFrom' } }, { context }));
}

export class CountLogDto implements CountLog {
  @IsInstant() from: string;
  @IsInstantSoonAfterFrom() to: string;
}
