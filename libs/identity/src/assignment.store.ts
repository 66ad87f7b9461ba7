import type { Role } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';

export interface AssignmentRow {
  id: string;
  staffMemberId: string;
  unitId: string;
  role: Role;
  validFrom: Date;
  validTo: Date | null;
  givenAt: Date;
  version: number;
}

const columns = /* sql */ `a.id, a.staff_member_id as "staffMemberId", a.unit_id as "unitId", a.role, a.valid_from as "validFrom",
           a.valid_to as "validTo", a.given_at as "givenAt", a.version`;

const selectAll = statement<AssignmentRow>(
  'identity.select-assignments',
  /* sql */ `
    select ${columns} from identity.assignment a join identity.unit u on u.id = a.unit_id
     where u.organisation_id = $1
     order by a.valid_from, a.id -- fixed text: the columns above`,
);

const selectOne = statement<AssignmentRow>(
  'identity.select-assignment',
  /* sql */ `
    select ${columns} from identity.assignment a join identity.unit u on u.id = a.unit_id
     where a.id = $1 and u.organisation_id = $2
       for update of a -- fixed text: the columns above`,
);

const selectHeld = statement<AssignmentRow>(
  'identity.select-held-assignments',
  /* sql */ `
    select ${columns} from identity.assignment a
     where a.staff_member_id = $1 and (a.valid_to is null or a.valid_to > greatest(a.valid_from, statement_timestamp())) -- fixed text: the columns above`,
);

const insertAssignment = statement(
  'identity.insert-assignment',
  /* sql */ `
    insert into identity.assignment (id, staff_member_id, unit_id, role, valid_from, valid_to, given_at, given_by, approved_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const endAssignment = statement(
  'identity.end-assignment',
  /* sql */ `update identity.assignment set valid_to = $2, ended_by = $3, version = version + 1 where id = $1`,
);

export interface NewAssignment extends Omit<AssignmentRow, 'version'> {
  givenBy: string;
  /** The second administrator, where it takes two. */
  approvedBy: string | null;
}

/** Who holds which role where. What needs a second administrator comes here when it has one, and not before. */
export const assignmentStore = {
  all: (tx: Tx, organisationId: string): Promise<AssignmentRow[]> => rows(tx, selectAll, [organisationId]),
  find: (tx: Tx, id: string, organisationId: string): Promise<AssignmentRow | undefined> => row(tx, selectOne, [id, organisationId]),
  /** Those that hold now or will hold. */
  heldBy: (tx: Tx, staffMemberId: string): Promise<AssignmentRow[]> => rows(tx, selectHeld, [staffMemberId]),
  insert: (tx: Tx, { id, staffMemberId, unitId, role, validFrom, validTo, givenAt, givenBy, approvedBy }: NewAssignment): Promise<number> =>
    change(tx, insertAssignment, [id, staffMemberId, unitId, role, validFrom, validTo, givenAt, givenBy, approvedBy]),
  end: (tx: Tx, id: string, at: Date, by: string): Promise<number> => change(tx, endAssignment, [id, at, by]),
};
