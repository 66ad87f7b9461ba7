import { readFileSync } from 'node:fs';
import { filesBelow, inProject, sourceFolders } from './project.mjs';

/** For everyone to see, never to fail on: a file past 250 lines usually holds two nouns. */
export function longestFiles(count) {
  return sourceFolders
    .flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs|sql)$/))
    .map((path) => ({ path, lines: readFileSync(inProject(path), 'utf8').split('\n').length - 1 }))
    .sort((one, other) => other.lines - one.lines)
    .slice(0, count);
}
