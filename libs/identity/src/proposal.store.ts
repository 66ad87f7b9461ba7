import type { Role } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';

export const proposalStates = ['awaiting_second', 'approved', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

export interface ProposalRow {
  id: string;
  staffMemberId: string;
  unitId: string;
  role: Role;
  /** Null: from the moment of approval. */
  validFrom: Date | null;
  validTo: Date | null;
  proposedAt: Date;
  proposedBy: string;
  proposedByName: string;
  /** Whether the proposer is an administrator still. */
  isProposerAdministrator: boolean;
  state: ProposalState;
  version: number;
}

const columns = /* sql */ `p.id, p.staff_member_id as "staffMemberId", p.unit_id as "unitId", p.role, p.valid_from as "validFrom",
           p.valid_to as "validTo", p.proposed_at as "proposedAt", p.proposed_by as "proposedBy", b.display_name as "proposedByName",
           b.disabled_at is null and exists (
             select from identity.assignment a
              where a.staff_member_id = b.id and a.role = 'administrator' and a.valid_from <= statement_timestamp()
                and (a.valid_to is null or a.valid_to > statement_timestamp())) as "isProposerAdministrator",
           p.state, p.version`;

const from = /* sql */ `identity.assignment_proposal p
      join identity.unit u on u.id = p.unit_id join identity.staff_member b on b.id = p.proposed_by`;

const selectWaiting = statement<ProposalRow>(
  'identity.select-waiting-proposals',
  /* sql */ `
    select ${columns} from ${from}
     where u.organisation_id = $1 and p.state = 'awaiting_second'
     order by p.proposed_at, p.id -- fixed text: the columns and tables above`,
);

const selectOne = statement<ProposalRow>(
  'identity.select-proposal',
  /* sql */ `
    select ${columns} from ${from}
     where p.id = $1 and u.organisation_id = $2
       for update of p -- fixed text: the columns and tables above`,
);

const selectWaitingFor = statement<{ id: string; unitId: string }>(
  'identity.select-proposals-for',
  /* sql */ `
    select id, unit_id as "unitId" from identity.assignment_proposal where staff_member_id = $1 and state = 'awaiting_second'`,
);

const insertProposal = statement(
  'identity.insert-proposal',
  /* sql */ `
    insert into identity.assignment_proposal (id, staff_member_id, unit_id, role, valid_from, valid_to, proposed_at, proposed_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const decideProposal = statement(
  'identity.decide-proposal',
  /* sql */ `
    update identity.assignment_proposal set state = $2, decided_at = $3, decided_by = $4, version = version + 1 where id = $1`,
);

export type NewProposal = Pick<ProposalRow, 'id' | 'staffMemberId' | 'unitId' | 'role' | 'validFrom' | 'validTo' | 'proposedAt' | 'proposedBy'>;

/** Rights that wait for a second administrator. Nothing reads rights from here. */
export const proposalStore = {
  waiting: (tx: Tx, organisationId: string): Promise<ProposalRow[]> => rows(tx, selectWaiting, [organisationId]),
  find: (tx: Tx, id: string, organisationId: string): Promise<ProposalRow | undefined> => row(tx, selectOne, [id, organisationId]),
  waitingFor: (tx: Tx, staffMemberId: string) => rows(tx, selectWaitingFor, [staffMemberId]),
  insert: (tx: Tx, { id, staffMemberId, unitId, role, validFrom, validTo, proposedAt, proposedBy }: NewProposal): Promise<number> =>
    change(tx, insertProposal, [id, staffMemberId, unitId, role, validFrom, validTo, proposedAt, proposedBy]),
  decide: (tx: Tx, id: string, state: Exclude<ProposalState, 'awaiting_second'>, at: Date, by: string): Promise<number> =>
    change(tx, decideProposal, [id, state, at, by]),
};
