import { operation } from '#operation';
import type { OwnLogEntriesAnswer, OwnLogEntryAnswer } from './http/sign-in.answer.js';
import { type OwnEntryRow, ownEntries } from './own-log.store.js';

const most = 100;

/** What I have done here lately: my own last hundred entries in the log, and nobody else's. */
export const readOwnLogEntries = operation({
  name: 'me.log-entries',
  verb: 'consultation',
  purpose: () => 'operations',
  about: () => ({ scope: 'none' }),
  find: async () => true,
  may: () => true,
  run: (tx) => ownEntries(tx, most),
  view: (rows): OwnLogEntriesAnswer => ({ entries: rows.map(entryView) }),
});

const entryView = ({ openedAt, operation: name, purpose, reference }: OwnEntryRow): OwnLogEntryAnswer => ({
  openedAt: openedAt.toISOString(),
  operation: name,
  purpose,
  reference,
});
