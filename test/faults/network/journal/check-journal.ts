import type { TestDatabase } from '../../../harness/index.js';
import type { Journal, Sending } from './journal.js';

/** What the database holds of one referral. */
interface Stored {
  id: string;
  caseId: string;
  receipt: string;
  parts: number;
  contents: number;
  listed: number;
  facts: number;
  pairs: number;
}

/**
 * Compares the journal of the clients with the database, seen past every lock. @returns what is wrong, in words, each
 * with the id it is about: empty when nothing that was acknowledged is lost, nothing is there twice, and nothing stands
 * there by half.
 */
export async function faultsIn(journal: Journal, database: TestDatabase): Promise<string[]> {
  const stored = await storedReferrals(database);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const known = new Set(journal.sendings.map(({ referralId }) => referralId));
  const perCase = Map.groupBy(stored, ({ caseId }) => caseId);
  return [
    ...journal.acknowledged.filter(({ referralId, receipt }) => byId.get(referralId)?.receipt !== receipt).map(({ referralId }) => `lost, though acknowledged: ${referralId}`),
    ...stored.filter(({ id }) => !known.has(id)).map(({ id }) => `sent by nobody: ${id}`),
    ...[...perCase].filter(([, rows]) => rows.length > 1).map(([caseId]) => `doubled: case ${caseId}`),
    ...journal.sendings.flatMap((sending) => halvesOf(sending, byId.get(sending.referralId))),
    ...(await orphansIn(database)),
  ];
}

/** A referral is there with all its parts, what is in them, its lines in both lists, its facts for the worker and its closed entry. */
function halvesOf({ referralId, body }: Sending, stored: Stored | undefined): string[] {
  if (stored === undefined) return [];
  const wanted = body.parts.length;
  const isWhole = stored.parts === wanted && stored.contents === wanted && stored.listed === 2 * wanted && stored.facts === wanted && stored.pairs >= 1;
  return isWhole ? [] : [`stored by half: ${referralId} ${JSON.stringify(stored)}`];
}

const storedReferrals = (database: TestDatabase): Promise<Stored[]> =>
  database.asSuperuser<Stored & Record<string, unknown>>(`
    select r.id, r.case_id as "caseId", r.receipt,
           count(p.id)::int as parts,
           count(c.part_id)::int as contents,
           coalesce(sum(l.n), 0)::int as listed,
           coalesce(sum(f.n), 0)::int as facts,
           coalesce(max(e.n), 0)::int as pairs
      from referrals.referral r
      left join referrals.part p on p.referral_id = r.id
      left join referrals.part_content c on c.part_id = p.id
      left join (select part_id, count(*) as n from referrals.listing group by 1) l on l.part_id = p.id
      left join (select about_id, count(*) as n from platform.outbox where kind = 'part.delivered' group by 1) f on f.about_id = p.id
      left join (select e.about_id, count(*) as n from audit.entry e join audit.closing c on c.entry_id = e.id join audit.pending w on w.entry_id = e.id
                  where e.operation = 'referral.submit' and c.outcome = 'answered' group by 1) e on e.about_id = r.case_id
     group by r.id`);

/** Rows that speak of something that is not there. */
async function orphansIn(database: TestDatabase): Promise<string[]> {
  const rows = await database.asSuperuser<{ what: string; id: string }>(`
    select 'a fact about no part' as what, o.about_id as id from platform.outbox o
     where o.kind = 'part.delivered' and not exists (select from referrals.part p where p.id = o.about_id)
    union all
    select 'a line about no part', l.part_id from referrals.listing l where not exists (select from referrals.part p where p.id = l.part_id)
    union all
    select 'a case without a referral', f.id from cases.case_file f where not exists (select from referrals.referral r where r.case_id = f.id)`);
  return rows.map(({ what, id }) => `orphan, ${what}: ${id}`);
}
