import { EventEmitter, once } from 'node:events';
import { Writable } from 'node:stream';
import { Log } from '#platform';

/** One line of the operational log, parsed. */
export type LogLine = Record<string, unknown>;

/** An operational log that keeps what it was told. */
export interface KeptLog {
  log: Log;
  /** Everything that was said so far, as it was written. */
  logged(): string;
  /** The first line that is like this, as soon as it is there. */
  lineLike(isWanted: (line: LogLine) => boolean): Promise<LogLine>;
}

export function keptLog(): KeptLog {
  const lines: string[] = [];
  const written = new EventEmitter();
  const log = new Log(new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      written.emit('line');
      done();
    },
  }));
  return {
    log,
    logged: () => lines.join(''),
    async lineLike(isWanted) {
      for (let index = 0; ; index++) {
        if (index === lines.length) await once(written, 'line');
        const line = JSON.parse(lines[index]!) as LogLine;
        if (isWanted(line)) return line;
      }
    },
  };
}
