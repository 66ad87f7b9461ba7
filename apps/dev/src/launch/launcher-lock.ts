import { readFile, rm, writeFile } from 'node:fs/promises';
import { PlainStop } from '../plain-stop.js';
import { commandLine, isAlive } from '../postgres/index.js';
import type { DataFolder } from './data-folder.js';

/**
 * Two launchers in one folder would fight over one database.
 * @throws PlainStop when another one runs there
 */
export async function refuseSecondLauncher(folder: DataFolder): Promise<void> {
  const pid = Number(await readFile(folder.launcherFile, 'utf8').catch(() => ''));
  // The number may be from before a reboot and belong to anything now.
  if (!pid || pid === process.pid || !isAlive(pid) || !(await commandLine(pid)).includes('launch/main')) return;
  throw new PlainStop(
    `Nærværn kører allerede (proces ${pid}) med data i ${folder.path}. Stop den først med Ctrl-C der, hvor den kører, eller: kill ${pid}`,
    `Nærværn is already running (process ${pid}) on the data in ${folder.path}. Stop it first with Ctrl-C where it runs, or: kill ${pid}`,
  );
}

/** @returns gives the lock back */
export async function lockFolder(folder: DataFolder): Promise<() => Promise<void>> {
  await refuseSecondLauncher(folder);
  await writeFile(folder.launcherFile, String(process.pid), { mode: 0o600 });
  return () => rm(folder.launcherFile, { force: true });
}
