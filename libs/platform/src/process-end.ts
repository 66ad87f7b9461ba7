import type { Log } from './log/log.js';
import { UnsafeConfiguration } from './configuration/unsafe-configuration.js';

/** The exit code for a configuration that must be mended (EX_CONFIG of sysexits.h): restarting does not help. */
const configurationExit = 78;

/** Prints why a process does not start, as one JSON line without any value, and sets its exit code. */
export function refuseToStart(error: unknown): void {
  const line = error instanceof UnsafeConfiguration
    ? { refused: 'configuration', setting: error.setting, reason: error.message.slice(error.setting.length + 2) }
    : { refused: 'start', reason: error instanceof Error ? error.name : typeof error, code: codeOf(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  process.exitCode = error instanceof UnsafeConfiguration ? configurationExit : 1;
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : undefined;
};

/**
 * Calls `stop` at the first SIGTERM or SIGINT and then exits 0; what is not done 8 s later is left undone, so that
 * nobody need kill. Faults that nobody caught are logged without their text; after one that was thrown, the state of
 * the process is not known and it ends for whoever keeps it running to start it again.
 */
export function endGracefully(log: Log, stop: () => Promise<void>): void {
  const end = once(async () => {
    setTimeout(() => process.exit(0), 8_000).unref();
    await stop().catch((error: unknown) => log.fault('stop-failed', error));
    process.exit(0);
  });
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('unhandledRejection', (error) => log.fault('unhandled-rejection', error));
  process.on('uncaughtException', (error) => {
    log.fault('uncaught-exception', error);
    process.exit(1);
  });
}

function once(work: () => Promise<void>): () => void {
  let started: Promise<void> | undefined;
  return () => void (started ??= work());
}
