import { rows, statement, type Tx } from '#platform';

const nameMembers = statement('audit.belongs-to-case', /* sql */ `select audit.belongs_to_case($1::uuid[], $2::text[])`);

/** A thing that belongs to the case in scope, with the short reference that people say on the telephone, if it has one. */
export interface CaseMember {
  id: string;
  reference?: string;
}

/**
 * Tells the log which case new parts and referrals belong to, so that a later act about one of them finds its scope.
 * @throws a unique violation when an id is taken; the door answers `id-taken`.
 */
export async function belongsToCase(tx: Tx, members: CaseMember[]): Promise<void> {
  await rows(tx, nameMembers, [members.map((member) => member.id), members.map((member) => member.reference ?? null)]);
}
