import { clientAssertionHeader } from '#identity';
import { uuidv7 } from '#kernel';
import { fieldNames } from '#operation';
import { createApi } from '../../apps/api/src/create-api.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { aWebKey, signedAssertion } from '../builders/client-assertion.js';
import { callerAt, keptLog, runningApi } from '../harness/index.js';
import { ask } from './ask.js';
import { counted, lastPair, onePairMore } from './audit-trail.js';
import { clientRows } from './client-rows.js';
import { innerFields } from './row.js';
import { stageOf } from './stage.js';

const house = await runningApi();
const stage = await stageOf(house);
const freja = 'freja-police-officer';
afterAll(() => house.stop());

/** Ways of not being the web. None of them may open a route that is the web's, with or without a person's token. */
const impostors: Readonly<Record<string, () => Promise<string | undefined>>> = {
  'nobody': async () => undefined,
  'a key of somebody else': async () => signedAssertion(await aWebKey()),
  'an assertion for another service': () => signedAssertion(house.webKey, { aud: 'urn:other' }),
  'an assertion past its time': () => signedAssertion(house.webKey, {}, {}, new Date(Date.now() - 70_000)),
  'an assertion that lives too long': () => signedAssertion(house.webKey, { exp: Math.floor(Date.now() / 1000) + 300 }),
  'an assertion of another client': () => signedAssertion(house.webKey, { iss: 'naervaern-worker', sub: 'naervaern-worker' }),
  'an unsigned assertion': async () => `${(await signedAssertion(house.webKey)).split('.').with(0, Buffer.from('{"alg":"none"}').toString('base64url')).slice(0, 2).join('.')}.AA`,
  'the person\'s own token in its place': () => house.tokenOf(freja),
  'no token at all': async () => 'x',
};

const webRoutes = [...clientRows.map(({ route, arrange }) => ({ route, arrange })), {
  route: 'PUT /sign-ins/:signInId',
  arrange: async () => ({ ids: { signInId: uuidv7() }, body: undefined }),
}];

describe.each(webRoutes)('$route', ({ route, arrange }) => {
  const [, pattern = ''] = route.split(' ');
  const pathOf = (ids: Record<string, string>) => pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => ids[name]!);

  it.each(Object.entries(impostors))('is not for %s, and leaves no entry', async (_who, assertion) => {
    const { ids, body } = await arrange(stage);
    const before = await counted(house.database);
    for (const token of [undefined, await house.tokenOf(freja)]) {
      const text = await assertion();
      const headers = (): Record<string, string> => (text === undefined ? {} : { [clientAssertionHeader]: text });
      const answer = await house.callerWith(token, headers).put(pathOf(ids), body);
      expect(answer).toMatchObject({ status: 401, body: { code: 'client-not-known', detail: { da: expect.any(String), en: expect.any(String) } } });
    }
    expect(await counted(house.database)).toEqual(before);
  });

  it('is not for an assertion that was used before, at this instance or at another', async () => {
    const other = await createApi(house.configuration, { log: keptLog().log });
    await other.listen(0, '127.0.0.1');
    try {
      const [{ ids, body }, assertion, token] = [await arrange(stage), await signedAssertion(house.webKey), await house.tokenOf(freja)];
      const headers = () => ({ [clientAssertionHeader]: assertion });
      expect((await house.callerWith(token, headers).put(pathOf(ids), body)).status).toBe(200);
      expect((await house.callerWith(token, headers).put(pathOf(ids), body)).body.code).toBe('client-not-known');
      expect((await callerAt(await other.getUrl(), token, headers).put(pathOf(ids), body)).body.code).toBe('client-not-known');
    } finally {
      await other.close();
    }
  });

  it('is opened once by an assertion that is used eight times at once', async () => {
    const [{ ids, body }, assertion, token] = [await arrange(stage), await signedAssertion(house.webKey), await house.tokenOf(freja)];
    const headers = () => ({ [clientAssertionHeader]: assertion });
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.callerWith(token, headers).put(pathOf(ids), body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)]);
  });
});

describe.each(clientRows.map((row) => [row.route, row] as const))('%s', (_route, { route, operation, arrange, inTheNameOf, never }) => {
  it('answers the web without anybody signed in, with one pair in the name of the person', async () => {
    const asked = await arrange(stage);
    const before = await counted(house.database);
    const answer = await ask(house, undefined, { route, byClient: true }, asked);
    expect(answer.status).toBe(200);
    expect(await counted(house.database)).toEqual(onePairMore(before));
    expect(await lastPair(house.database)).toMatchObject({ operation, outcome: 'answered', code: null, fields: fieldNames(answer.body), recipients: [], subjects: [] });
    expect(await lastActorId()).toBe(demoPersonByKey(inTheNameOf)!.staffId);
    const shown = fieldNames(answer.body);
    for (const name of [...innerFields, ...never]) expect([name, shown.includes(name)]).toEqual([name, false]);
  });

  it.each(['not.a.token', undefined])('takes no harm from a token of a person that cannot be believed (%s)', async (token) => {
    expect((await ask(house, token, { route, byClient: true }, await arrange(stage))).status).toBe(200);
  });

  it('refuses an id in capitals, an unknown field and an unknown reason before the door', async () => {
    const asked = await arrange(stage);
    const capitals = Object.fromEntries(Object.keys(asked.ids).map((name) => [name, uuidv7().toUpperCase()]));
    const before = await counted(house.database);
    for (const spoilt of [{ ...asked, ids: capitals }, { ...asked, body: { ...asked.body, surplus: 1 } }, { ...asked, body: { ...asked.body, reason: 'because' } }]) {
      expect(await ask(house, undefined, { route, byClient: true }, spoilt)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    }
    expect(await counted(house.database)).toEqual(before);
  });
});

describe('a house without a web', () => {
  it('answers 401 to all of them, and goes on with the rest', async () => {
    const { webClientKeys: _none, ...configuration } = house.configuration;
    const other = await createApi(configuration, { log: keptLog().log });
    await other.listen(0, '127.0.0.1');
    try {
      const token = await house.tokenOf(freja);
      const caller = callerAt(await other.getUrl(), token, async () => ({ [clientAssertionHeader]: await signedAssertion(house.webKey) }));
      for (const { route, arrange } of webRoutes) {
        const { ids, body } = await arrange(stage);
        const path = route.split(' ')[1]!.replaceAll(/:(\w+)/g, (_whole, name: string) => (ids as Record<string, string>)[name]!);
        expect((await caller.put(path, body)).body.code).toBe('client-not-known');
      }
      expect((await caller.get('/me')).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

describe('ids of assertions that were used', () => {
  it('are forgotten some minutes after they have expired, and not before', async () => {
    await house.database.asSuperuser(`insert into identity.used_assertion values ('expired-long-since', clock_timestamp() - interval '6 minutes'), ('expired-just-now--', clock_timestamp() - interval '4 minutes')`);
    await ask(house, undefined, { route: 'PUT /refused-sign-ins/:refusalId', byClient: true }, { ids: { refusalId: uuidv7() }, body: { reason: 'cancelled' } });
    const left = await house.database.asSuperuser(`select jti from identity.used_assertion where jti like 'expired%'`);
    expect(left).toEqual([{ jti: 'expired-just-now--' }]);
  });
});

async function lastActorId(): Promise<string> {
  const [row] = await house.database.asSuperuser<{ actor: string }>('select actor_id as actor from audit.entry order by opened_at desc, id desc limit 1');
  return row!.actor;
}
