import { ApiProperty } from '@nestjs/swagger';
import { fieldOf, IsId, IsInstant, IsPartOf, IsText } from '#platform';
import type { LogLine, LogPage, SearchLog } from '../search-log.js';

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

class LogPositionDto {
  @IsOpenedAt() openedAt: string;
  @IsId() entryId: string;
}

export class SearchLogDto implements SearchLog {
  @IsText(40, { optional: true, description: 'Of a case or a part, as people say it on the telephone.' }) reference?: string;
  @IsText(20, { optional: true }) actorPseudonym?: string;
  @IsInstant({ optional: true }) from?: string;
  @IsInstant({ optional: true, description: 'Up to, and not with, this time.' }) to?: string;
  @IsText(60, { optional: true, description: 'For example referral.send.' }) operation?: string;
  @IsPartOf(() => LogPositionDto, { optional: true, description: 'next of an earlier answer: entries older than that.' }) before?: LogPositionDto;
  @IsLimit({ optional: true }) limit?: number;
}

class LogTextView {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class LogLineView implements LogLine {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ description: 'UTC, to the microsecond.' }) openedAt: string;
  @ApiProperty() operation: string;
  @ApiProperty() verb: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: String, nullable: true, description: 'Pseudonym; null for a job of the system, and for the web where nobody knows who it was.' }) actor: string | null;
  @ApiProperty({ type: LogTextView, nullable: true }) organisation: LogTextView | null;
  @ApiProperty({ type: LogTextView, nullable: true }) unit: LogTextView | null;
  @ApiProperty() aboutKind: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null while the act is going on.' }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty() subjectCount: number;
  @ApiProperty({ type: [String], description: 'Random tags that stand for citizens.' }) subjects: string[];
  @ApiProperty({ type: [String] }) fields: string[];
  @ApiProperty({ type: [LogTextView] }) recipients: LogTextView[];
}

class LogPositionView {
  @ApiProperty() openedAt: string;
  @ApiProperty({ format: 'uuid' }) entryId: string;
}

export class LogPageView implements LogPage {
  @ApiProperty({ type: [LogLineView] }) entries: LogLineView[];
  @ApiProperty({ type: LogPositionView, nullable: true }) next: LogPositionView | null;
}
