import { uuidv7 } from '#kernel';
import { aPastShift, aShift, disabled, enabledAgain, staffIdOf, timesTold, unitIdOf, withoutRoster } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const administrator = await house.as('inge-koege-administrator');
const duty = await house.as('dorte-koege-duty-officer');
const unitKey = 'koege-duty-officer';
const unitId = unitIdOf(unitKey);
const shiftPath = (shiftId: string, of = unitId): string => `/contact-points/${of}/shifts/${shiftId}`;
const roster = async () => (await duty.get(`/contact-points/${unitId}/roster`)).body;
const planned = async (): Promise<string[]> => (await roster()).shifts.map(({ id }: { id: string }) => id);

beforeEach(async () => {
  await withoutRoster(house.database, unitKey);
  await withoutRoster(house.database, 'koege-child-intake');
});

describe('a shift', () => {
  it('is planned by the duty officer of the unit, and everybody is told', async () => {
    const before = await timesTold(house.database, unitKey);
    const id = uuidv7();
    const body = aShift({ phone: '00 00 99 01' });
    expect(await duty.put(shiftPath(id), body)).toMatchObject({
      status: 200, body: { ...body, id, name: 'Dorte Påfundsen', phone: '+45 00 00 99 01', version: 1 },
    });
    expect(await planned()).toEqual([id]);
    expect(await timesTold(house.database, unitKey)).toBe(before + 1);
  });

  it('sent twice is one shift; something else under its id is refused', async () => {
    const id = uuidv7();
    const body = aShift();
    await duty.put(shiftPath(id), body);
    expect((await duty.put(shiftPath(id), body)).body).toMatchObject({ id, version: 1 });
    expect((await duty.put(shiftPath(id), { ...body, phone: '114' })).body.code).toBe('differs-from-first');
    expect(await planned()).toEqual([id]);
  });

  it('may be shared: several are on duty together', async () => {
    await duty.put(shiftPath(uuidv7()), aShift());
    expect((await duty.put(shiftPath(uuidv7()), aShift({ by: 'tove-koege-two-units' }))).status).toBe(200);
    expect(await planned()).toHaveLength(2);
  });

  it('is for somebody who is not on duty then, also at another unit', async () => {
    await duty.put(shiftPath(uuidv7()), aShift({ from: 2, to: 8 }));
    for (const [from, to] of [[1, 3], [7, 9], [3, 4], [1, 9], [2, 8]] as const) {
      expect((await duty.put(shiftPath(uuidv7()), aShift({ from, to }))).body.code).toBe('already-on-duty');
    }
    const intake = unitIdOf('koege-child-intake');
    expect((await administrator.put(shiftPath(uuidv7(), intake), aShift({ from: 7, to: 9 }))).body.code).toBe('already-on-duty');
    // One shift may end as the next begins.
    expect((await duty.put(shiftPath(uuidv7()), aShift({ from: 1, to: 2 }))).status).toBe(200);
    expect((await duty.put(shiftPath(uuidv7()), aShift({ from: 8, to: 9 }))).status).toBe(200);
  });

  it('is given to one of those who ask for the same person at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => duty.put(shiftPath(uuidv7()), aShift({ from: 1 + round, to: 2 + round }))));
      expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, ...Array.from({ length: 5 }, () => 'already-on-duty')]);
    }
    expect(await planned()).toHaveLength(10);
  });

  it('becomes one that overlaps another of the person for nobody, also when both are moved at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const [first, second] = [uuidv7(), uuidv7()];
      const at = 10 * round;
      await duty.put(shiftPath(first), aShift({ from: at + 1, to: at + 2 }));
      await duty.put(shiftPath(second), aShift({ from: at + 3, to: at + 4 }));
      const moved = aShift({ from: at + 1, to: at + 4, version: 1 });
      const answers = await Promise.all([duty.put(shiftPath(first), moved), duty.put(shiftPath(second), moved)]);
      // The other one stands where it stood, in the way of both.
      expect(answers.map(({ status, body }) => body.code ?? status)).toEqual(['already-on-duty', 'already-on-duty']);
      const apart = [aShift({ from: at + 2.2, to: at + 2.8, version: 1 }), aShift({ from: at + 2.2, to: at + 2.8, version: 1 })];
      const moves = await Promise.all([duty.put(shiftPath(first), apart[0]), duty.put(shiftPath(second), apart[1])]);
      expect(moves.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'already-on-duty']);
    }
  });

  it.each([
    ['who works elsewhere in the kommune', 'karen-koege-child-intake'],
    ['of another kommune', 'pia-roskilde-duty-officer'],
    ['who runs the system', 'inge-koege-administrator'],
  ])('is not for somebody %s', async (_who, by) => {
    expect(await duty.put(shiftPath(uuidv7()), aShift({ by }))).toMatchObject({ status: 422, body: { code: 'person-not-of-unit' } });
  });

  it('is not for somebody who cannot sign in any more', async () => {
    await disabled(house.database, 'tove-koege-two-units');
    expect((await duty.put(shiftPath(uuidv7()), aShift({ by: 'tove-koege-two-units' }))).body.code).toBe('person-not-of-unit');
    await enabledAgain(house.database, 'tove-koege-two-units');
  });

  it.each([
    ['ends before it begins', 5, 1, 'shift-ends-before-start'],
    ['is longer than seven days', 1, 170, 'shift-longer-than-week'],
    ['is over', -5, -1, 'shift-has-ended'],
  ])('is refused when it %s', async (_what, from, to, code) => {
    expect((await duty.put(shiftPath(uuidv7()), aShift({ from, to }))).body.code).toBe(code);
    expect(await planned()).toEqual([]);
  });

  it('is planned for any unit by the administrator, and for none but the own by others', async () => {
    const intake = unitIdOf('koege-child-intake');
    expect((await administrator.put(shiftPath(uuidv7(), intake), aShift({ by: 'karen-koege-child-intake' }))).status).toBe(200);
    expect((await duty.put(shiftPath(uuidv7(), intake), aShift({ by: 'jonas-koege-child-intake' }))).status).toBe(403);
    expect((await (await house.as('karen-koege-child-intake')).put(shiftPath(uuidv7(), intake), aShift({ by: 'jonas-koege-child-intake' }))).status).toBe(403);
  });
});

describe('a changed shift', () => {
  it('needs the version that was seen, and says who changed what meanwhile', async () => {
    const id = uuidv7();
    await duty.put(shiftPath(id), aShift());
    const changed = { ...aShift({ by: 'tove-koege-two-units', version: 1 }), phone: '114' };
    expect((await administrator.put(shiftPath(id), changed)).body).toMatchObject({ name: 'Tove Prøvedal', phone: '114', version: 2 });
    const late = await duty.put(shiftPath(id), aShift({ to: 8, version: 1 }));
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', details: { version: 2 } } });
    const changes = late.body.details.changes.map(({ move, by }: { move: string; by: string }) => [move, by]);
    expect(changes).toContainEqual(['staffMemberId', 'Inge Demodatter']);
    expect(changes).toContainEqual(['phone', 'Inge Demodatter']);
  });

  it('can end earlier than planned', async () => {
    const id = uuidv7();
    const body = aShift({ from: -2, to: 6 });
    await duty.put(shiftPath(id), body);
    expect((await duty.put(shiftPath(id), { ...body, endsAt: aShift({ to: 1 }).endsAt, version: 1 })).body).toMatchObject({ version: 2 });
  });

  it('is not one that has ended', async () => {
    const id = await aPastShift(house.database, unitKey, 'dorte-koege-duty-officer');
    expect((await duty.put(shiftPath(id), aShift({ version: 1 }))).body.code).toBe('shift-has-ended');
    expect((await duty.post(`${shiftPath(id)}/cancel`, { version: 1 })).body.code).toBe('shift-has-ended');
  });

  it('is not found where there is none', async () => {
    expect((await duty.put(shiftPath(uuidv7()), aShift({ version: 1 }))).status).toBe(404);
  });

  it('keeps its place: the id is taken at every other unit', async () => {
    const id = uuidv7();
    await duty.put(shiftPath(id), aShift());
    const here = await administrator.put(shiftPath(id, unitIdOf('koege-child-intake')), aShift({ by: 'jonas-koege-child-intake' }));
    const elsewhere = await (await house.as('pia-roskilde-duty-officer')).put(shiftPath(id, unitIdOf('roskilde-duty-officer')), aShift({ by: 'pia-roskilde-duty-officer', from: 2000, to: 2001 }));
    expect([here, elsewhere].map(({ status, body }) => [status, body.code])).toEqual([[409, 'id-taken'], [409, 'id-taken']]);
  });
});

describe('a cancelled shift', () => {
  it('leaves the roster, cannot be changed, and frees the person', async () => {
    const id = uuidv7();
    await duty.put(shiftPath(id), aShift());
    expect((await duty.post(`${shiftPath(id)}/cancel`, { version: 1 })).body).toMatchObject({ id, version: 2, cancelledAt: expect.any(String) });
    expect(await planned()).toEqual([]);
    expect((await duty.put(shiftPath(id), aShift({ version: 2 }))).body.code).toBe('shift-cancelled');
    expect((await duty.post(`${shiftPath(id)}/cancel`, { version: 2 })).body.code).toBe('shift-cancelled');
    expect((await duty.put(shiftPath(uuidv7()), aShift())).status).toBe(200);
  });

  it('is not cancelled by somebody who saw an older one, nor from another unit', async () => {
    const id = uuidv7();
    await duty.put(shiftPath(id), aShift());
    await duty.put(shiftPath(id), aShift({ phone: '114', version: 1 }));
    expect((await administrator.post(`${shiftPath(id)}/cancel`, { version: 1 })).body.code).toBe('changed-meanwhile');
    expect((await administrator.post(`${shiftPath(id, unitIdOf('koege-child-intake'))}/cancel`, { version: 2 })).status).toBe(404);
    expect(await planned()).toEqual([id]);
  });
});

describe('whom one can choose', () => {
  it('is everybody at work in the organisation, with what they may take', async () => {
    const { people } = (await duty.get(`/contact-points/${unitId}/people`)).body;
    const of = (key: string) => people.find(({ id }: { id: string }) => id === staffIdOf(key));
    expect(of('dorte-koege-duty-officer')).toEqual({ id: staffIdOf('dorte-koege-duty-officer'), name: 'Dorte Påfundsen', mayTakeShift: true, mayBeDeputy: true });
    expect(of('tove-koege-two-units')).toMatchObject({ mayTakeShift: true });
    expect(of('karen-koege-child-intake')).toMatchObject({ mayTakeShift: false, mayBeDeputy: true });
    expect(of('inge-koege-administrator')).toMatchObject({ mayTakeShift: false, mayBeDeputy: false });
    expect(of('dines-koege-disabled')).toBeUndefined();
    expect(of('pia-roskilde-duty-officer')).toBeUndefined();
    expect(people.filter(({ id }: { id: string }) => id === staffIdOf('tove-koege-two-units'))).toHaveLength(1);
  });

  it('is for those who may change the roster', async () => {
    expect((await (await house.as('karen-koege-child-intake')).get(`/contact-points/${unitId}/people`)).status).toBe(403);
    expect((await (await house.as('pia-roskilde-duty-officer')).get(`/contact-points/${unitId}/people`)).status).toBe(404);
  });
});
