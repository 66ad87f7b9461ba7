import { change, rows, statement, type Tx } from '#platform';

/** One change of a unit's contact details or of a shift. */
export interface ChangeRow {
  version: number;
  at: Date;
  by: string;
  fields: string[];
}

const insertChange = statement(
  'directory.insert-change',
  /* sql */ `insert into directory.change (about_id, version, changed_at, changed_by, fields) values ($1, $2, $3, $4, $5)`,
);

const selectChanges = statement<ChangeRow>(
  'directory.changes-since',
  /* sql */ `
    select c.version, c.changed_at as at, s.display_name as by, c.fields
      from directory.change c join identity.staff_member s on s.id = c.changed_by
     where c.about_id = $1 and c.version > $2 order by c.version`,
);

export const changeStore = {
  /** Notes which fields of the unit or shift became this version. */
  async insert(tx: Tx, aboutId: string, version: number, by: { at: Date; staffMemberId: string }, fields: string[]): Promise<void> {
    await change(tx, insertChange, [aboutId, version, by.at, by.staffMemberId, fields]);
  },

  /** Every change after this version, oldest first, by the names of those who made them. */
  since: (tx: Tx, aboutId: string, version: number): Promise<ChangeRow[]> => rows(tx, selectChanges, [aboutId, version]),
};
