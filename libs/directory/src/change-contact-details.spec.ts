import { timesTold, unitIdOf } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const administrator = await house.as('inge-koege-administrator');
const second = await house.as('ivar-koege-administrator');
const unitKey = 'koege-adult-coordinator';
const unitId = unitIdOf(unitKey);
const path = `/contact-points/${unitId}/details`;
const weekdays = ['monday', 'tuesday', 'wednesday'].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }));

interface ShownUnit {
  unitId: string;
}

const shown = async () => (await administrator.get('/directory')).body.units.find((unit: ShownUnit) => unit.unitId === unitId);

describe('contact details', () => {
  it('are changed by the administrator, and everybody sees them and is told', async () => {
    const { version } = await shown();
    const before = await timesTold(house.database, unitKey);
    const openingHours = [{ weekday: 'saturday', opens: '10:00', closes: '24:00' }, { weekday: 'monday', opens: '07:30', closes: '15:00' }];
    const answer = await administrator.put(path, { phone: '00009911', openingHours, version });
    expect(answer).toMatchObject({ status: 200, body: { unitId, phone: '+45 00 00 99 11', version: version + 1 } });
    const seen = (await (await house.as('freja-police-officer')).get('/directory')).body.units.find((unit: ShownUnit) => unit.unitId === unitId);
    expect(seen).toMatchObject({ phone: '+45 00 00 99 11', version: version + 1, openingHours: openingHours.toReversed() });
    expect(await timesTold(house.database, unitKey)).toBe(before + 1);
  });

  it('stay as they are when the same is said again, and nobody is told', async () => {
    const { version, phone, openingHours } = await shown();
    const before = await timesTold(house.database, unitKey);
    expect((await administrator.put(path, { phone, openingHours, version })).body).toMatchObject({ version });
    expect(await timesTold(house.database, unitKey)).toBe(before);
  });

  it('that somebody else has changed meanwhile are kept, and the second hears what changed and by whom', async () => {
    const { version } = await shown();
    await administrator.put(path, { phone: '+45 00 00 99 12', openingHours: weekdays, version });
    await administrator.put(path, { phone: '+45 00 00 99 13', openingHours: weekdays, version: version + 1 });
    const late = await second.put(path, { phone: '+45 00 00 99 14', openingHours: [], version });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', details: { version: version + 2 } } });
    expect(late.body.details.changes.map(({ move, by }: { move: string; by: string }) => [move, by])).toEqual([
      ['phone', 'Inge Demodatter'], ['openingHours', 'Inge Demodatter'], ['phone', 'Inge Demodatter'],
    ]);
    expect(await shown()).toMatchObject({ phone: '+45 00 00 99 13', version: version + 2 });
  });

  it('may say that an office is never open', async () => {
    const { version, phone } = await shown();
    await administrator.put(path, { phone, openingHours: [], version });
    expect(await shown()).toMatchObject({ openingHours: [], isOpenNow: false });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a number that is none', { phone: '1234567' }, 'phone', 'phone'],
    ['a foreign number', { phone: '+46 12 34 56 78' }, 'phone', 'phone'],
    ['a weekday twice', { openingHours: [weekdays[0], weekdays[0]] }, 'openingHours', 'weekdayOnce'],
    ['closing before opening', { openingHours: [{ weekday: 'monday', opens: '15:00', closes: '08:00' }] }, 'openingHours', 'opensBeforeCloses'],
    ['closing at opening', { openingHours: [{ weekday: 'monday', opens: '08:00', closes: '08:00' }] }, 'openingHours', 'opensBeforeCloses'],
    ['opening at 24:00', { openingHours: [{ weekday: 'monday', opens: '24:00', closes: '24:00' }] }, 'openingHours', 'opensBeforeCloses'],
    ['no such minute', { openingHours: [{ weekday: 'monday', opens: '08:60', closes: '15:00' }] }, 'openingHours[0].opens', 'openingTime'],
    ['no such weekday', { openingHours: [{ weekday: 'mandag', opens: '08:00', closes: '15:00' }] }, 'openingHours[0].weekday', 'code'],
  ])('are refused with %s, in words that help', async (_what, changed, field, code) => {
    const { version, phone } = await shown();
    const answer = await administrator.put(path, { phone, openingHours: weekdays, version, ...changed });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code, da: expect.stringMatching(/\p{L}{2}/u), en: expect.stringMatching(/\p{L}{2}/u) }));
  });

  it.each([
    ['a caseworker of the kommune', 'karen-koege-child-intake', 403],
    ['the duty officer', 'dorte-koege-duty-officer', 403],
    ['the auditor', 'aksel-koege-auditor', 403],
    ['the administrator of the police', 'torben-police-administrator', 404],
    ['a caseworker of another kommune', 'lone-roskilde-child-intake', 404],
  ])('are not %s’s to change', async (_who, key, status) => {
    const { version, phone } = await shown();
    const answer = await (await house.as(key)).put(path, { phone: '114', openingHours: weekdays, version });
    expect(answer.status).toBe(status);
    expect(await shown()).toMatchObject({ version, phone });
  });
});
