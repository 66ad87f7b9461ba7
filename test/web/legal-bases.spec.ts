import { itemClassTexts, legalBasisCodes, legalBasisCodeTexts, recordFieldTexts } from '#kernel';
import { aLaterTable, installTable } from '../builders/basis-version.js';
import { formsOn } from '../builders/form-on-page.js';
import { WebCaller, webHouse, type WebAnswer, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let helle: WebCaller;
let inge: WebCaller;
let karen: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  await installTable(house.database, aLaterTable('2026-07-01'));
  [helle, inge, karen] = [new WebCaller(house.origin), new WebCaller(house.origin), new WebCaller(house.origin)];
  await helle.signIn('helle-police-administrator');
  await inge.signIn('inge-koege-administrator');
  await karen.signIn('karen-koege-child-intake');
}, 60_000);
afterAll(() => house.stop());

const path = '/da/retsgrundlag';
/** As it stands between tags, escaped for a page. */
const shown = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
const escapedOr = (page: string, text: string): boolean => page.includes(text) || page.includes(shown(text)) || page.includes(text.replaceAll('"', '&quot;'));

async function propose(filled: Record<string, string>): Promise<WebAnswer> {
  const form = formsOn((await helle.get(path)).text).find(({ action }) => action === `${path}/forslag`)!;
  const kept = Object.fromEntries(Object.entries(form.fields).map(([name, values]) => [name, values[0] ?? '']));
  return await helle.post(form.action, { ...kept, ...filled });
}
const day = { 'effective-on-day': '1', 'effective-on-month': '2', 'effective-on-year': '2199' };

describe('the page of legal bases', () => {
  it.each(['da', 'en'] as const)('says every basis, its cells, questions and history to everybody: %s', async (language) => {
    const { status, text } = await karen.get(`/${language}/retsgrundlag`);
    expect(status).toBe(200);
    for (const code of legalBasisCodes) expect([code, escapedOr(text, legalBasisCodeTexts[code][language])]).toEqual([code, true]);
    for (const words of [itemClassTexts['flag-existence'], recordFieldTexts.balance_of_interests]) expect(escapedOr(text, words[language])).toBe(true);
    expect(text).toContain('2024-01-01');
    expect(text.match(/<li>[^<]*\?<\/li>/g)).toHaveLength(14);
    expect(formsOn(text).map(({ action }) => action)).not.toContain(`/${language}/retsgrundlag/forslag`);
  });

  it('shows another version when asked, and none that is not there', async () => {
    expect((await karen.get(`${path}?version=2026-07-01`)).text).toContain('Gælder ikke nu');
    for (const version of ['1999-01-01', '%3Cscript%3E', '']) expect((await karen.get(`${path}?version=${version}`)).status).toBe(404);
    expect((await karen.get(`${path}?version=2024-01-01&version=2026-07-01`)).status).toBe(404);
  });

  it('says what is wrong with a proposal, and keeps what was typed', async () => {
    expect((await propose({})).text).toMatch(/href="#version"[^]*href="#effective-on-day"/);
    const past = await propose({ version: '2026-07-01', ...day, 'effective-on-year': '2025' });
    expect([past.status, past.text.includes('Skriv en dag, der findes, i dag eller senere.'), past.text.includes('value="2025"')]).toEqual([422, true, true]);
    expect((await propose({ version: '2026-07-01', ...day, 'effective-on-day': '31' })).status).toBe(422);
  });

  it('lets one side propose and the other put in force, each seeing its own buttons', async () => {
    expect((await propose({ version: '2026-07-01', ...day })).status).toBe(303);
    const own = (await helle.get(path)).text;
    expect([own.includes('En administrator fra den anden side'), own.includes('value="activate"'), own.includes('value="turn_down"')]).toEqual([true, false, true]);
    const theirs = (await inge.get(path)).text;
    expect(theirs).toMatch(/svar er andre end i den version, der gælder nu\.[^]*Regler er ændret for:[^]*§ 49 b/);
    const form = formsOn(theirs).find(({ action }) => /\/forslag\/.+/.test(action))!;
    expect((await karen.get(path)).text).not.toContain('value="turn_down"');
    const done = await inge.post(form.action, { csrf: form.fields['csrf']![0]!, act: 'activate' });
    expect(done.status).toBe(303);
    expect((await inge.get(path)).text).toMatch(/Versionen er sat i kraft fra sin dag\.[^]*1\. februar 2199/);
    expect((await inge.post(form.action, { csrf: await inge.csrf(), act: 'turn_down' })).status).toBe(422);
  });
});
