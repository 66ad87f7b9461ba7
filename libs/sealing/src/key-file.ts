import { readFileSync, writeFileSync } from 'node:fs';
import { type KeyFileContent, makeKeyFileContent } from './key-file-content.js';
import { KeyFileError } from './key-file-error.js';
import type { KeyEnvironment, KeyRing } from './key-ring.js';
import { readKeyFileContent } from './read-key-file-content.js';

/**
 * Reads and checks a key file.
 * @throws KeyFileError that says what is wrong, without any value of the file
 */
export function loadKeyFile(path: string): KeyRing {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileError(`cannot be read (${codeOf(error)})`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // The parser's message quotes the text around the mistake, which may be a key.
    throw new KeyFileError('is not JSON');
  }
  return readKeyFileContent(content);
}

/**
 * Writes new random keys for development or tests, readable by the owner only, and has them on disk when it returns.
 * Keys lost are data lost, so an existing file is never overwritten.
 *
 * @throws KeyFileError when the file exists or its folder cannot be written
 */
export function writeDevelopmentKeyFile(path: string, environment: 'development' | 'test' = 'development'): void {
  writeNewKeys(path, environment);
}

/**
 * As `writeDevelopmentKeyFile`, for an installation that holds real people's cases.
 * @returns what may be shown to anybody, and tells this file's keys from all others
 * @throws KeyFileError when the file exists or its folder cannot be written
 */
export function writeProductionKeyFile(path: string): { installationId: string; receiptKeyId: string } {
  const { installationId, receiptKey } = writeNewKeys(path, 'production');
  return { installationId, receiptKeyId: receiptKey.kid };
}

function writeNewKeys(path: string, environment: KeyEnvironment): KeyFileContent {
  const content = makeKeyFileContent(environment);
  try {
    // "wx" fails when the name is taken, so two starts at once cannot replace each other's keys.
    writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
    return content;
  } catch (error) {
    const problem = codeOf(error) === 'EEXIST' ? 'exists already and is not overwritten' : `cannot be written (${codeOf(error)})`;
    throw new KeyFileError(problem);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown cause';
}
