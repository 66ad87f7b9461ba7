import { readFileSync, writeFileSync } from 'node:fs';
import { makeKeyFileContent } from './key-file-content.js';
import { KeyFileError } from './key-file-error.js';
import type { KeyRing } from './key-ring.js';
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
  const text = `${JSON.stringify(makeKeyFileContent(environment), null, 2)}\n`;
  try {
    // "wx" fails when the name is taken, so two starts at once cannot replace each other's keys.
    writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const problem = codeOf(error) === 'EEXIST' ? 'exists already and is not overwritten' : `cannot be written (${codeOf(error)})`;
    throw new KeyFileError(problem);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown cause';
}
