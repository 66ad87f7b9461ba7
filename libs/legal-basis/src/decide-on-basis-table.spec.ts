import { uuidv7 } from '#kernel';
import { aLaterTable, installTable } from '../../../test/builders/basis-version.js';
import { type Answer, runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const [helle, torben, ivar, inge] = await Promise.all(
  ['helle-police-administrator', 'torben-police-administrator', 'ivar-koege-administrator', 'inge-koege-administrator'].map((key) => house.as(key)));
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
const read = async (): Promise<{ tables: any[]; activations: any[] }> => (await (await house.as('karen-koege-child-intake')).get('/legal-bases')).body;
const inForce = async (): Promise<string[]> => (await read()).tables.filter(({ isInForce }) => isInForce).map(({ version }) => version);

async function propose(by: typeof helle, version: string, effectiveOn: string, activationId = uuidv7()): Promise<{ activationId: string; answer: Answer }> {
  return { activationId, answer: await by!.put(`/basis-activations/${activationId}`, { version, effectiveOn }) };
}
const decide = (by: typeof helle, activationId: string, what = 'activate'): Promise<Answer> => by!.post(`/basis-activations/${activationId}/${what}`, undefined);

describe('the first version', () => {
  it('is in force with the product, and everybody at work here reads it', async () => {
    expect(await inForce()).toEqual(['2024-01-01']);
    expect((await read()).activations.at(-1)).toEqual({ activationId: expect.any(String), version: '2024-01-01', effectiveOn: '2024-01-01', state: 'active', proposedAt: expect.any(String), decidedAt: expect.any(String), acts: [] });
    expect((await read()).tables[0].bases).toHaveLength(15);
  });
});

describe('a later version', () => {
  it('is in force from its day when an administrator of each side says so, and not before', async () => {
    await installTable(house.database, aLaterTable('2026-07-01'));
    expect(await inForce()).toEqual(['2024-01-01']);
    const { activationId, answer } = await propose(helle, '2026-07-01', today);
    expect(answer).toMatchObject({ status: 200, body: { state: 'awaiting_second', proposedSide: 'police', proposedBy: expect.stringContaining('Helle') } });
    expect(await inForce()).toEqual(['2024-01-01']);
    expect((await propose(helle, '2026-07-01', today, activationId)).answer.body).toEqual(answer.body);
    const offered = async (by: typeof helle): Promise<unknown> => { const { mayPropose, activations } = (await by!.get('/legal-bases')).body; return [mayPropose, activations[0].acts]; };
    expect(await Promise.all([helle, torben, ivar, await house.as('karen-koege-child-intake')].map(offered))).toEqual([
      [true, ['turn_down']], [true, ['turn_down']], [true, ['activate', 'turn_down']], [false, []],
    ]);
    for (const police of [helle, torben]) expect(await decide(police, activationId)).toMatchObject({ status: 403, body: { code: 'administrator-of-other-side-needed' } });
    expect(await inForce()).toEqual(['2024-01-01']);
    expect(await decide(ivar, activationId)).toMatchObject({ status: 200, body: { state: 'active', decidedSide: 'municipality' } });
    expect(await inForce()).toEqual(['2026-07-01']);
    expect(await decide(inge, activationId)).toMatchObject({ status: 409, body: { code: 'wrong-state', details: { state: 'active' } } });
  });

  it('that begins another day changes nothing today', async () => {
    await installTable(house.database, aLaterTable('2027-01-01'));
    const before = await inForce();
    const { activationId } = await propose(ivar, '2027-01-01', '2199-01-01');
    expect(await decide(torben, activationId)).toMatchObject({ status: 200 });
    expect(await inForce()).toEqual(before);
  });

  it('never begins in the past, nor by anybody else, nor without being here', async () => {
    expect((await propose(helle, '2024-01-01', '2025-01-01')).answer).toMatchObject({ status: 422, body: { code: 'period-impossible', details: { field: 'effectiveOn' } } });
    expect((await propose(helle, '1999-01-01', today)).answer).toMatchObject({ status: 404 });
    for (const key of ['freja-police-officer', 'karen-koege-child-intake', 'ronja-police-auditor']) {
      expect((await propose(await house.as(key), '2024-01-01', today)).answer.body.code).toBe('not-allowed');
    }
    const { activationId } = await propose(helle, '2024-01-01', '2199-01-01');
    expect((await propose(torben, '2024-01-01', '2199-01-01', activationId)).answer.body.code).toBe('differs-from-first');
  });

  it('comes to nothing when either side turns it down', async () => {
    for (const by of [helle, ivar]) {
      const { activationId } = await propose(helle, '2024-01-01', today);
      expect(await decide(by, activationId, 'turn-down')).toMatchObject({ status: 200, body: { state: 'turned_down' } });
      expect(await decide(ivar, activationId)).toMatchObject({ status: 409 });
    }
    expect(await inForce()).toEqual(['2026-07-01']);
  });

  it('is decided once when it is activated and turned down at the same time', async () => {
    const { activationId } = await propose(helle, '2024-01-01', '2199-01-01');
    const answers = await Promise.all([decide(ivar, activationId), decide(inge, activationId, 'turn-down'), decide(torben, activationId, 'turn-down')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });
});
