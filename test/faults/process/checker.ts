import type { TestDatabase } from '../../harness/index.js';
import { type Act, isAcknowledged, type Journal } from './journal.js';

/** What the database holds against what clients were told, in words. Empty is what every fault has to leave. */
export interface Findings {
  /** Acknowledged and not there as it was acknowledged. */
  lost: string[];
  /** There twice, or done oftener than asked. */
  doubled: string[];
  /** There without what it belongs to, or never brought to its end. */
  orphans: string[];
  /** Done, acknowledged or stored without its opened and closed entry. */
  untraced: string[];
}

/**
 * Compares, by id. The worker must have made its rounds: the outbox delivered, entries that were left open closed.
 * @param journal of all that was asked of this database since it was made
 */
export async function findingsIn(database: TestDatabase, journal: Journal): Promise<Findings> {
  const counts = await answeredEntries(database);
  return {
    lost: [...(await lostCases(database, journal)), ...(await lostReferrals(database, journal)), ...(await lostMoves(database, journal))],
    doubled: [...(await rowsThatSay(database, doubles)), ...doneTooOften(journal, counts)],
    orphans: await rowsThatSay(database, orphans),
    untraced: [...(await rowsThatSay(database, untraced)), ...acknowledgedWithoutEntry(journal, counts)],
  };
}

async function lostCases(database: TestDatabase, journal: Journal): Promise<string[]> {
  const acts = [...journal.acknowledged('case.record'), ...journal.acknowledged('referral.submit')];
  const kept = await byId<{ reference: string; persons: number }>(database, acts, `
    select c.id, c.reference, (select count(*)::integer from cases.person p where p.case_id = c.id) as persons from cases.case_file c where c.id = any ($1)`);
  return acts.flatMap(({ operation, aboutId, final }) => {
    const row = kept.get(aboutId!);
    const told = operation === 'case.record' ? final!.body.reference : final!.body.caseReference;
    return row === undefined || row.reference !== told || row.persons === 0 ? [`the case ${aboutId} of ${operation}`] : [];
  });
}

async function lostReferrals(database: TestDatabase, journal: Journal): Promise<string[]> {
  const acts = [...journal.acknowledged('referral.send'), ...journal.acknowledged('referral.submit')];
  const kept = await byId<{ receipt: string; parts: string[] }>(database, acts.map((act) => ({ aboutId: act.final!.body.id as string })), `
    select r.id, r.receipt, array_agg(p.id::text) filter (where c.part_id is not null and l.part_id is not null) as parts from referrals.referral r
      left join referrals.part p on p.referral_id = r.id left join referrals.part_content c on c.part_id = p.id and c.revision = 1
      left join (select distinct part_id from referrals.listing) l on l.part_id = p.id
     where r.id = any ($1) group by r.id`);
  return acts.flatMap(({ operation, final }) => {
    const { id, receipt, parts } = final!.body as { id: string; receipt: string; parts: { id: string }[] };
    const row = kept.get(id);
    const isThere = row?.receipt === receipt && parts.every((part) => row.parts?.includes(part.id));
    return isThere ? [] : [`the referral ${id} of ${operation}`];
  });
}

async function lostMoves(database: TestDatabase, journal: Journal): Promise<string[]> {
  const acts = ['open', 'accept', 'decide'].flatMap((move) => journal.acknowledged(`part.${move}`));
  const rows = await database.asSuperuser<{ key: string }>(`
    select 'part.' || e.move || ' ' || e.part_id || ' ' || e.by_staff as key from referrals.part_event e
     where e.part_id = any ($1) and (e.move <> 'decide' or exists (select from referrals.decision d where d.part_id = e.part_id))`, [acts.map(({ aboutId }) => aboutId)]);
  const kept = new Set(rows.map(({ key }) => key));
  return acts.filter((act) => !kept.has(keyOf(act))).map(({ operation, aboutId }) => `${operation} of ${aboutId}`);
}

const doubles: [string, string][] = [
  ['two referrals of one case', 'select case_id as id from referrals.referral group by case_id having count(*) > 1'],
  ['more parts of one person', 'select referral_id as id from referrals.part group by referral_id, person_id having count(*) > 1'],
  ['one move made twice', `select part_id as id from referrals.part_event where move in ('open', 'accept', 'decide') group by part_id, move having count(*) > 1`],
  ['one draft settled twice', `select draft_id as id from drafts.draft_event where move in ('send', 'delete') group by draft_id having count(*) > 1`],
  ['one fact told twice', `select about_id as id from platform.outbox where kind like 'part.%' group by about_id, kind having count(*) > 1`],
  ['one consent recorded twice', 'select case_id as id from legal_basis.consent group by case_id, person_id having count(*) > 1'],
];

const orphans: [string, string][] = [
  ['a part without its referral', 'select p.id from referrals.part p left join referrals.referral r on r.id = p.referral_id where r.id is null'],
  ['a referral without parts', 'select r.id from referrals.referral r left join referrals.part p on p.referral_id = r.id where p.id is null'],
  ['a referral without its case', 'select r.id from referrals.referral r left join cases.case_file c on c.id = r.case_id where c.id is null'],
  ['a part without content', 'select p.id from referrals.part p left join referrals.part_content c on c.part_id = p.id where c.part_id is null'],
  ['a part in no list', 'select p.id from referrals.part p left join referrals.listing l on l.part_id = p.id where l.part_id is null'],
  ['a case in no list', 'select c.id from cases.case_file c left join cases.listing l on l.case_id = c.id where l.case_id is null'],
  ['a thread of nothing', `select t.id from audit.thread t where not exists (select from referrals.part p where p.id = t.id)
      and not exists (select from referrals.referral r where r.id = t.id)
      and not exists (select from referrals.message m where m.id = t.id) and not exists (select from legal_basis.consent c where c.id = t.id)`],
  ['a fact about nothing', `select o.about_id as id from platform.outbox o where not exists (select from referrals.part p where p.id = o.about_id)
      and not exists (select from drafts.draft d where d.id = o.about_id)`],
  ['a delivered part that nobody was told of', `select p.id from referrals.part p where p.contact_point_id is not null
      and not exists (select from platform.outbox o where o.about_id = p.id and o.kind = 'part.delivered')`],
  ['a move that nobody was told of', `select e.part_id as id from referrals.part_event e where e.move in ('open', 'accept', 'decide')
      and not exists (select from platform.outbox o where o.about_id = e.part_id and o.kind = 'part.' || e.move)`],
  ['a fact that was never delivered', 'select about_id as id from platform.outbox where delivered_at is null'],
  ['due work about nothing', `select w.about_id as id from platform.due_work w where case
      when w.kind like 'draft.%' then not exists (select from drafts.draft d where d.id = w.about_id and d.state = 'unsent')
      when w.kind like 'consent.%' then not exists (select from legal_basis.consent c where c.case_id = w.about_id) else true end`],
  ['a consent that nothing will end', `select c.id from legal_basis.consent c where c.answer = 'given' and c.ended_at is null
      and not exists (select from platform.due_work w where w.about_id = c.case_id and w.kind = 'consent.expire')`],
  ['an unsent draft that nothing will end', `select d.id from drafts.draft d where d.state = 'unsent' and not exists (select from platform.due_work w where w.about_id = d.id and w.kind = 'draft.end')`],
  ['a settled draft with content', `select d.id from drafts.draft d join drafts.content c on c.draft_id = d.id where d.state <> 'unsent'`],
  ['an unsent draft without content', `select d.id from drafts.draft d left join drafts.content c on c.draft_id = d.id where d.state = 'unsent' and c.draft_id is null`],
  ['an unsent draft of what was sent', `select d.id from drafts.draft d join referrals.referral r on r.case_id = d.id where d.state = 'unsent'`],
];

const untraced: [string, string][] = [
  ['an entry without closing', 'select e.id from audit.entry e left join audit.closing c on c.entry_id = e.id where c.entry_id is null'],
  ['a closing that the log is not handed', 'select c.entry_id as id from audit.closing c left join audit.pending p on p.entry_id = c.entry_id where p.entry_id is null'],
  ['a case without its entry', `select f.id from cases.case_file f where not exists (select from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation in ('case.record', 'referral.submit') and e.scope_id = f.id and c.outcome = 'answered')`],
  ['a referral without its entry', `select r.id from referrals.referral r where not exists (select from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation in ('referral.send', 'referral.submit') and e.scope_id = r.case_id and c.outcome = 'answered')`],
  ['a draft without its entry', `select d.id from drafts.draft d where not exists (select from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation in ('draft.save') and e.scope_id = d.id and c.outcome = 'answered')`],
  ['a settled draft without its entry', `select d.id from drafts.draft d where d.state <> 'unsent' and not exists (select from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation in ('referral.submit', 'draft.end') and e.scope_id = d.id and c.outcome = 'answered')`],
  ['a move without its entry', `select v.part_id as id from referrals.part_event v where v.move in ('open', 'accept', 'decide') and not exists (
      select from audit.entry e join audit.closing c on c.entry_id = e.id
       where e.operation = 'part.' || v.move and e.about_id = v.part_id and e.actor_id = v.by_staff and c.outcome = 'answered')`],
  ['an entry of a submission that is not there', `select e.about_id as id from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation = 'referral.submit' and c.outcome = 'answered' and not exists (select from referrals.referral r where r.case_id = e.about_id)`],
];

async function rowsThatSay(database: TestDatabase, questions: readonly [string, string][]): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of questions) {
    const rows = await database.asSuperuser<{ id: string }>(sql);
    found.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return found;
}

const keyOf = ({ operation, aboutId, staffId }: Act): string => `${operation} ${aboutId} ${staffId}`;

/** How often each act was entered as answered, both halves of the pair there and handed to the log. */
async function answeredEntries(database: TestDatabase): Promise<Map<string, number>> {
  const rows = await database.asSuperuser<{ key: string; count: number }>(`
    select e.operation || ' ' || coalesce(case when e.scope_kind = 'list' then null else e.about_id end::text, 'null') || ' ' || e.actor_id as key, count(*)::integer as count
      from audit.entry e join audit.closing c on c.entry_id = e.id join audit.pending p on p.entry_id = e.id
     where c.outcome = 'answered' group by 1`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function acknowledgedWithoutEntry(journal: Journal, entries: Map<string, number>): string[] {
  const wanted = new Map<string, number>();
  for (const act of journal.acts.filter(isAcknowledged)) wanted.set(keyOf(act), (wanted.get(keyOf(act)) ?? 0) + 1);
  return [...wanted].flatMap(([key, count]) => ((entries.get(key) ?? 0) < count ? [`${key}: acknowledged ${count} times, entered ${entries.get(key) ?? 0}`] : []));
}

/** Nobody asked so often: something was done again that no client asked for. */
function doneTooOften(journal: Journal, entries: Map<string, number>): string[] {
  const asked = new Map<string, number>();
  for (const act of journal.acts) asked.set(keyOf(act), (asked.get(keyOf(act)) ?? 0) + act.attempts.length);
  return [...asked].flatMap(([key, count]) => ((entries.get(key) ?? 0) > count ? [`${key}: asked ${count} times, answered ${entries.get(key)}`] : []));
}

async function byId<Row>(database: TestDatabase, acts: readonly { aboutId: string | null }[], sql: string): Promise<Map<string, Row & { id: string }>> {
  const rows = await database.asSuperuser<Row & { id: string }>(sql, [acts.map(({ aboutId }) => aboutId)]);
  return new Map(rows.map((row) => [row.id, row]));
}
