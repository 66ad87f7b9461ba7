import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
});
afterAll(() => house.stop());

const signedIn = async (person: string): Promise<WebCaller> => {
  const caller = new WebCaller(house.origin);
  await caller.signIn(person);
  return caller;
};
const othersIn = (page: string): string[] => [...page.matchAll(/action="(\/da\/profil\/sessions\/[0-9a-f-]{36}\/end)"/g)].map(([, action]) => action!);
const endedAs = async () => (await house.database.asSuperuser<{ reason: string }>('select end_reason as reason from session.session where ended_at is not null')).map(({ reason }) => reason);

describe('one\'s own sessions', () => {
  it('can be ended from another browser, each by itself', async () => {
    const [here, there] = [await signedIn('karen-koege-child-intake'), await signedIn('karen-koege-child-intake')];
    const [other, ...more] = othersIn((await here.get('/da/profil')).text);
    expect(more).toEqual([]);
    const answer = await here.post(other!, { csrf: await here.csrf() });
    expect([answer.status, answer.location]).toEqual([303, '/da/profil']);
    expect((await here.get('/da/profil')).text).toContain('Sessionen er afsluttet.');
    expect((await there.get('/da')).location).toBe('/da/log-ind');
    expect(await endedAs()).toEqual(['ended_elsewhere']);
  });

  it('can be ended all at once, save the one that asks', async () => {
    const [here, second, third] = [await signedIn('mette-koege-adult-coordinator'), await signedIn('mette-koege-adult-coordinator'), await signedIn('mette-koege-adult-coordinator')];
    expect(othersIn((await here.get('/da/profil')).text)).toHaveLength(2);
    await here.post('/da/profil/sessions/end-others', { csrf: await here.csrf() });
    expect([(await second.get('/da/vagt')).status, (await third.get('/da/vagt')).status, (await here.get('/da/vagt')).status]).toEqual([303, 303, 200]);
  });

  it('are not another\'s to end', async () => {
    const [first, second, stranger] = [await signedIn('jonas-koege-child-intake'), await signedIn('jonas-koege-child-intake'), await signedIn('dorte-koege-duty-officer')];
    const [session] = othersIn((await first.get('/da/profil')).text);
    const answer = await stranger.post(session!, { csrf: await stranger.csrf() });
    expect([answer.status, answer.location]).toEqual([303, '/da/profil']);
    await stranger.post('/da/profil/sessions/end-others', { csrf: await stranger.csrf() });
    expect((await stranger.get('/da/profil')).text).not.toContain('Sessionen er afsluttet.');
    expect([(await first.get('/da/vagt')).status, (await second.get('/da/vagt')).status]).toEqual([200, 200]);
  });
});
