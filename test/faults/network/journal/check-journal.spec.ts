import { uuidv7 } from '#kernel';
import { runningApi } from '../../../harness/index.js';
import { ClientLine } from './client-line.js';
import { faultsIn } from './check-journal.js';
import { Journal, type Sending } from './journal.js';
import { sendUntilHeard } from './send-until-heard.js';

const house = await runningApi();
const token = await house.tokenOf('freja-police-officer');
const line = new ClientLine(() => house.url);
const sender = { line, token, patience: 10_000, longestPause: 100, over: AbortSignal.timeout(60_000) };
const journal = new Journal();
afterAll(async () => {
  line[Symbol.dispose]();
  await house.stop();
});

async function sent(): Promise<Sending> {
  const sending = journal.begin();
  await sendUntilHeard(sender, sending);
  return sending;
}

describe('the journal against the database', () => {
  it('finds nothing wrong with what was sent once, or twice under the same id', async () => {
    const [once, twice] = [await sent(), await sent()];
    await sendUntilHeard(sender, twice);
    expect([once, twice].map(({ tries }) => tries.map(({ status }) => status))).toEqual([[200], [200, 200]]);
    expect(await faultsIn(journal, house.database)).toEqual([]);
  });

  it('knows what was stored by a try that was not heard', async () => {
    const [sending] = journal.sendings.slice(-1);
    expect(journal.ambiguous).toEqual([sending]);
  });

  it('finds a referral that was sent again under fresh ids, as by somebody who repeats without one', async () => {
    const { body } = journal.sendings[0]!;
    const places = new Set(body.parts.map(({ contactPointId }) => contactPointId));
    const fresh = new Map<string, string>();
    const text = JSON.stringify(body).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      if (places.has(id)) return id;
      if (!fresh.has(id)) fresh.set(id, uuidv7());
      return fresh.get(id)!;
    });
    const doubled = uuidv7();
    expect((await line.ask('PUT', `/submissions/${doubled}`, { token, body: text, patience: 10_000 }))?.status).toBe(200);
    expect(await faultsIn(journal, house.database)).toEqual([`sent by nobody: ${doubled}`]);
    // Known from now on, as if its client had meant it.
    journal.sendings.push({ referralId: doubled, body: JSON.parse(text) as Sending['body'], tries: [] });
    expect(await faultsIn(journal, house.database)).toEqual([]);
  });

  it.each([
    ['lost, though acknowledged', 'update referrals.referral set receipt = receipt || $$.$$ where id = $1'],
    ['stored by half', 'delete from referrals.part_content where part_id in (select id from referrals.part where referral_id = $1)'],
    ['stored by half', 'delete from platform.outbox where about_id in (select id from referrals.part where referral_id = $1)'],
    ['stored by half', `delete from audit.pending where entry_id in
      (select e.id from audit.entry e join referrals.referral r on r.case_id = e.about_id where r.id = $1 and e.operation = 'referral.submit')`],
    ['orphan, a fact about no part', `update platform.outbox set about_id = gen_random_uuid() where about_id in (select id from referrals.part where referral_id = $1)`],
  ])('finds one that is %s: %s', async (words, damage) => {
    const { referralId } = await sent();
    const before = await faultsIn(journal, house.database);
    await house.database.asSuperuser(damage, [referralId]);
    const found = (await faultsIn(journal, house.database)).filter((fault) => !before.includes(fault));
    expect(found.some((fault) => fault.startsWith(words))).toBe(true);
  });

  it('finds one that was acknowledged and is not there at all', async () => {
    const lost = journal.begin();
    lost.receipt = 'acknowledged';
    expect(await faultsIn(journal, house.database)).toContain(`lost, though acknowledged: ${lost.referralId}`);
  });
});
