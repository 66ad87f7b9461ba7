import { startCluster, testDatabase, webHouse, WebCaller, type RunningCluster, type WebHouse } from '../harness/index.js';

let running: RunningCluster;
let house: WebHouse;
beforeAll(async () => {
  running = await startCluster();
  house = await webHouse(await testDatabase({ cluster: running.cluster }));
}, 60_000);
afterAll(async () => {
  await house.stop();
  await running.forget();
}, 60_000);

describe('while the database is away', () => {
  it('every page says so in words, with a phone number, and the session is there again afterwards', async () => {
    const caller = new WebCaller(house.origin);
    await caller.signIn('freja-police-officer');
    expect((await caller.get('/da/vagt')).status).toBe(200);

    await running.server.stop('immediate');
    for (const path of ['/da/vagt', '/en/kontaktpunkter', '/da/log-ind']) {
      const answer = await caller.get(path);
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
      expect(answer.text).toContain('+45 70 00 00 00');
      expect(answer.text).not.toMatch(/ECONNREFUSED|terminat|postgres/i);
    }
    expect((await new WebCaller(house.origin).get('/health/live')).status).toBe(200);

    await running.restart();
    expect(await backAgain(caller)).toContain('Freja Eksempel');
    expect((await caller.at(house.secondOrigin).get('/da/vagt')).status).toBe(200);
  }, 60_000);
});

/** The first page that is shown again. Each try is a request; pools open their connections anew when asked. */
async function backAgain(caller: WebCaller): Promise<string> {
  for (let tries = 1; tries <= 20; tries++) {
    const { status, text } = await caller.get('/da/vagt');
    if (status === 200) return text;
  }
  throw new Error('the web did not come back');
}
