import { uuidv7 } from '#kernel';
import { AbandonedEntries, type Step } from '#operation';
import { aDraft, leftOf } from '../builders/draft.js';
import { aChildPart, anIncident, aSalt, aSubmission } from '../builders/incident.js';
import { openPlatform, runningApi } from '../harness/index.js';
import { killableApi } from '../harness/killable-api.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');

const steps: Step[] = ['connected', 'found', 'allowed', 'ran', 'viewed', 'closed', 'answering'];
/** What must be in the database when the process was killed at this step. */
const left = (step: Step) => ({ entries: step === 'connected' ? 0 : 1, isDone: step === 'closed' || step === 'answering' });

async function recordedCase() {
  const incident = anIncident();
  expect((await officer.put(`/cases/${incident.caseId}`, incident.body)).status).toBe(200);
  const part = aChildPart(incident);
  return { incident, part, referralId: uuidv7(), body: { caseId: incident.caseId, salt: aSalt(), parts: [part] } };
}

async function sentPart() {
  const prepared = await recordedCase();
  expect((await officer.put(`/referrals/${prepared.referralId}`, prepared.body)).status).toBe(200);
  return prepared;
}

/** Asks a process that will be killed at that step. @returns whether any answer came */
async function isAnswered(step: Step | undefined, personKey: string, method: string, path: string, body: unknown): Promise<boolean> {
  const headers = { authorization: `Bearer ${await house.tokenOf(personKey)}`, 'content-type': 'application/json' };
  const api = await killableApi(house.configuration, step);
  try {
    return await fetch(api.url + path, { method, headers, body: JSON.stringify(body) }).then(({ status }) => status === 200, () => false);
  } finally {
    await api.stop();
    if (step !== undefined) expect(await api.ended).toBe('SIGKILL');
  }
}

const entriesOf = (operation: string, aboutId: string) =>
  database.asSuperuser<{ id: string; outcome: string | null }>(
    'select e.id, c.outcome from audit.entry e left join audit.closing c on c.entry_id = e.id where e.operation = $1 and e.about_id = $2',
    [operation, aboutId],
  );
const count = async (sql: string, id: string) => (await database.asSuperuser<{ n: number }>(sql, [id]))[0]!.n;

const openEntries: string[] = [];
/** The pair is complete, or the act has left nothing but an open entry. */
async function expectTrace(step: Step, operation: string, aboutId: string): Promise<void> {
  const entries = await entriesOf(operation, aboutId);
  expect(entries.map(({ outcome }) => outcome)).toEqual(Array(left(step).entries).fill(left(step).isDone ? 'answered' : null));
  openEntries.push(...entries.filter(({ outcome }) => outcome === null).map(({ id }) => id));
}

describe('the api, killed while it sends a referral', () => {
  const rowsOf: [string, string][] = [
    ['referrals.referral', 'select count(*)::integer as n from referrals.referral where id = $1'],
    ['referrals.part', 'select count(*)::integer as n from referrals.part where referral_id = $1'],
    ['referrals.part_content', 'select count(*)::integer as n from referrals.part_content c join referrals.part p on p.id = c.part_id where p.referral_id = $1'],
    ['referrals.listing', 'select count(distinct part_id)::integer as n from referrals.listing l join referrals.part p on p.id = l.part_id where p.referral_id = $1'],
    ['audit.thread', 'select count(*)::integer as n from audit.thread where id = $1'],
    ['platform.outbox', 'select count(*)::integer as n from platform.outbox o join referrals.part p on p.id = o.about_id where p.referral_id = $1'],
  ];

  it.each(steps)('at the step %s leaves all of it with its entry, or none, and the same id is answered one receipt', async (step) => {
    const { referralId, body } = await recordedCase();
    expect(await isAnswered(step, 'freja-police-officer', 'PUT', `/referrals/${referralId}`, body)).toBe(false);
    await expectTrace(step, 'referral.send', body.caseId);
    for (const [table, sql] of rowsOf) expect([table, await count(sql, referralId)]).toEqual([table, left(step).isDone ? 1 : 0]);

    const again = [await officer.put(`/referrals/${referralId}`, body), await officer.put(`/referrals/${referralId}`, body)];
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(again[0]!.body.receipt).toBe(again[1]!.body.receipt);
    for (const [table, sql] of rowsOf) expect([table, await count(sql, referralId)]).toEqual([table, 1]);
  }, 20_000);

  it('answers when it is left alive, so that the silence above is the killing\'s', async () => {
    const { referralId, body } = await recordedCase();
    expect(await isAnswered(undefined, 'freja-police-officer', 'PUT', `/referrals/${referralId}`, body)).toBe(true);
    expect((await entriesOf('referral.send', body.caseId)).map(({ outcome }) => outcome)).toEqual(['answered']);
  }, 20_000);
});

describe('the api, killed while it submits an incident in one act', () => {
  const rowsOf: [string, string, number][] = [
    ['cases.case_file', 'select count(*)::integer as n from cases.case_file where id = $1', 1],
    ['cases.person', 'select count(*)::integer as n from cases.person where case_id = $1', 3],
    ['cases.listing', 'select count(*)::integer as n from cases.listing where case_id = $1', 1],
    ['legal_basis.consent', 'select count(*)::integer as n from legal_basis.consent where case_id = $1', 1],
    ['referrals.referral', 'select count(*)::integer as n from referrals.referral where case_id = $1', 1],
    ['referrals.part_content', 'select count(*)::integer as n from referrals.part_content c join referrals.part p on p.id = c.part_id where p.case_id = $1', 2],
    ['referrals.listing', 'select count(distinct part_id)::integer as n from referrals.listing where case_id = $1', 2],
    ['audit.thread', 'select count(*)::integer as n from audit.thread where case_id = $1', 3],
    ['platform.outbox', 'select count(*)::integer as n from platform.outbox o join referrals.part p on p.id = o.about_id where p.case_id = $1', 2],
  ];
  const rowsOfCase = (caseId: string) => Promise.all(rowsOf.map(async ([table, sql]) => [table, await count(sql, caseId)]));
  const whole = rowsOf.map(([table, , rows]) => [table, rows]);
  const nothing = rowsOf.map(([table]) => [table, 0]);

  it.each(steps)('at the step %s leaves all of it with its entry, or nothing, and the same again is answered one receipt', async (step) => {
    const [referralId, body] = [uuidv7(), aSubmission()];
    expect((await officer.put(`/drafts/${body.caseId}`, aDraft({ children: 1 }).body)).status).toBe(200);
    expect(await isAnswered(step, 'freja-police-officer', 'PUT', `/submissions/${referralId}`, body)).toBe(false);
    await expectTrace(step, 'referral.submit', body.caseId);
    expect(await rowsOfCase(body.caseId)).toEqual(left(step).isDone ? whole : nothing);
    expect(await leftOf(database, body.caseId)).toMatchObject(left(step).isDone ? { state: 'sent', contents: 0 } : { state: 'unsent', contents: 1 });

    const again = [await officer.put(`/submissions/${referralId}`, body), await officer.put(`/submissions/${referralId}`, body)];
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(again[0]!.body.receipt).toBe(again[1]!.body.receipt);
    expect(await rowsOfCase(body.caseId)).toEqual(whole);
    expect((await leftOf(database, body.caseId)).moves).toEqual(['send']);
  }, 20_000);
});

describe('the api, killed while it opens a part', () => {
  const opened = `select count(*)::integer as n from referrals.part_event where part_id = $1 and move = 'open'`;

  it.each(steps)('at the step %s leaves it opened with its entry, or unopened', async (step) => {
    const { incident, part } = await sentPart();
    expect(await isAnswered(step, 'karen-koege-child-intake', 'POST', `/parts/${part.id}/open`, { version: 2 })).toBe(false);
    await expectTrace(step, 'part.open', part.id);
    expect(await count(opened, part.id)).toBe(left(step).isDone ? 1 : 0);

    const again = await intake.post(`/parts/${part.id}/open`, { version: 2 });
    // It was opened then by the one who asks now: that is told, and the content is there to read.
    if (left(step).isDone) expect(again.body).toMatchObject({ code: 'changed-meanwhile', details: { changes: [{ move: 'open', by: 'Karen Opdigtsen' }] } });
    else expect(again.status).toBe(200);
    expect((await intake.get(`/parts/${part.id}`)).body.content.person.name).toBe(incident.child.name);
    expect(await count(opened, part.id)).toBe(1);
  }, 20_000);
});

describe('the entries that were left open', () => {
  it('are closed as abandoned by the worker when two minutes have passed', async () => {
    expect(openEntries).toHaveLength(12);
    await using worker = await openPlatform(database, 'worker');
    const abandoned = new AbandonedEntries(worker.database);
    expect(await abandoned.close()).toBe(0);
    await database.asSuperuser(`alter table audit.entry disable trigger user;
      update audit.entry e set opened_at = opened_at - interval '3 minutes' where not exists (select from audit.closing c where c.entry_id = e.id);
      alter table audit.entry enable always trigger entry_only_grows`);
    expect(await abandoned.close()).toBe(12);
    const outcomes = await database.asSuperuser('select distinct outcome from audit.closing where entry_id = any ($1)', [openEntries]);
    expect(outcomes).toEqual([{ outcome: 'abandoned' }]);
    expect(await database.asSuperuser('select from audit.entry e where not exists (select from audit.closing c where c.entry_id = e.id)')).toEqual([]);
  });
});
