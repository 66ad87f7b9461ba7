import { runningApi } from '../../harness/index.js';
import { type Findings, findingsIn } from './checker.js';
import { type Load, startLoad } from './load.js';
import { faultSeed } from '../seeded.js';
import { makeWorkersRounds } from './worker-rounds.js';

const house = await runningApi();
const { database } = house;
let load: Load;
afterAll(() => house.stop());

const clean: Findings = { lost: [], doubled: [], orphans: [], untraced: [] };
const idOf = (operation: string): string => load.journal.acknowledged(operation)[0]!.aboutId!;
const referralOf = (operation: string): string => load.journal.acknowledged(operation)[0]!.final!.body.id;

/** Changes rows past every key and trigger, as no process of ours could, and changes them back when it was looked at. */
async function whenPlanted(violation: string, mending: string): Promise<Findings> {
  const past = (sql: string) => database.asSuperuser(`/* -- fixed text: of this file */ set session_replication_role = replica;
    alter table audit.closing disable trigger user; ${sql}; alter table audit.closing enable always trigger closing_only_grows; set session_replication_role = origin`);
  await past(violation);
  const findings = await findingsIn(database, load.journal);
  await past(mending);
  return findings;
}

/** Takes rows away for a while. */
const without = (table: string, condition: string) =>
  whenPlanted(`/* -- fixed text: of this file */ create table public.taken as select * from ${table} where ${condition}; delete from ${table} where ${condition}`, `/* -- fixed text: of this file */ insert into ${table} select * from public.taken; drop table public.taken`);

describe('what every fault is measured by', () => {
  it('finds nothing where nothing broke', async () => {
    load = await startLoad(house, () => [house.url], faultSeed, 5);
    await load.answered(150);
    await load.end();
    await makeWorkersRounds(database);
    expect(load.journal.wrongAnswers([200])).toEqual([]);
    for (const operation of ['case.record', 'referral.send', 'referral.submit', 'draft.save', 'part.open', 'part.decide', 'part.read']) expect([operation, load.journal.acknowledged(operation).length > 0]).toEqual([operation, true]);
    expect(await findingsIn(database, load.journal)).toEqual(clean);
  }, 60_000);

  it.each([
    ['a case', () => without('cases.case_file', `id = '${idOf('case.record')}'`), () => `the case ${idOf('case.record')} of case.record`],
    ['a referral', () => without('referrals.referral', `id = '${referralOf('referral.send')}'`), () => `the referral ${referralOf('referral.send')} of referral.send`],
    ['what a part says', () => without('referrals.part_content', `/* -- fixed text: of this file */ part_id in (select id from referrals.part where referral_id = '${referralOf('referral.submit')}')`), () => `the referral ${referralOf('referral.submit')} of referral.submit`],
    ['the opening of a part', () => without('referrals.part_event', `part_id = '${idOf('part.open')}' and move = 'open'`), () => `part.open of ${idOf('part.open')}`],
    ['a decision', () => without('referrals.decision', `part_id = '${idOf('part.decide')}'`), () => `part.decide of ${idOf('part.decide')}`],
  ])('says that %s is lost', async (_what, planted, wanted) => {
    expect((await planted()).lost).toEqual([wanted()]);
  });

  it('says that a receipt was answered which is not the one that is kept', async () => {
    const id = referralOf('referral.send');
    const findings = await whenPlanted(`/* -- fixed text: of this file */ update referrals.referral set receipt = 'x' || receipt where id = '${id}'`, `/* -- fixed text: of this file */ update referrals.referral set receipt = substr(receipt, 2) where id = '${id}'`);
    expect(findings.lost).toEqual([`the referral ${id} of referral.send`]);
  });

  it.each([
    ['a referral is there twice', 'referrals.referral', `('00000000-0000-7000-8000-000000000001', x.case_id)`, '(id, case_id)', 'two referrals of one case'],
    ['a move was made twice', 'referrals.part_event', '(x.part_id, 99)', '(part_id, version)', 'one move made twice'],
    ['a fact was told twice', 'platform.outbox', `('00000000-0000-7000-8000-000000000001', x.kind)`, '(id, kind)', 'one fact told twice'],
  ])('says that %s', async (_what, table, values, columns, wanted) => {
    const where = { 'referrals.referral': 'true', 'referrals.part_event': `move = 'open'`, 'platform.outbox': `kind = 'part.open'` }[table]!;
    const planting = `/* -- fixed text: of this file */ create table public.doubled as select * from ${table} where ${where} limit 1; update public.doubled x set ${columns} = ${values}; insert into ${table} select * from public.doubled`;
    const key = columns.slice(1, -1).split(', ');
    const mending = `/* -- fixed text: of this file */ delete from ${table} t using public.doubled d where t.${key[0]} = d.${key[0]} and t.${key[1]} = d.${key[1]}; drop table public.doubled`;
    expect((await whenPlanted(planting, mending)).doubled).toEqual([expect.stringContaining(wanted)]);
  });

  const nothing = '00000000-0000-7000-8000-000000000002';
  it.each([
    ['a part lacks its referral', () => without('referrals.referral', `id = '${referralOf('referral.submit')}'`), 'a part without its referral'],
    ['a referral lacks its parts', () => without('referrals.part', `referral_id = '${referralOf('referral.send')}'`), 'a referral without parts'],
    ['a fact is about nothing', () => whenPlanted(`/* -- fixed text: of this file */ insert into platform.outbox (id, kind, unit_id, about_id, delivered_at) values ('${nothing}', 'part.open', '${nothing}', '${nothing}', now())`, `/* -- fixed text: of this file */ delete from platform.outbox where id = '${nothing}'`), `a fact about nothing: ${nothing}`],
    ['a fact waits for ever', () => whenPlanted('update platform.outbox set delivered_at = null', 'update platform.outbox set delivered_at = now()'), 'a fact that was never delivered'],
    ['nobody was told of a part', () => without('platform.outbox', `kind = 'part.delivered'`), 'a delivered part that nobody was told of'],
    ['due work is about nothing', () => whenPlanted(`/* -- fixed text: of this file */ insert into platform.due_work values ('draft.end', '${nothing}', now())`, `/* -- fixed text: of this file */ delete from platform.due_work where about_id = '${nothing}'`), `due work about nothing: ${nothing}`],
    ['due work is about no consent', () => whenPlanted(`/* -- fixed text: of this file */ insert into platform.due_work values ('consent.expire', '${nothing}', now())`, `/* -- fixed text: of this file */ delete from platform.due_work where about_id = '${nothing}'`), `due work about nothing: ${nothing}`],
    ['a consent would last for ever', () => without('platform.due_work', `kind = 'consent.expire'`), 'a consent that nothing will end'],
    ['a draft stayed behind', () => whenPlanted(`update drafts.draft set state = 'unsent', settled_at = null where state = 'sent'`, `update drafts.draft set state = 'sent', settled_at = now() where state = 'unsent'`), 'an unsent draft of what was sent'],
  ])('says that %s', async (_what, planted, wanted) => {
    expect((await planted()).orphans).toEqual(expect.arrayContaining([expect.stringContaining(wanted)]));
  });

  it.each([
    ['an entry was never closed', () => without('audit.closing', `entry_id in (select id from audit.entry where operation = 'part.read')`), 'an entry without closing'],
    ['a case has no entry', () => without('audit.closing', `/* -- fixed text: of this file */ entry_id in (select id from audit.entry where about_id = '${idOf('case.record')}')`), 'a case without its entry'],
    ['a look was acknowledged without an entry', () => without('audit.closing', `entry_id in (select id from audit.entry where operation = 'case.read')`), 'acknowledged 1 times, entered 0'],
    ['the log was not handed an entry', () => without('audit.pending', `entry_id in (select id from audit.entry where operation = 'inbox.read')`), 'a closing that the log is not handed'],
  ])('says that %s', async (_what, planted, wanted) => {
    expect((await planted()).untraced).toEqual(expect.arrayContaining([expect.stringContaining(wanted)]));
  });

  it('says that more was done than anybody asked for', async () => {
    const act = load.journal.acknowledged('part.read')[0]!;
    const { attempts } = act;
    act.attempts = [];
    const findings = await findingsIn(database, load.journal);
    act.attempts = attempts;
    expect(findings.doubled).toEqual([expect.stringContaining('asked 0 times, answered 1')]);
  });

  it('finds nothing again when all of it is back', async () => {
    expect(await findingsIn(database, load.journal)).toEqual(clean);
  });
});
