import { runningApi, testIssuers } from '../harness/index.js';
import { seedDemo } from '../../db/seed/demo.js';
import { unitByKey } from '../../db/seed/places.js';

const house = await runningApi();
afterAll(() => house.stop());

const readers = {
  koege: 'dorte-koege-duty-officer', roskilde: 'pia-roskilde-duty-officer', greve: 'hanne-greve-duty-officer', holbaek: 'birgit-holbaek-duty-officer',
  lejre: 'ellen-lejre-duty-officer',
};
const rosterOf = async (kommune: keyof typeof readers) =>
  (await (await house.as(readers[kommune])).get(`/contact-points/${unitByKey(`${kommune}-duty-officer`).id}/roster`)).body;
const seedAgain = () => seedDemo({ adminUrl: house.database.urls.admin, issuers: testIssuers });
const everything = () => house.database.asSuperuser(
  `select (select json_agg(s order by s.id) from directory.shift s) as shifts, (select json_agg(h order by h.unit_id, h.weekday) from directory.opening_hours h) as hours,
          (select json_agg(d order by d.unit_id) from directory.contact_details d) as details`,
);

describe('the rosters of the seed', () => {
  it.each(['koege', 'roskilde', 'greve'] as const)('cover %s for the next 14 days, and had somebody on duty yesterday', async (kommune) => {
    const { gaps, shifts } = await rosterOf(kommune);
    expect(gaps).toEqual([]);
    expect(shifts.every(({ countsAsCovered }: { countsAsCovered: boolean }) => countsAsCovered)).toBe(true);
    const [past] = await house.database.asSuperuser<{ count: number }>(
      `select count(*)::integer as count from directory.shift where unit_id = $1 and starts_at < date_trunc('day', clock_timestamp(), 'Europe/Copenhagen')`, [unitByKey(`${kommune}-duty-officer`).id],
    );
    expect(past!.count).toBeGreaterThan(0);
  });

  it('leave Holbæk without anybody for one night, which is two when it is tonight', async () => {
    const { gaps } = await rosterOf('holbaek');
    expect(gaps.length).toBeGreaterThanOrEqual(1);
    expect(gaps.length).toBeLessThanOrEqual(2);
  });

  it('leave the other kommuner to themselves', async () => {
    const { shifts, gaps } = await rosterOf('lejre');
    expect(shifts).toEqual([]);
    expect(gaps.length).toBeGreaterThan(8);
  });

  it('stay as they are when it is run again', async () => {
    const before = await everything();
    await seedAgain();
    expect(await everything()).toEqual(before);
  });

  it('go on from today in a database that has not been started for weeks', async () => {
    await house.database.asSuperuser(`update directory.shift set id = gen_random_uuid(), starts_at = starts_at - interval '20 days', ends_at = ends_at - interval '20 days'`);
    expect((await rosterOf('koege')).shifts).toEqual([]);
    await seedAgain();
    expect((await rosterOf('koege')).gaps).toEqual([]);
    expect((await rosterOf('holbaek')).gaps.length).toBeGreaterThanOrEqual(1);
  });
});

describe('what somebody has changed', () => {
  it('is not seeded over: hours that were taken away, a deputy who was, a shift that was cancelled', async () => {
    const administrator = await house.as('inge-koege-administrator');
    const intake = unitByKey('koege-child-intake').id;
    const duty = unitByKey('koege-duty-officer').id;
    const shown = async (unit: string) => (await administrator.get('/directory')).body.units.find(({ unitId }: { unitId: string }) => unitId === unit);
    const { version, phone } = await shown(intake);
    await administrator.put(`/contact-points/${intake}/details`, { phone, openingHours: [], version });
    await administrator.put(`/contact-points/${intake}/deputy`, { version: version + 1 });
    const { shifts } = await rosterOf('koege');
    const last = shifts.at(-1);
    await administrator.post(`/contact-points/${duty}/shifts/${last.id}/cancel`, { version: last.version });
    await seedAgain();
    expect(await shown(intake)).toMatchObject({ openingHours: [], version: version + 2 });
    expect(await shown(intake)).not.toHaveProperty('deputy');
    expect((await rosterOf('koege')).shifts.map(({ id }: { id: string }) => id)).not.toContain(last.id);
  });
});
