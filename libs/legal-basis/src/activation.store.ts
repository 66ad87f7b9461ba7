import { change, row, rows, statement, type Tx } from '#platform';
import type { ActivationState, Side } from './domain/activation.js';
import type { BasisTable } from './domain/basis-table.js';

/** Who said that a version shall be in force from which day. Nobody, where it came into force with the product. */
export interface ActivationRow {
  id: string;
  version: string;
  /** A Danish day. */
  effectiveOn: string;
  state: ActivationState;
  proposedAt: Date;
  proposedBy: string | null;
  proposedByName: string | null;
  proposedSide: Side | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedSide: Side | null;
}

const columns = /* sql */ `a.id, a.version, to_char(a.effective_on, 'YYYY-MM-DD') as "effectiveOn", a.state, a.proposed_at as "proposedAt",
      a.proposed_by as "proposedBy", p.display_name as "proposedByName", a.proposed_side as "proposedSide", a.decided_at as "decidedAt",
      a.decided_by as "decidedBy", d.display_name as "decidedByName", a.decided_side as "decidedSide"`;
const from = /* sql */ `legal_basis.basis_activation a
      left join identity.staff_member p on p.id = a.proposed_by left join identity.staff_member d on d.id = a.decided_by`;

const selectActivations = statement<ActivationRow>(
  'basis-activation.all',
  /* sql */ `-- fixed text: the columns and tables above
    select ${columns} from ${from} order by a.proposed_at desc, a.id`,
);
const selectActivation = statement<ActivationRow>(
  'basis-activation.select',
  /* sql */ `-- fixed text: the columns and tables above
    select ${columns} from ${from} where a.id = $1`,
);
const insertActivation = statement(
  'basis-activation.insert',
  /* sql */ `insert into legal_basis.basis_activation (id, version, effective_on, state, proposed_at, proposed_by, proposed_side)
    values ($1, $2, $3, 'awaiting_second', $4, $5, $6)`,
);
const decideActivation = statement(
  'basis-activation.decide',
  /* sql */ `update legal_basis.basis_activation set state = $2, decided_at = $3, decided_by = $4, decided_side = $5 where id = $1 and state = 'awaiting_second'`,
);
const selectActive = statement<{ version: string; effectiveOn: string; fingerprint: Buffer }>(
  'basis-table.active',
  /* sql */ `select a.version, to_char(a.effective_on, 'YYYY-MM-DD') as "effectiveOn", v.fingerprint
      from legal_basis.basis_activation a join legal_basis.basis_version v on v.version = a.version
     where a.state = 'active' order by a.effective_on desc, a.decided_at desc`,
);
const selectContent = statement<{ content: BasisTable; fingerprint: Buffer }>(
  'basis-table.content',
  /* sql */ `select content, fingerprint from legal_basis.basis_version where version = $1`,
);
const selectVersions = statement<{ version: string; fingerprint: Buffer }>(
  'basis-table.versions',
  /* sql */ `select version, fingerprint from legal_basis.basis_version order by version desc`,
);

interface Proposed {
  id: string;
  version: string;
  effectiveOn: string;
  at: Date;
  by: string;
  side: Side;
}

/** Every statement about versions of the basis table and who put them in force. */
export const activationStore = {
  all: (tx: Tx) => rows(tx, selectActivations),
  find: (tx: Tx, id: string) => row(tx, selectActivation, [id]),
  insert: (tx: Tx, { id, version, effectiveOn, at, by, side }: Proposed) => change(tx, insertActivation, [id, version, effectiveOn, at, by, side]),
  /** How many were still waiting: one or none. Two who decide at once are told apart by it. */
  decide: (tx: Tx, id: string, state: ActivationState, at: Date, by: string, side: Side) => change(tx, decideActivation, [id, state, at, by, side]),
  /** What is or will be in force, the latest day first. */
  active: (tx: Tx) => rows(tx, selectActive),
  content: (tx: Tx, version: string) => row(tx, selectContent, [version]),
  versions: (tx: Tx) => rows(tx, selectVersions),
};
