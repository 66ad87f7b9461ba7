import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let caller: WebCaller;
beforeAll(async () => {
  house = await webHouse();
});
afterAll(() => house.stop());
beforeEach(async () => {
  caller = new WebCaller(house.origin);
  await caller.signIn('karen-koege-child-intake');
});

const sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => house.database.asSuperuser<Row>(text, values);
const lastSession = async () => (await sql<{ id: string; reason: string | null; reported: Date | null; path: string | null; tokens: string | null }>(
  `select id, end_reason as reason, end_reported_at as reported, locked_path as path, sealed_tokens as tokens from session.session order by started_at desc limit 1`))[0]!;
const endEntries = async (id: string) => await sql<{ operation: string; outcome: string }>(
  `select e.operation, c.outcome from audit.entry e join audit.closing c on c.entry_id = e.id where e.about_id = $1 and e.operation = 'sign-in.end'`, [id]);
const isIn = async (who: WebCaller) => (await who.get('/da/vagt')).status === 200;

/** Both processes refuse within a second, by the clock. */
async function refusedEverywhere(who: WebCaller): Promise<void> {
  const began = performance.now();
  const answers = await Promise.all([who.get('/da/vagt'), who.at(house.secondOrigin).get('/da/vagt')]);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
}

describe('a session', () => {
  it('is the same at every process of the web', async () => {
    const other = caller.at(house.secondOrigin);
    const page = await other.get('/da/vagt');
    expect([page.status, page.text.includes('Karen Opdigtsen')]).toEqual([200, true]);
  });

  it('keeps nothing in the database that opens it', async () => {
    const secret = caller.cookies.get('localhost')!.get('__Host-naervaern')!;
    const [row] = await sql<{ text: string }>('select row_to_json(s)::text as text from session.session s order by started_at desc limit 1');
    expect(row!.text).not.toContain(secret);
    expect(row!.text).not.toContain('Karen');
    // A JWE begins with its header; an access token would begin with the header of a JWS.
    expect((await lastSession()).tokens).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('ends at sign-out, everywhere and for good, and the log says so', async () => {
    const replay = caller.at(house.origin);
    const { id } = await lastSession();
    const answer = await caller.post('/session/end', { csrf: await caller.csrf(), from: '/en/kontaktpunkter' });
    expect([answer.status, answer.location, answer.headers.get('clear-site-data')]).toEqual([303, '/en/logget-af', '"cache", "cookies", "storage"']);
    await refusedEverywhere(replay);
    expect(await lastSession()).toMatchObject({ id, reason: 'signed_out', reported: expect.any(Date), tokens: null });
    expect(await endEntries(id)).toEqual([{ operation: 'sign-in.end', outcome: 'answered' }]);
  });

  it.each([
    ['15 minutes without activity', `last_active_at = clock_timestamp() - interval '15 minutes'`],
    ['8 hours', `started_at = clock_timestamp() - interval '8 hours'`],
  ])('is over after %s', async (_what, change) => {
    expect(await isIn(caller)).toBe(true);
    await sql(`-- fixed text: from the table above\n update session.session set ${change} where id = $1`, [(await lastSession()).id]);
    await refusedEverywhere(caller);
  });

  it('goes on with activity, and a live stream is none', async () => {
    const { id } = await lastSession();
    const idle = async () => (await sql<{ seconds: number }>(`select extract(epoch from clock_timestamp() - last_active_at)::float8 as seconds from session.session where id = $1`, [id]))[0]!.seconds;
    const aWhileAgo = () => sql(`update session.session set last_active_at = clock_timestamp() - interval '10 minutes' where id = $1`, [id]);
    await aWhileAgo();
    const stop = new AbortController();
    const cookie = `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}`;
    const live = await fetch(`${house.origin}/live`, { headers: { cookie }, signal: stop.signal });
    expect([live.status, live.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await idle()).toBeGreaterThan(590);
    stop.abort();
    const extended = await caller.post('/session/extend', {}, { 'naervaern-csrf': await caller.csrf() });
    expect(extended.status).toBe(200);
    const { serverNow, idleEndsAt } = JSON.parse(extended.text) as Record<string, string>;
    expect(Math.round((Date.parse(idleEndsAt!) - Date.parse(serverNow!)) / 60_000)).toBe(15);
    expect(await idle()).toBeLessThan(5);
  });

  it('follows the api once, however often its pages open the live line anew', async () => {
    const followed = async () => (await sql<{ n: number }>(`select count(*)::int as n from audit.entry where operation = 'events.follow'`))[0]!.n;
    const before = await followed();
    const cookie = `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}`;
    for (let page = 1; page <= 5; page++) {
      const stop = new AbortController();
      const live = await fetch(`${house.origin}/live`, { headers: { cookie }, signal: stop.signal });
      await live.body!.getReader().read();
      stop.abort();
    }
    await house.lineLike((line) => line.event === 'request-aborted' && line.route === '/live');
    expect(await followed()).toBe(before + 1);
  });

  it('ends its live stream within two seconds of its end', async () => {
    const cookie = `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}`;
    const live = await fetch(`${house.secondOrigin}/live`, { headers: { cookie } });
    await caller.post('/session/end', { csrf: await caller.csrf() });
    const began = performance.now();
    const said = await live.text();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(said).toContain('event: ended');
  });

  it.each([
    ['a disabled person', `update identity.staff_member set disabled_at = clock_timestamp() where display_name = 'Karen Opdigtsen'`, `update identity.staff_member set disabled_at = null where display_name = 'Karen Opdigtsen'`],
    ['a lost role', `update identity.assignment a set valid_to = clock_timestamp() from identity.staff_member s where s.id = a.staff_member_id and s.display_name = 'Karen Opdigtsen'`, `update identity.assignment a set valid_to = null from identity.staff_member s where s.id = a.staff_member_id and s.display_name = 'Karen Opdigtsen'`],
  ])('of %s is over with the next request', async (_what, lose, give) => {
    expect(await isIn(caller)).toBe(true);
    await sql(`-- fixed text: from the table above\n${lose}`);
    try {
      const answer = await caller.at(house.secondOrigin).get('/da/vagt');
      expect(answer.location).toBe('/da/logget-af?grund=rettigheder');
      await refusedEverywhere(caller);
      expect((await lastSession()).reason).toBe('rights_lost');
    } finally {
      await sql(`-- fixed text: from the table above\n${give}`);
    }
  });

  it('is ended in the log also when the api was away at the time', async () => {
    const { id } = await lastSession();
    await house.stopApi();
    // The start page is an error page now; its frame carries the token all the same.
    await caller.post('/session/end', { csrf: await caller.csrf() });
    expect(await lastSession()).toMatchObject({ reason: 'signed_out', reported: null });
    await refusedEverywhere(caller);
    await house.startApi();
    await house.sweepSessions();
    expect((await lastSession()).reported).toEqual(expect.any(Date));
    expect(await endEntries(id)).toEqual([{ operation: 'sign-in.end', outcome: 'answered' }]);
  });

  it('renews its tokens under a lock: many requests at once use the refresh token once', async () => {
    const { id } = await lastSession();
    await sql(`update session.session set tokens_expire_at = clock_timestamp() where id = $1`, [id]);
    const answers = await Promise.all(Array.from({ length: 8 }, (_each, index) => (index % 2 ? caller : caller.at(house.secondOrigin)).get('/da/vagt')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const [row] = await sql<{ seconds: number }>(`select extract(epoch from tokens_expire_at - clock_timestamp())::float8 as seconds from session.session where id = $1`, [id]);
    expect(row!.seconds).toBeGreaterThan(500);
  });
});

describe('a hidden screen', () => {
  const hide = async (who: WebCaller, from = '/da/kontaktpunkter') => await who.post('/session/lock', { csrf: await who.csrf(), from });

  it('shows nothing anywhere until the same person has signed in again, and then leads back', async () => {
    expect((await hide(caller)).location).toBe('/da/skjult');
    for (const path of ['/da/vagt', '/en/profil', '/da/kontaktpunkter']) {
      for (const at of [caller, caller.at(house.secondOrigin)]) expect([path, (await at.get(path)).location]).toEqual([path, `${path.slice(0, 3)}/skjult`]);
    }
    const page = await caller.get('/da/skjult');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Karen');
    const before = caller.at(house.origin);
    const start = /href="(\/sign-in\/start\/kommune[^"]*)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
    const back = await caller.signIn('karen-koege-child-intake', start);
    expect(back.headers.get('refresh')).toBe('0; url=/da/kontaktpunkter');
    expect(await isIn(caller)).toBe(true);
    // The old cookie is worth nothing any more.
    expect(await isIn(before)).toBe(false);
  });

  it('opens to nobody else', async () => {
    await hide(caller);
    const start = /href="(\/sign-in\/start\/kommune[^"]*)"/.exec((await caller.get('/da/skjult')).text)![1]!.replaceAll('&amp;', '&');
    const answer = await caller.signIn('jonas-koege-child-intake', start);
    expect([answer.status, answer.text.includes('Du kom ikke ind')]).toEqual([403, true]);
    expect((await caller.get('/da/vagt')).location).toBe('/da/skjult');
  });

  it('ends the live line without a word: the pages go to where one comes back, not to where one signs in', async () => {
    const cookie = `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}`;
    const live = await fetch(`${house.secondOrigin}/live`, { headers: { cookie } });
    await hide(caller);
    expect(await live.text()).not.toContain('ended');
  });

  it('is locked by scripts too, and neither extends nor streams', async () => {
    const csrf = await caller.csrf();
    expect((await caller.post('/session/lock', {}, { 'naervaern-csrf': csrf, 'naervaern-page': '/en' })).status).toBe(204);
    expect((await caller.post('/session/extend', {}, { 'naervaern-csrf': csrf })).status).toBe(401);
    expect((await caller.get('/live')).status).toBe(204);
    expect((await lastSession()).path).toBe('/en');
  });
});

describe('a change that does not come from our own page', () => {
  it.each<[string, (csrf: string) => [Record<string, string>, Record<string, string>]]>([
    ['without a token', () => [{}, {}]],
    ['with another token', (csrf) => [{ csrf: csrf.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }, {}]],
    ['from another origin', (csrf) => [{ csrf }, { origin: 'https://ond.example' }]],
    ['from another site, as the browser says', (csrf) => [{ csrf }, { 'sec-fetch-site': 'cross-site' }]],
    ['from another port of this host', (csrf) => [{ csrf }, { 'sec-fetch-site': 'same-site' }]],
    ['from nowhere', (csrf) => [{ csrf }, { 'sec-fetch-site': 'none' }]],
  ])('%s is refused, and the session goes on', async (_what, make) => {
    const [fields, headers] = make(await caller.csrf());
    const answer = await caller.post('/session/end', fields, headers);
    expect([answer.status, answer.text.includes('Referencenummer')]).toEqual([403, true]);
    expect(await isIn(caller)).toBe(true);
  });

  it('with the token of somebody else\'s session is refused', async () => {
    const other = new WebCaller(house.origin);
    await other.signIn('jonas-koege-child-intake');
    expect((await caller.post('/session/end', { csrf: await other.csrf() })).status).toBe(403);
  });
});

describe('what has timed out', () => {
  it('is ended in the log by the next round, with the reason', async () => {
    const { id } = await lastSession();
    await sql(`update session.session set last_active_at = clock_timestamp() - interval '16 minutes' where id = $1`, [id]);
    await house.sweepSessions();
    expect(await lastSession()).toMatchObject({ reason: 'idle', reported: expect.any(Date), tokens: null });
    expect(await endEntries(id)).toEqual([{ operation: 'sign-in.end', outcome: 'answered' }]);
  });
});
