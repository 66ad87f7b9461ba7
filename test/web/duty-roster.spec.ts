import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let inge: WebCaller;
let dorte: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  [inge, dorte] = [new WebCaller(house.origin), new WebCaller(house.origin)];
  await inge.signIn('inge-koege-administrator');
  await dorte.signIn('dorte-koege-duty-officer');
});
afterAll(() => house.stop());

const roster = `/da/administration/vagtplan/${unitByKey('koege-duty-officer').id}`;
const tove = demoPersonByKey('tove-koege-two-units')!.staffId;
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.slice(page.indexOf('<main')))![1]!;

/** That many days from now, by Danish clocks. */
function day(daysAhead: number): { day: string; month: string; year: string } {
  const [year, month, date] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(Date.now() + daysAhead * 86_400_000).split('-');
  return { day: String(Number(date)), month: String(Number(month)), year: year! };
}

function shiftOf(person: string, daysAhead: number, from: string, to: string, phone = '56 00 00 77'): Record<string, string> {
  const on = day(daysAhead);
  const dated = (name: string) => ({ [`${name}-day`]: on.day, [`${name}-month`]: on.month, [`${name}-year`]: on.year });
  return { person, ...dated('from'), 'from-clock': from, ...dated('to'), 'to-clock': to, phone, save: 'shift' };
}

async function newForm(caller: WebCaller): Promise<{ csrf: string; shift: string }> {
  const { text } = await caller.get(`${roster}/ny`);
  return { csrf: hidden(text, 'csrf'), shift: hidden(text, 'shift') };
}

const shifts = async () => (await house.database.asSuperuser<{ n: number }>('select count(*)::int as n from directory.shift'))[0]!.n;

describe('the duty roster', () => {
  it('takes a new shift once, however often the form is sent, and shows it', async () => {
    const before = await shifts();
    const sent = { ...(await newForm(inge)), ...shiftOf(tove, 6, '9.00', '0930') };
    const answers = [await inge.post(`${roster}/ny`, sent), await inge.post(`${roster}/ny`, sent)];
    expect(answers.map(({ status, location }) => [status, location])).toEqual([[303, roster], [303, roster]]);
    expect(await shifts()).toBe(before + 1);
    const { text } = await inge.get(roster);
    expect(text).toContain('Vagten er gemt.');
    expect(text).toContain('+45 56 00 00 77');
  });

  it.each<[string, Record<string, string>, string]>([
    ['nobody is chosen', shiftOf('', 7, '9.00', '10.00'), 'person'],
    ['there is no such day', { ...shiftOf(tove, 7, '9.00', '10.00'), 'from-day': '31', 'from-month': '2' }, 'from-day'],
    ['there is no such clock', shiftOf(tove, 7, '25.00', '10.00'), 'from-clock'],
    ['it ends before it begins', shiftOf(tove, 7, '10.00', '9.00'), 'to-day'],
    ['the phone is none', shiftOf(tove, 7, '9.00', '10.00', '12'), 'phone'],
  ])('says what to mend when %s, and keeps what was typed', async (_what, fields, place) => {
    const before = await shifts();
    const answer = await inge.post(`${roster}/ny`, { ...(await newForm(inge)), ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(new RegExp(`href="#${place}`));
    expect(answer.text).toContain(`value="${fields['from-clock']}"`);
    expect(await shifts()).toBe(before);
  });

  it('refuses a change by whoever saw an older version, says who changed it, and keeps what was typed', async () => {
    await inge.post(`${roster}/ny`, { ...(await newForm(inge)), ...shiftOf(tove, 8, '10:00', '10.30') });
    const [row] = await house.database.asSuperuser<{ id: string }>(`select id from directory.shift where phone like '%56%77%' order by starts_at desc limit 1`);
    const address = `${roster}/${row!.id}`;
    const [seenByInge, seenByDorte] = [(await inge.get(address)).text, (await dorte.get(address)).text];
    const changed = (page: string, phone: string) => ({ csrf: hidden(page, 'csrf'), version: hidden(page, 'version'), ...shiftOf(tove, 8, '10:00', '10.30', phone) });
    expect((await dorte.post(address, changed(seenByDorte, '56 00 00 88'))).status).toBe(303);
    const refused = await inge.post(address, changed(seenByInge, '56 00 00 99'));
    expect([refused.status, refused.text.includes('Dorte Påfundsen'), refused.text.includes('56 00 00 99')]).toEqual([422, true, true]);
  });

  it('is edited by the own unit and the administrator, and by nobody else', async () => {
    const [karen, freja] = [new WebCaller(house.origin), new WebCaller(house.origin)];
    await karen.signIn('karen-koege-child-intake');
    await freja.signIn('freja-police-officer');
    expect((await dorte.get(`${roster}/ny`)).status).toBe(200);
    expect((await karen.get(`${roster}/ny`)).status).toBe(403);
    expect((await freja.get(`${roster}/ny`)).status).toBe(404);
    const sent = { csrf: await freja.csrf(), shift: '01900000-0000-7000-8000-000000000001', ...shiftOf(tove, 9, '9.00', '10.00') };
    expect((await freja.post(`${roster}/ny`, sent)).status).toBe(404);
  });
});
