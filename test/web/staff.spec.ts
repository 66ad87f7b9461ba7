import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import { webHouse, WebCaller, type WebAnswer, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let inge: WebCaller;
let ivar: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  [inge, ivar] = [new WebCaller(house.origin), new WebCaller(house.origin)];
  await inge.signIn('inge-koege-administrator');
  await ivar.signIn('ivar-koege-administrator');
});
afterAll(() => house.stop());

const pageOf = (person: string) => `/da/administration/brugere/${demoPersonByKey(person)!.staffId}`;
const mainOf = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
const hidden = (page: string, name: string): string | undefined => new RegExp(`name="${name}" value="([^"]+)"`).exec(mainOf(page))?.[1];
const choice = (unit: string, role: string) => `${unitByKey(unit).id} ${role}`;

/** Sends the form that a page shows, as it stands, with what is filled in. */
async function send(caller: WebCaller, address: string, page: string, filled: Record<string, string> = {}): Promise<WebAnswer> {
  const kept = ['csrf', 'version', 'assignmentId'].flatMap((name) => hidden(page, name) === undefined ? [] : [[name, hidden(page, name)!]]);
  return await caller.post(address, { ...Object.fromEntries(kept) as Record<string, string>, ...filled });
}
/** Goes to where an act is explained, and does it. */
async function act(caller: WebCaller, address: string): Promise<WebAnswer> {
  return await send(caller, address, (await caller.get(address)).text);
}
const wayIn = (page: string, slug: string): string => new RegExp(`href="([^"]+/${slug})"`).exec(page)![1]!;

describe('the pages of staff', () => {
  it('give a role once, however often the same form is sent', async () => {
    const address = pageOf('karen-koege-child-intake');
    const { text } = await inge.get(address);
    const filled = { role: choice('koege-duty-officer', 'duty_officer') };
    const presses = [await send(inge, address, text, filled), await send(inge, address, text, filled)];
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    const after = (await inge.get(address)).text;
    expect(after).toContain('Rollen er tildelt.');
    expect(after.match(/\/afslut"/g)).toHaveLength(2);
  });

  it('say what is wrong with the form, and keep what was chosen', async () => {
    const address = pageOf('jonas-koege-child-intake');
    const { text } = await inge.get(address);
    expect((await send(inge, address, text)).text).toContain('href="#role">Vælg en rolle');
    const filled = { role: choice('koege-duty-officer', 'duty_officer') };
    await send(inge, address, text, filled);
    const second = await send(ivar, address, (await ivar.get(pageOf('mette-koege-adult-coordinator'))).text, filled);
    expect(second.status).toBe(422);
    expect(second.text).toContain('Medarbejderen har allerede en rolle i enheden');
    expect(second.text).toMatch(new RegExp(`value="${filled.role}" checked`));
  });

  it('take two administrators for an auditor', async () => {
    const address = pageOf('mette-koege-adult-coordinator');
    await send(inge, address, (await inge.get(address)).text, { role: choice('koege-audit-office', 'auditor') });
    const proposed = (await inge.get(address)).text;
    expect(proposed).toContain('Forslaget er gemt.');
    expect(proposed).toContain('Venter på en anden administrator');
    const approval = wayIn((await ivar.get(address)).text, 'godkend');
    expect((await inge.get(approval)).text).not.toContain('Godkend rollen');
    expect((await inge.post(approval, { csrf: await inge.csrf(), version: '1' })).status).toBe(403);
    expect((await act(ivar, approval)).status).toBe(303);
    expect((await ivar.get(address)).text).toContain('Rollen er godkendt og gælder nu.');
  });

  it('tell the second one that a proposal was taken back meanwhile', async () => {
    const address = pageOf('dorte-koege-duty-officer');
    await send(inge, address, (await inge.get(address)).text, { role: choice('koege-administration', 'administrator') });
    const approval = wayIn((await ivar.get(address)).text, 'godkend');
    const asked = (await ivar.get(approval)).text;
    expect((await act(inge, wayIn((await inge.get(address)).text, 'traek-tilbage'))).status).toBe(303);
    const late = await send(ivar, approval, asked);
    expect([late.status, late.text.includes('En anden har ændret det samme i mellemtiden')]).toEqual([422, true]);
    expect(mainOf(late.text)).not.toContain('<form');
  });

  it('shut somebody out at their next press, and let them in again', async () => {
    const person = new WebCaller(house.origin);
    await person.signIn('aksel-koege-auditor');
    const address = pageOf('aksel-koege-auditor');
    expect((await act(inge, `${address}/spaer`)).status).toBe(303);
    expect((await person.get('/da/revision')).location).toBe('/da/logget-af?grund=rettigheder');
    const again = await inge.post(`${address}/spaer`, { csrf: await inge.csrf(), version: '1' });
    expect([again.status, again.text.includes('En anden har ændret det samme')]).toEqual([422, true]);
    expect((await act(ivar, `${address}/ophaev-spaerring`)).status).toBe(303);
    await person.signIn('aksel-koege-auditor');
    expect((await person.get('/da/revision')).status).toBe(200);
  });

  it('are for administrators, about their own organisation, and not about themselves', async () => {
    const officer = new WebCaller(house.origin);
    await officer.signIn('freja-police-officer');
    expect((await officer.get('/da/administration/brugere')).status).toBe(403);
    expect((await inge.get(pageOf('freja-police-officer'))).status).toBe(404);
    expect(mainOf((await inge.get(pageOf('inge-koege-administrator'))).text)).not.toContain('<form');
  });
});
