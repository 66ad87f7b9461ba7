import { formOnPage } from '../builders/form-on-page.js';
import { webHouse, WebCaller, type WebAnswer, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let freja: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  freja = new WebCaller(house.origin);
  await freja.signIn('freja-police-officer');
}, 60_000);
afterAll(() => house.stop());

/** More at once than the web takes on. */
async function tooMany(ask: () => Promise<WebAnswer>): Promise<{ busy: WebAnswer[]; others: WebAnswer[] }> {
  const answers = await Promise.all(Array.from({ length: 150 }, ask));
  return { busy: answers.filter(({ text }) => /Der er travlt i Nærværn lige nu|Nærværn is busy just now/.test(text)), others: answers };
}

describe('a web that has too much to do', () => {
  it('says so at once, in the language of the page, with the phone and when to come again', async () => {
    const { busy } = await tooMany(() => freja.get('/en/kontaktpunkter'));
    expect(busy.length).toBeGreaterThan(0);
    expect([...new Set(busy.map(({ status, text, headers }) => `${status} ${text.includes('busy just now')} ${text.includes('+45 70 00 00 00')} ${/^[2-5]$/.test(headers.get('retry-after') ?? '')}`))]).toEqual(['503 true true true']);
    expect(busy[0]!.text).toContain('href="/en/kontaktpunkter"');
    expect((await freja.get('/en/kontaktpunkter')).status).toBe(200);
  });

  it('hands back what was typed, to be sent with one press, and shows no script to a browser that way', async () => {
    const typed = { csrf: await freja.csrf(), 'victim-name': '" autofocus onfocus="alert(1)', violence: ['FYSISK', 'PSYKISK'], press: 'send' };
    const { busy } = await tooMany(() => freja.post('/da/underretning/0192ca5e-0000-7000-8000-000000000001', typed));
    expect(busy.length).toBeGreaterThan(0);
    const form = formOnPage(busy[0]!.text, 'method="post"');
    expect(form).toMatchObject({ action: '/da/underretning/0192ca5e-0000-7000-8000-000000000001', fields: { ...typed, csrf: [typed.csrf], 'victim-name': [typed['victim-name']], press: ['send'] } });
    expect(busy[0]!.text).not.toContain('onfocus="alert');
    expect(busy[0]!.text).toContain('er bevaret på denne side');
  });

  it('hands nothing back to another site, which could put words of its own there', async () => {
    const { busy } = await tooMany(() => freja.post('/da/underretning', { words: 'fremmede ord' }, { 'sec-fetch-site': 'cross-site' }));
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.some(({ text }) => text.includes('fremmede ord'))).toBe(false);
  });

  it('says that it lives and is ready all the while', async () => {
    const [health] = await Promise.all([Promise.all(['live', 'ready'].map((what) => fetch(`${house.origin}/health/${what}`))), tooMany(() => freja.get('/da/vagt'))]);
    expect(health.map(({ status }) => status)).toEqual([200, 200]);
  });
});
