import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFolders } from './server-place.js';
import { stopStaleServer } from './server-process.js';
import { readServerState } from './server-state.js';

/** Removes a folder's data, also those that had to lie elsewhere. A server left behind in them is stopped first. */
export async function forgetPostgres(folder: string): Promise<void> {
  const state = await readServerState(folder);
  if (!state) return;
  const [here, there] = await dataFolders(folder) as [string, string];
  for (const data of [here, there]) await stopStaleServer(data);
  const mark = await readFile(join(dirname(there), 'installation'), 'utf8').catch(() => undefined);
  if (mark === state.installation) await rm(dirname(there), { recursive: true });
  await rm(folder, { recursive: true, force: true });
}
