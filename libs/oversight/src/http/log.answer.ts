import { ApiProperty } from '@nestjs/swagger';
import { codesNamed } from '#platform';
import { type LogSight, logSights } from '../auditors-only.js';
import type { LogExport } from '../export-log.js';
import type { Accesses, ListLooks } from '../list-accesses.js';
import { type Counted, mostCounted } from '../log-filter.js';
import type { LogLine, PlainLogLine } from '../log-line.js';
import type { LogPage } from '../search-log.js';

class LogTextView {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

const nobody = 'Pseudonym; null for a job of the system, and for the web where nobody knows who it was.';

export class PlainLogLineAnswer implements PlainLogLine {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ description: 'UTC, to the microsecond.' }) openedAt: string;
  @ApiProperty() operation: string;
  @ApiProperty() verb: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: String, nullable: true, description: nobody }) actor: string | null;
  @ApiProperty({ type: LogTextView, nullable: true }) organisation: LogTextView | null;
  @ApiProperty({ type: LogTextView, nullable: true }) unit: LogTextView | null;
  @ApiProperty() aboutKind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the thing itself, or of the case that it belongs to.' }) reference: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null while the act is going on.' }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty() subjectCount: number;
  @ApiProperty({ type: [String] }) fields: string[];
  @ApiProperty({ type: [LogTextView] }) recipients: LogTextView[];
}

export class LogLineView extends PlainLogLineAnswer implements LogLine {
  @ApiProperty({ type: [String], description: 'Random tags that stand for citizens.' }) subjects: string[];
}

class LogPositionView {
  @ApiProperty() openedAt: string;
  @ApiProperty({ format: 'uuid' }) entryId: string;
}

class CountedAnswer implements Counted {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: mostCounted, description: 'How many lines there are in all, as far as they were counted.' }) total: number;
  @ApiProperty({ description: 'Whether there are more than were counted.' }) isTotalCut: boolean;
}

export class LogPageView extends CountedAnswer implements LogPage {
  @ApiProperty({ type: [LogLineView] }) entries: LogLineView[];
  @ApiProperty({ type: LogPositionView, nullable: true }) next: LogPositionView | null;
  @ApiProperty(codesNamed('LogSight', logSights)) sight: LogSight;
}

export class LogExportAnswer extends CountedAnswer implements LogExport {
  @ApiProperty({ type: [PlainLogLineAnswer], description: 'Newest first.' }) entries: PlainLogLineAnswer[];
}

export class ListLooksAnswer implements ListLooks {
  @ApiProperty() operation: string;
  @ApiProperty({ type: String, nullable: true, description: nobody }) actor: string | null;
  @ApiProperty({ type: LogTextView, nullable: true }) organisation: LogTextView | null;
  @ApiProperty({ type: LogTextView, nullable: true }) unit: LogTextView | null;
  @ApiProperty({ type: 'integer', minimum: 1 }) looks: number;
  @ApiProperty({ format: 'date-time' }) firstAt: string;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
}

export class AccessesAnswer extends CountedAnswer implements Accesses {
  @ApiProperty({ type: [PlainLogLineAnswer], description: 'The newest thousand, newest first.' }) entries: PlainLogLineAnswer[];
  @ApiProperty({ type: [ListLooksAnswer], description: 'Who has seen lists in which a person of it stood by name, and how often.' }) lists: ListLooksAnswer[];
  @ApiProperty(codesNamed('LogSight', logSights)) sight: LogSight;
}
