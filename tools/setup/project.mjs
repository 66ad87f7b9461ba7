import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, wherever the command was started from. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export const inProject = (...parts) => join(projectFolder, ...parts);

export const sourceFolders = ['apps', 'libs', 'db', 'test', 'tools'];

/** Files below a folder of the project, as paths from the project; a missing folder holds none. */
export function filesBelow(folder, matches) {
  let entries;
  try {
    entries = readdirSync(inProject(folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, matches);
    return matches.test(path) ? [path] : [];
  });
}
