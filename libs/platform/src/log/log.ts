import { Injectable } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Everything that may stand in the operational log. No free objects, no error objects, no text of people. */
export interface LogFields {
  correlationId?: string;
  operation?: string;
  outcome?: string;
  status?: number;
  method?: string;
  route?: string;
  milliseconds?: number;
  count?: number;
  code?: string;
  setting?: string;
  process?: string;
}

const allowed: readonly (keyof LogFields)[] = [
  'correlationId', 'operation', 'outcome', 'status', 'method', 'route', 'milliseconds', 'count', 'code', 'setting', 'process',
];

/**
 * Lines are gathered for at most a twentieth of a second and written together: one write for each request is a tenth of
 * what the request costs. A process that is killed may lose the newest; alarms and faults do not wait.
 */
const gathered = { sync: false, minLength: 4096, periodicFlush: 50 };

/** One for the process, so that two logs do not write into each other's lines. */
let standardOutput: ReturnType<typeof pino.destination> | undefined;

/**
 * The operational log: typed events with an allow-list of fields. It is not the audit log and never holds personal
 * data; path redaction is not relied on, since it lets nested values through (security.md 3.7).
 */
@Injectable()
export class Log {
  private readonly sink: Logger;

  constructor(destination?: DestinationStream) {
    this.sink = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }, destination ?? (standardOutput ??= pino.destination({ dest: 1, ...gathered })));
  }

  event(name: string, fields: LogFields = {}): void {
    this.sink.info(pick(fields), name);
  }

  /** Something that somebody must look at, at level error. */
  alarm(name: string, fields: LogFields = {}): void {
    this.sink.error(pick(fields), name);
    this.sink.flush();
  }

  /** A fault of ours: its class, code and stack without the message, which may repeat what a person wrote. */
  fault(name: string, error: unknown, fields: LogFields = {}): void {
    const known = error instanceof Error ? { errorClass: error.name, stack: stackWithoutMessage(error) } : { errorClass: typeof error };
    const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
    this.sink.error({ ...pick(fields), ...known, ...(typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? { code } : {}) }, name);
    this.sink.flush();
  }
}

function pick(fields: LogFields): LogFields {
  const kept: Record<string, unknown> = {};
  for (const name of allowed) {
    if (fields[name] !== undefined) kept[name] = fields[name];
  }
  return kept as LogFields;
}

function stackWithoutMessage(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 12).join('\n');
}
