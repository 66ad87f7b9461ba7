import { readFile } from 'node:fs/promises';
import { isAlive } from '../postgres/index.js';
import { dataFolder } from './data-folder.js';

/** Where the parts of a running house are found. */
export interface RunningHouse {
  web: string;
  api: string;
  issuers: { police: string; municipal: string };
  /** Administrator of the product's database; holds a password. */
  adminUrl: string;
}

/** The house that `npm start` has running on this data folder, if it is ready. */
export async function runningHouse(): Promise<RunningHouse | undefined> {
  const folder = dataFolder();
  const read = (file: string) => readFile(file, 'utf8').catch(() => '');
  const [pid, text] = await Promise.all([read(folder.launcherFile), read(folder.runningFile)]);
  // A launcher that was killed leaves both files.
  return text && pid && isAlive(Number(pid)) ? (JSON.parse(text) as RunningHouse) : undefined;
}
