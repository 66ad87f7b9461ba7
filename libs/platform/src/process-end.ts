import { UnsafeConfiguration } from './configuration/unsafe-configuration.js';
import type { Log } from './log/log.js';
import { writeStartRefusal } from './log/start-refusal.js';

/** The exit code for a configuration that must be mended (EX_CONFIG of sysexits.h): restarting does not help. */
const configurationExit = 78;

/** Says why a process does not start, and sets its exit code. */
export function refuseToStart(error: unknown): void {
  writeStartRefusal(error);
  process.exitCode = error instanceof UnsafeConfiguration ? configurationExit : 1;
}

/**
 * Calls `stop` at the first SIGTERM or SIGINT and then exits 0; what is not done 12 s later is left undone, so that
 * nobody need kill. Faults that nobody caught are logged without their text; after one that was thrown, the state of
 * the process is not known and it ends for whoever keeps it running to start it again.
 */
export function endGracefully(log: Log, stop: () => Promise<void>): void {
  const end = once(async () => {
    setTimeout(() => process.exit(0), 12_000).unref();
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
