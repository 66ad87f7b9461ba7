import { Injectable } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { alarms, faults, type Saying, tellings } from './events.js';
import { type Field, looksLikeCpr } from './field.js';
import { placesInCode } from './places-in-code.js';

type Declared = Readonly<Record<string, Readonly<Record<string, Field<string | number>>>>>;
type Line = Record<string, string | number>;
type Level = 'info' | 'error';

/** Stands where a value did not have the form of its field: that there was one is worth knowing, what it was is not. */
const unfit = 'unfit';

/**
 * Lines are gathered for at most a twentieth of a second and written together: one write for each request is a tenth of
 * what the request costs. A process that is killed may lose the newest; alarms and faults do not wait.
 */
const gathered = { sync: false, minLength: 4096, periodicFlush: 50 };

/** One for the process, so that two logs do not write into each other's lines. */
let standardOutput: ReturnType<typeof pino.destination> | undefined;

/**
 * The operational log: events that are declared in events.ts, each with its fields, and nothing else. It is not the audit
 * log and never holds personal data. The compiler refuses an event, a field or a value that is not declared; what gets
 * past it is tested again here, since path redaction lets nested values through (security.md 3.7). It never throws.
 */
@Injectable()
export class Log {
  private readonly sink: Logger;
  private readonly told = new Map<string, number>();

  constructor(destination?: DestinationStream) {
    this.sink = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }, destination ?? (standardOutput ??= pino.destination({ dest: 1, ...gathered })));
  }

  event<Name extends keyof typeof tellings>(name: Name, ...[fields]: Saying<(typeof tellings)[Name]>): void {
    this.write('info', tellings, name, fields);
  }

  /** Something that somebody must look at. */
  alarm<Name extends keyof typeof alarms>(name: Name, ...[fields]: Saying<(typeof alarms)[Name]>): void {
    this.write('error', alarms, name, fields);
  }

  /** A fault of ours: its class, code and places without the message, which may repeat what a person wrote. */
  fault<Name extends keyof typeof faults>(name: Name, error: unknown, ...[fields]: Saying<(typeof faults)[Name]>): void {
    this.write('error', faults, name, fields, factsOf(error));
  }

  /** How often each event was told since the process started. */
  get counts(): ReadonlyMap<string, number> {
    return this.told;
  }

  private write(level: Level, declared: Declared, name: string, said: object | undefined, more: Line = {}): void {
    const fields = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const event = fields === undefined ? unfit : name;
    this.told.set(event, (this.told.get(event) ?? 0) + 1);
    this.sink[level]({ ...(fields === undefined ? {} : fitting(fields, said ?? {})), ...more }, event);
    if (level === 'error') this.sink.flush();
  }
}

/** What was said of what is declared; another field is left out, and so is one that nothing was said of. */
function fitting(fields: Declared[string], said: object): Line {
  const line: Line = {};
  for (const name of Object.keys(fields)) {
    const value: unknown = (said as Record<string, unknown>)[name];
    if (value === undefined) continue;
    line[name] = fields[name]!.fits(value) && !(typeof value === 'string' && looksLikeCpr(value)) ? value : unfit;
  }
  return line;
}

function factsOf(error: unknown): Line {
  if (!(error instanceof Error)) return { errorClass: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    errorClass: /^[A-Z][A-Za-z]{2,59}$/.test(error.name) ? error.name : unfit,
    places: placesInCode(error).join(' '),
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,39}$|^[0-9A-Z]{5}$/.test(code) ? { code } : {}),
  };
}
