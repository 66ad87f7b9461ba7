import { requestToken } from '../../apps/dev/src/token/request-token.js';
import { aDraft, begunAgo, leftOf } from '../builders/draft.js';
import { type Caller, callerAt, webHouse, WebCaller, type WebAnswer, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let freja: WebCaller;
let malthe: WebCaller;
let atApi: Caller;
beforeAll(async () => {
  house = await webHouse();
  [freja, malthe] = [new WebCaller(house.origin), new WebCaller(house.origin)];
  await freja.signIn('freja-police-officer');
  await malthe.signIn('malthe-police-officer');
  atApi = callerAt(house.api.url, await requestToken(house.issuers.police, 'freja-police-officer'));
});
afterAll(() => house.stop());

/** A draft of Freja's, as her form would have saved it. */
async function draftOfFreja(ago: string, children = 0) {
  const draft = aDraft({ children });
  const saved = await atApi.put(`/drafts/${draft.id}`, draft.body);
  if (saved.status !== 200) throw new Error(saved.text);
  await begunAgo(house.database, draft.id, ago);
  return draft;
}
const mainOf = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(mainOf(page))![1]!;

/** Sends the form that a page shows, as it stands, with what is filled in. */
const send = (caller: WebCaller, address: string, page: string, filled: Record<string, string> = {}): Promise<WebAnswer> =>
  caller.post(address, { csrf: hidden(page, 'csrf'), version: hidden(page, 'version'), ...filled });

describe('the page of drafts', () => {
  it('has one\'s own unsent drafts with ways to go on, and nothing of what was typed', async () => {
    const { id, mark } = await draftOfFreja('1 hour');
    const { text } = await freja.get('/da/kladder');
    expect(text).toContain(`href="/da/underretning/${id}"`);
    expect(text).not.toContain(mark);
    expect((await malthe.get('/da/kladder')).text).not.toContain(id);
  });

  it('is not for those who write none, and not in their menu', async () => {
    const karen = new WebCaller(house.origin);
    await karen.signIn('karen-koege-child-intake');
    expect((await karen.get('/da/kladder')).status).toBe(403);
    expect((await karen.get('/da/vagt')).text).not.toContain('/da/kladder');
    expect((await freja.get('/da/vagt')).text).toContain('href="/da/kladder"');
  });

  it.each(['/da/kladder/01900000-0000-7000-8000-000000000000/send', '/da/kladder/none/slet'])('knows no other act: %s', async (address) => {
    expect((await freja.get(address)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a draft that is not sent', () => {
  it('is told of on the start page, to its owner from 8 hours and to colleagues from 10', async () => {
    const { id } = await draftOfFreja('7 hours', 1);
    const told = async (caller: WebCaller): Promise<boolean> => (await caller.get('/da/vagt')).text.includes('Kladde ikke sendt');
    const seen: boolean[][] = [];
    for (const ago of ['7 hours', '9 hours', '11 hours']) {
      await begunAgo(house.database, id, ago);
      seen.push([await told(freja), await told(malthe)]);
    }
    expect(seen).toEqual([[false, false], [true, false], [true, true]]);
  });

  it('is taken over by a colleague, who is led to the form; once, however often the button is pressed', async () => {
    const { id } = await draftOfFreja('11 hours', 1);
    const address = `/da/kladder/${id}/overtag`;
    const { text } = await malthe.get(address);
    expect(text).toContain('Vil du overtage kladden fra Freja Eksempel?');
    const presses = [await send(malthe, address, text), await send(malthe, address, text)];
    expect(presses.map(({ status, location }) => [status, location])).toEqual(presses.map(() => [303, `/da/underretning/${id}`]));
    expect((await leftOf(house.database, id)).moves).toEqual(['take_over']);
    const late = await freja.get(`/da/kladder/${id}/ikke-noedvendig`);
    expect(late.text).not.toContain('<form method="post" action="/da/kladder');
  });

  it('of a child is closed with a reason, and not without one', async () => {
    const { id } = await draftOfFreja('1 hour', 1);
    const address = `/da/kladder/${id}/ikke-noedvendig`;
    const { text } = await freja.get(address);
    const none = await send(freja, address, text);
    expect(none.status).toBe(422);
    expect(none.text).toContain('href="#reason">Vælg, hvorfor underretningen ikke er nødvendig');
    expect((await leftOf(house.database, id)).state).toBe('unsent');
    const done = await send(freja, address, none.text, { reason: 'no_child_concerned' });
    expect([done.status, done.location]).toEqual([303, '/da/kladder']);
    expect((await freja.get('/da/kladder')).text).toContain('Kladden er afsluttet, og grunden er gemt.');
    expect(await leftOf(house.database, id)).toMatchObject({ state: 'not_necessary', contents: 0 });
  });

  it('without a child is deleted, and pressing twice does no harm', async () => {
    const { id } = await draftOfFreja('1 hour');
    const address = `/da/kladder/${id}/slet`;
    const { text } = await freja.get(address);
    const presses = [await send(freja, address, text), await send(freja, address, text)];
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    expect(await leftOf(house.database, id)).toMatchObject({ state: 'discarded', moves: ['discard'] });
  });

  it('that is changed in another window is not deleted: the page says so, shows how it is now, and can go on from there', async () => {
    const { id, body } = await draftOfFreja('1 hour');
    const address = `/en/kladder/${id}/slet`;
    const { text } = await freja.get(address);
    await atApi.put(`/drafts/${id}`, { ...body, version: 1, content: '"nyt"' });
    const late = await send(freja, address, text);
    expect(late.status).toBe(422);
    expect(late.text).toContain('The draft was changed meanwhile, and nothing was done.');
    expect((await send(freja, address, late.text)).status).toBe(303);
  });

  it('that got a child in another window is not deleted, and the page offers no button for it any more', async () => {
    const { id, body } = await draftOfFreja('1 hour');
    const address = `/da/kladder/${id}/slet`;
    const { text } = await freja.get(address);
    await atApi.put(`/drafts/${id}`, { ...body, version: 1, children: 1 });
    const late = await send(freja, address, text, { version: '2' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('underretningspligten er din egen (barnets lov § 133)');
    expect(mainOf(late.text)).not.toContain('<form');
  });
});
