import { uuidv7 } from '#kernel';
import { aShift, disabled, enabledAgain, openingHoursAre, unitIdOf, withoutRoster } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const duty = await house.as('dorte-koege-duty-officer');
const dutyUnit = 'koege-duty-officer';

interface ShownUnit {
  unitId: string;
}
const allDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((weekday) => [weekday, '00:00', '24:00'] as const);
const day = 24 * 60 * 60 * 1000;

const rosterOf = async (unitKey = dutyUnit, reader = duty) => (await reader.get(`/contact-points/${unitIdOf(unitKey)}/roster`)).body;
const plan = async (from: number, to: number, by = 'dorte-koege-duty-officer') =>
  expect((await duty.put(`/contact-points/${unitIdOf(dutyUnit)}/shifts/${uuidv7()}`, aShift({ from, to, by }))).status).toBe(200);
const inHoursFrom = (from: string, at: string): number => (Date.parse(at) - Date.parse(from)) / (day / 24);

beforeEach(async () => {
  await withoutRoster(house.database, dutyUnit);
  await openingHoursAre(house.database, 'koege-child-intake', []);
});

describe('a roster', () => {
  it('is about 14 days from now, by the database’s clock', async () => {
    const { within } = await rosterOf();
    expect(Date.parse(within.to) - Date.parse(within.from)).toBe(14 * day);
    expect(Math.abs(Date.parse(within.from) - Date.now())).toBeLessThan(10_000);
  });

  it('that nobody has planned is one gap, as long as no child intake is open', async () => {
    const { gaps, within, mustBeCovered } = await rosterOf();
    expect({ gaps, mustBeCovered }).toEqual({ gaps: [within], mustBeCovered: true });
  });

  it('shows the gaps between its shifts, from now on', async () => {
    await plan(-2, 10);
    await plan(10, 20, 'tove-koege-two-units');
    await plan(23, 40);
    const { gaps, within, shifts } = await rosterOf();
    expect(shifts.map(({ name, countsAsCovered }: { name: string; countsAsCovered: boolean }) => [name, countsAsCovered])).toEqual([
      ['Dorte Påfundsen', true], ['Tove Prøvedal', true], ['Dorte Påfundsen', true],
    ]);
    expect(gaps).toHaveLength(2);
    expect(inHoursFrom(within.from, gaps[0].from)).toBeCloseTo(20, 1);
    expect(inHoursFrom(within.from, gaps[0].to)).toBeCloseTo(23, 1);
    expect(inHoursFrom(within.from, gaps[1].from)).toBeCloseTo(40, 1);
    expect(gaps[1].to).toBe(within.to);
  });

  it('has no gap while child intake is open', async () => {
    await openingHoursAre(house.database, 'koege-child-intake', allDay);
    expect((await rosterOf()).gaps).toEqual([]);
  });

  it('does not count on somebody who cannot sign in any more', async () => {
    await plan(-1, 160);
    await plan(160, 300, 'tove-koege-two-units');
    await disabled(house.database, 'tove-koege-two-units');
    const { gaps, within, shifts } = await rosterOf();
    expect(shifts.map(({ countsAsCovered }: { countsAsCovered: boolean }) => countsAsCovered)).toEqual([true, false]);
    expect(gaps).toHaveLength(1);
    expect(inHoursFrom(within.from, gaps[0].from)).toBeCloseTo(160, 1);
    await enabledAgain(house.database, 'tove-koege-two-units');
  });

  it('of a unit that need not be covered has no gaps', async () => {
    expect(await rosterOf('koege-child-intake')).toMatchObject({ mustBeCovered: false, gaps: [] });
  });

  it('is read by everybody of the organisation, changed by few, and not found by others', async () => {
    const reader = await house.as('karen-koege-child-intake');
    expect((await rosterOf(dutyUnit, reader)).mayEdit).toBe(false);
    expect((await rosterOf()).mayEdit).toBe(true);
    expect((await rosterOf(dutyUnit, await house.as('inge-koege-administrator'))).mayEdit).toBe(true);
    expect(await rosterOf(dutyUnit, await house.as('pia-roskilde-duty-officer'))).toMatchObject({ code: 'not-found' });
    expect(await rosterOf(dutyUnit, await house.as('freja-police-officer'))).toMatchObject({ code: 'not-found' });
  });
});

describe('the directory', () => {
  const shownTo = async (key: string) => (await (await house.as(key)).get('/directory')).body.units.find(({ unitId }: ShownUnit) => unitId === unitIdOf(dutyUnit));

  it('tells everybody who is on duty now, until when, and who comes next', async () => {
    await plan(-2, 3);
    await plan(-1, 5, 'tove-koege-two-units');
    await plan(6, 9);
    await plan(20, 24);
    const seen = await shownTo('freja-police-officer');
    expect(seen.onDutyNow).toEqual([
      { name: 'Tove Prøvedal', phone: '+45 00 00 99 01', until: expect.any(String) },
      { name: 'Dorte Påfundsen', phone: '+45 00 00 99 01', until: expect.any(String) },
    ]);
    expect(inHoursFrom(new Date().toISOString(), seen.onDutyNow[0].until)).toBeCloseTo(5, 1);
    expect(seen.nextOnDuty).toMatchObject({ name: 'Dorte Påfundsen', phone: '+45 00 00 99 01' });
    expect(inHoursFrom(new Date().toISOString(), seen.nextOnDuty.from)).toBeCloseTo(6, 1);
  });

  it('says so when nobody is, and does not name somebody who has left', async () => {
    await plan(-2, 3, 'tove-koege-two-units');
    await disabled(house.database, 'tove-koege-two-units');
    const seen = await shownTo('freja-police-officer');
    expect(seen.onDutyNow).toEqual([]);
    expect(seen).not.toHaveProperty('nextOnDuty');
    await enabledAgain(house.database, 'tove-koege-two-units');
  });

  it('says what is open now', async () => {
    const intake = unitIdOf('koege-child-intake');
    const isOpen = async () => (await duty.get('/directory')).body.units.find(({ unitId }: ShownUnit) => unitId === intake).isOpenNow;
    expect(await isOpen()).toBe(false);
    await openingHoursAre(house.database, 'koege-child-intake', allDay);
    expect(await isOpen()).toBe(true);
  });
});
