import { pathToFileURL } from 'node:url';
import { problemInstalling } from './debian-packages.mjs';
import { inProject } from './project.mjs';

/**
 * Installs the scanners that are missing, where this user may. A scan tells of each that is still missing then.
 * @returns {Promise<string | undefined>} why some could not be installed
 */
export async function lackOfScanners(step) {
  const { missingPackages } = await import(pathToFileURL(inProject('dist', 'test', 'scan', 'scanners.js')).href);
  const missing = await missingPackages();
  return missing.length === 0 ? undefined : problemInstalling(missing.join(', '), missing, step);
}
