import type { TestDatabase } from '../harness/index.js';

/** Tables without personal data about citizens, and why each is not case data. Everything else counts as case data. */
export const notCaseData: Readonly<Record<string, string>> = {
  'platform.installation': 'one row about this installation, written at install',
  'platform.outbox': 'ids, kinds and times; the worker claims rows before any act begins',
  'platform.due_work': 'ids, kinds and times; the worker claims rows before any act begins',
  'platform.heartbeat': 'names of processes and when they last said that they live',
  'identity.organisation': 'public authorities',
  'identity.unit': 'offices of public authorities',
  'identity.staff_member': 'staff at work, read before the door to know who knocks',
  'identity.assignment': 'who works where in which role, read before the door',
  'identity.assignment_proposal': 'which rights over staff wait for a second administrator; ids, roles and times, written under forced row security',
  'identity.sign_in': 'when staff signed in and out: staff at work, read before the door to know in whose name an end is entered',
  'identity.used_assertion': 'random ids of requests of the web, remembered before the door so that each opens once',
  'identity.issuer_assertion': 'what an identity provider may say, read before the door',
  'directory.contact_details': 'telephone numbers of offices and who stands in',
  'directory.opening_hours': 'hours of offices',
  'directory.shift': 'staff at work: who is on duty when, and on which number',
  'directory.change': 'which fact of an office or a shift was changed by whom at work',
  'directory.outside_municipality': 'telephone numbers of other municipalities',
  'legal_basis.basis_version': 'the table of legal bases, published; no role but migrator may write',
  'legal_basis.basis': 'the bases of each version; no role but migrator may write',
  'legal_basis.basis_cell': 'what each basis allows; no role but migrator may write',
  'legal_basis.basis_activation': 'which version is in force from when, and which staff said so; written under forced row security',
  'session.attempt': 'sign-ins on their way, sealed; the web\'s own role reaches no other schema',
  'session.session': 'browser sessions of staff, tokens sealed; the web\'s own role reaches no other schema',
  'public.migration': 'names of the migrations that have run',
};

export interface FoundTable {
  name: string;
  isForced: boolean;
}

/** Every table that stores rows, in every schema that is not PostgreSQL's own: found, not listed. */
export async function allTables(database: TestDatabase): Promise<FoundTable[]> {
  return await database.asSuperuser<FoundTable & Record<string, unknown>>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as "isForced"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'f', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      order by 1`,
  );
}

export async function caseTables(database: TestDatabase): Promise<FoundTable[]> {
  return (await allTables(database)).filter(({ name }) => !(name in notCaseData));
}

/** Tables that are neither on the short list nor under forced row security. */
export async function unguardedTables(database: TestDatabase): Promise<string[]> {
  return (await caseTables(database)).filter(({ isForced }) => !isForced).map(({ name }) => name);
}
