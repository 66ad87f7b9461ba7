import { operation } from '#operation';
import { type DirectoryRows, selectDirectory } from './directory.store.js';
import type { DirectoryAnswer } from './http/directory.answer.js';
import { directoryView } from './http/directory.view.js';

/** The directory as it is at one moment. */
export interface DirectoryNow extends DirectoryRows {
  now: Date;
}

/** Everybody who works here may see how the others are reached. Office data only. */
export const readDirectory = operation<Record<string, never>, DirectoryRows, DirectoryNow, DirectoryAnswer>({
  name: 'directory.read',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: () => ({ scope: 'none' }),
  find: (tx) => selectDirectory(tx),
  may: () => true,
  run: async (_tx, { found, now }) => ({ ...found, now }),
  view: directoryView,
});
