import { isPlainStop } from '../plain-stop.js';
import { askedPort } from './asked-port.js';
import { openDataFolder } from './data-folder.js';
import { startHouse } from './house.js';
import { lockFolder } from './launcher-lock.js';
import { progressOn } from './progress.js';
import { readyBlock } from './ready-block.js';

const parts = new AsyncDisposableStack();
let isStopping = false;

/** Stops what has been started, last first, and ends. Asked again while it stops, it goes on stopping. */
async function leave(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await parts.disposeAsync().catch((problem: unknown) => {
    exitCode = 1;
    process.stderr.write(`${String(problem)}\n`);
  });
  process.exit(exitCode);
}

async function leaveBecause(problem: unknown): Promise<void> {
  if (isStopping) return;
  if (isPlainStop(problem)) {
    const details = problem.details && `${problem.details.trimEnd()}\n\n`;
    process.stderr.write(`\n${details}${problem.danish}\n${problem.english}\n`);
  } else {
    process.stderr.write(`\n${problem instanceof Error ? problem.stack : String(problem)}\n`);
  }
  await leave(1);
}

function stopAsked(): void {
  if (!isStopping) process.stdout.write('\nStopping ...\n');
  void leave(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAsked);
// The command that started us was killed, or its terminal is gone.
process.on('disconnect', stopAsked);
process.stdout.on('error', () => {});

try {
  const folder = await openDataFolder();
  parts.defer(await lockFolder(folder));
  const [apiPort, webPort] = await Promise.all([askedPort('NAERVAERN_API_PORT'), askedPort('NAERVAERN_WEB_PORT')]);
  const house = await startHouse({ folder, apiPort, webPort, databaseUrl: process.env['DATABASE_URL'] || undefined, step: progressOn(process.stdout) }, parts);
  if (!isStopping) process.stdout.write(readyBlock(house, folder));
  const end = await house.broken;
  if (!isStopping) await leaveBecause(`${end}\nStopping everything.`);
} catch (problem) {
  await leaveBecause(problem);
}
