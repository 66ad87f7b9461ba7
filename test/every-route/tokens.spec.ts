import { aTokenIssuer } from '../builders/access-token.js';
import { chanceFrom, hostileFamilies, type Forgery } from '../builders/hostile-token.js';
import { runningApi, testIssuers } from '../harness/index.js';
import { counted } from './audit-trail.js';
import { rawCaller, several } from './raw-caller.js';
import { policeCast } from './cast.js';

const seed = Math.floor(Math.random() * 2 ** 31);
const house = await runningApi();
const api = rawCaller(house.url, 8);
afterAll(async () => {
  api.end();
  await house.stop();
});

/** What HTTP can carry in a header, and not the rightful token again once HTTP has trimmed it. */
function canBeSent(token: unknown, { rightful }: Forgery): token is string {
  return typeof token === 'string' && /^[\x20-\x7e\x80-\xff]*$/.test(token) && token.trim() !== rightful;
}

it(`500 hostile tokens are all refused, and leave no entry: seed ${seed}`, async () => {
  const rightful = await house.tokenOf(policeCast.rightful);
  const chance = chanceFrom(seed);
  const attacker = await aTokenIssuer(testIssuers.police, 'ES256', 'attacker-1');
  const forgery: Forgery = { rightful, victim: house.issuers.police, other: house.issuers.municipal, attacker, at: new Date(), chance };
  const families = Object.entries(hostileFamilies);
  const tokens: { family: string; token: string }[] = [];
  for (let turn = 0; tokens.length < 500; turn++) {
    const [family, make] = families[turn % families.length]!;
    const token = make(forgery);
    if (canBeSent(token, forgery)) tokens.push({ family, token });
  }
  expect(new Set(tokens.map(({ family }) => family)).size).toBe(families.length);

  const ask = (token: string) => api.send('GET', '/me', { authorization: `Bearer ${token}` });
  expect((await ask(rightful)).status).toBe(200);
  const before = await counted(house.database);
  const wrong: unknown[] = [];
  await several(tokens, 8, async ({ family, token }) => {
    const { status, text } = await ask(token);
    // "not-allowed" would mean that the token itself was believed, and only its subject is nobody.
    const isRefused = status === 401 ? text.includes('"not-signed-in"') : status === 403 && text.includes('"assurance-too-low"');
    if (!isRefused || text.includes(token.slice(0, 40) || '\u0000')) wrong.push({ family, token, status, text });
  });
  expect(wrong).toEqual([]);
  expect(await counted(house.database)).toEqual(before);
  expect((await ask(rightful)).status).toBe(200);
  expect(house.logged()).not.toContain('request-failed');
}, 30_000);
