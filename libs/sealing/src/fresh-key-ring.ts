import { makeKeyFileContent } from './key-file-content.js';
import type { KeyRing } from './key-ring.js';
import { readKeyFileContent } from './read-key-file-content.js';

/** New random keys of environment "development" that no file holds: what they seal is lost with the process. For specs. */
export function freshDevelopmentKeyRing(): KeyRing {
  return readKeyFileContent(makeKeyFileContent('development'));
}
