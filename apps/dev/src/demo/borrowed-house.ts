import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../launch/data-folder.js';
import { startHouse } from '../launch/house.js';
import type { Step } from '../launch/progress.js';
import { type RunningHouse, runningHouse } from '../launch/running-house.js';
import { forgetPostgres, freePort } from '../postgres/index.js';

export interface BorrowedHouse {
  house: RunningHouse;
  isTemporary: boolean;
}

/**
 * The house that `npm start` runs, if it runs; otherwise one of our own in a temporary folder, on free ports, which is
 * put on `parts` and gone when those are disposed of.
 */
export async function borrowHouse(step: Step, parts: AsyncDisposableStack): Promise<BorrowedHouse> {
  const running = await runningHouse();
  if (running !== undefined) return { house: running, isTemporary: false };
  const path = await mkdtemp(join(tmpdir(), 'naervaern-demo-'));
  parts.defer(() => rm(path, { recursive: true, force: true }));
  process.env['NAERVAERN_DEV_FOLDER'] = path;
  const folder = await openDataFolder();
  parts.defer(() => forgetPostgres(folder.postgres));
  const { running: house } = await startHouse({ folder, apiPort: await freePort(), webPort: await freePort(), step }, parts);
  return { house, isTemporary: true };
}
