import { rows, statement, type Tx } from '#platform';

export interface OwnEntryRow {
  openedAt: Date;
  operation: string;
  purpose: string;
  reference: string | null;
}

/** The database knows whose entry is open, and gives that person's entries and nobody else's. */
const selectOwnEntries = statement<OwnEntryRow>(
  'identity.own-entries',
  /* sql */ `select opened_at as "openedAt", operation, purpose, reference from audit.own_entries($1)`,
);

/** What the actor of the running act has done, newest first, this act included. */
export function ownEntries(tx: Tx, most: number): Promise<OwnEntryRow[]> {
  return rows(tx, selectOwnEntries, [most]);
}
