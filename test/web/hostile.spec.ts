import { createServer, request as ask, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Log, type WebConfiguration } from '#platform';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { createWeb } from '../../apps/web/src/create-web.js';
import { openText, sealText } from '../../apps/web/src/keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../../apps/web/src/keys/web-keys.js';
import { SessionEnds } from '../../apps/web/src/session/session-ends.js';
import { Sessions } from '../../apps/web/src/session/sessions.js';
import { SignInReports } from '../../apps/web/src/sign-in/sign-in-reports.js';
import { WEB_CONFIGURATION } from '../../apps/web/src/web-configuration.js';
import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let parts: AsyncDisposableStack;
beforeAll(async () => {
  house = await webHouse();
});
afterAll(() => house.stop());
beforeEach(() => {
  parts = new AsyncDisposableStack();
});
afterEach(() => parts.disposeAsync());

const sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => house.database.asSuperuser<Row>(text, values);
const now = async () => (await sql<{ now: Date }>('select clock_timestamp() as now'))[0]!.now;
const lastSession = async () => (await sql<{ id: string; reason: string | null }>(
  `select id, end_reason as reason from session.session order by started_at desc limit 1`))[0]!;
const refusals = (since: Date) => sql<{ outcome: string }>(
  `select c.outcome from audit.entry e join audit.closing c on c.entry_id = e.id where e.opened_at >= $1 and e.operation = 'sign-in.refuse'`, [since]);
const letTokensRunOut = (id: string) => sql(`update session.session set tokens_expire_at = clock_timestamp() where id = $1`, [id]);

async function signedIn(person = 'karen-koege-child-intake'): Promise<WebCaller> {
  const caller = new WebCaller(house.origin);
  await caller.signIn(person);
  return caller;
}

async function hide(caller: WebCaller): Promise<string> {
  await caller.post('/session/lock', { csrf: await caller.csrf(), from: '/da/kontaktpunkter' });
  const { text } = await caller.get('/da/skjult');
  return /href="(\/sign-in\/start\/kommune[^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');
}

/** Somebody outside the house, who answers as told. @returns where they are */
async function somebodyElse(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((settle) => void server.listen(0, '127.0.0.1', settle));
  parts.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Another web on the same rows and keys, told something else than the first. @returns where it is, and the way to stop it */
async function anotherWeb(change: Partial<WebConfiguration>): Promise<{ origin: string; web: Awaited<ReturnType<typeof createWeb>> }> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const web = await createWeb({ ...house.web.get<WebConfiguration>(WEB_CONFIGURATION), port, publicOrigin: origin, ...change }, { log: house.web.get(Log) });
  await web.listen(port, 'localhost');
  parts.defer(async () => {
    (web.getHttpServer() as Server).closeAllConnections();
    await web.close();
  });
  return { origin, web };
}

const providersWith = (issuer: string) => house.web.get<WebConfiguration>(WEB_CONFIGURATION).providers.map((each) => (each.key === 'kommune' ? { ...each, issuer } : each));

/** Has a session be one that another issuer vouched for. */
async function vouchedForBy(issuer: string, id: string): Promise<void> {
  const keys = house.web.get<WebKeys>(WEB_KEYS);
  const [row] = await sql<{ sealed: string }>('select sealed_person as sealed from session.session where id = $1', [id]);
  const person = await openText<object>(keys, { kind: 'person', id }, row!.sealed);
  await sql('update session.session set sealed_person = $2 where id = $1', [id, await sealText(keys, { kind: 'person', id }, { ...person, issuer })]);
}

/** A provider that says where everything is, and answers for tokens as told. */
async function provider(answerTokens: RequestListener): Promise<string> {
  const issuer: string = await somebodyElse((request, response) => {
    if (request.url === '/token') return answerTokens(request, response);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({
      issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'], code_challenge_methods_supported: ['S256'],
    }));
  });
  return issuer;
}

describe('somebody who is not signed in', () => {
  it('cannot write into the log whom they please, as refused by a provider', async () => {
    const caller = new WebCaller(house.origin);
    const out = await caller.get('/sign-in/start/politi?language=da');
    expect(out.status).toBe(302);
    const began = await now();
    const said = new URLSearchParams({ error: 'access_denied', iss: house.issuers.police, reason: 'level_too_low', issuer: house.issuers.police, subject: 'somebody-else' });
    const answer = await caller.get(`/sign-in/callback?${said}`);
    // Cancelled, as it was; not "too low a level", which only the query said.
    expect([answer.status, answer.text.includes('afbr'), answer.text.includes('for lavt sikringsniveau')]).toEqual([403, true, false]);
    expect(await refusals(began)).toEqual([{ outcome: 'answered' }]);
  });

  it('with a code that the provider never gave is refused, and the log has it', async () => {
    const caller = new WebCaller(house.origin);
    await caller.get('/sign-in/start/politi?language=da');
    const began = await now();
    const answer = await caller.get(`/sign-in/callback?${new URLSearchParams({ code: 'never-given', iss: house.issuers.police })}`);
    expect([answer.status, answer.text.includes('Du kom ikke ind')]).toEqual([403, true]);
    expect(await refusals(began)).toEqual([{ outcome: 'answered' }]);
  });

  it.each(['?language=da&code=x', '?error=x', '?response=x'])('by /sign-in/start/politi%s is sent out as anybody else', async (query) => {
    const answer = await new WebCaller(house.origin).get(`/sign-in/start/politi${query}`);
    expect([answer.status, answer.location?.startsWith(house.issuers.police)]).toEqual([302, true]);
  });

  it('asking with HEAD, or for a host that is none, causes no fault', async () => {
    expect((await fetch(`${house.origin}/sign-in/start/politi`, { method: 'HEAD', redirect: 'manual' })).status).toBe(302);
    const status = await new Promise((settle, reject) => {
      ask(`${house.origin}/sign-in/start/politi`, { headers: { host: '[' } }, (response) => settle(response.resume().statusCode)).once('error', reject).end();
    });
    expect(status).toBe(302);
  });
});

describe('a provider in trouble', () => {
  const json = (status: number, body: object): RequestListener => (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  it.each<[string, RequestListener]>([
    ['answers 500', (_request, response) => void response.writeHead(500).end()],
    ['has no room', json(503, { error: 'temporarily_unavailable' })],
    ['does not know our key any more', json(401, { error: 'invalid_client' })],
    ['talks nonsense', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
  ])('that %s makes an outage of a page, stands in the log, and ends no session', async (_what, answerTokens) => {
    const issuer = await provider(answerTokens);
    const { origin } = await anotherWeb({ providers: providersWith(issuer) });
    const caller = await signedIn();
    const { id } = await lastSession();
    await vouchedForBy(issuer, id);
    await letTokensRunOut(id);
    const before = house.logged().length;
    const answer = await caller.at(origin).get('/da/vagt');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(house.logged().slice(before)).toContain('"event":"page-failed"');
    expect((await lastSession()).reason).toBe(null);
  });

  it('that never answers at the way out makes an outage, not a fault', async () => {
    const { origin } = await anotherWeb({ providers: providersWith(await somebodyElse(() => undefined)) });
    expect((await new WebCaller(origin).get('/sign-in/start/kommune?language=da')).status).toBe(503);
  });

  it('stops nobody who signed in elsewhere, however many tabs wait for it', async () => {
    const asked = Promise.withResolvers<void>();
    const issuer = await provider(() => asked.resolve());
    const { origin } = await anotherWeb({ providers: providersWith(issuer) });
    const [waiting, other] = [await signedIn(), await signedIn('freja-police-officer')];
    const [{ id }] = await sql<{ id: string }>(`select id from session.session order by started_at desc offset 1 limit 1`) as [{ id: string }];
    await vouchedForBy(issuer, id);
    await letTokensRunOut(id);
    const tab = () => waiting.at(origin).get('/da/vagt');
    const first = tab();
    await asked.promise;
    const tabs = Array.from({ length: 8 }, tab);
    // A page that asks the api for nothing comes after those eight have reached the database.
    expect((await waiting.at(origin).get('/da/skjult')).status).toBe(303);
    const began = performance.now();
    expect((await other.at(origin).get('/da/vagt')).status).toBe(200);
    expect((await sql('update session.session set ended_at = clock_timestamp(), end_reason = $2, sealed_person = null, sealed_tokens = null where id = $1 returning id', [id, 'ended_elsewhere'])).length).toBe(1);
    expect(performance.now() - began).toBeLessThan(2000);
    for (const { status } of await Promise.all([first, ...tabs])) expect([303, 503]).toContain(status);
    // Whatever the provider says later, nothing is written back.
    expect(await sql('select sealed_tokens as tokens from session.session where id = $1', [id])).toEqual([{ tokens: null }]);
  });

  it('whose key now names another issuer is given no token of the one before', async () => {
    let asked = 0;
    const { origin } = await anotherWeb({ providers: providersWith(await provider((_request, response) => {
      asked++;
      response.writeHead(500).end();
    })) });
    const caller = await signedIn();
    await letTokensRunOut((await lastSession()).id);
    expect((await caller.at(origin).get('/da/vagt')).location).toBe('/da/logget-af?grund=rettigheder');
    expect(asked).toBe(0);
  });
});

describe('a browser that another session runs in', () => {
  it.each([['runs', false], ['is hidden', true]])('lets the next person choose a role while the session before %s', async (_what, isHidden) => {
    const caller = await signedIn();
    if (isHidden) await hide(caller);
    // The provider would know the person before again, and ask nobody.
    caller.cookies.delete(new URL(house.issuers.municipal).hostname);
    await caller.signIn('tove-koege-two-units');
    const { text } = await caller.get('/da/vaelg-rolle');
    // While the other runs, the frame has a form of its own: to sign that one out.
    const form = /<form[^>]* action="\/da\/vaelg-rolle".*?<\/form>/s.exec(text)![0];
    const [csrf, unit] = [/name="csrf" value="([^"]+)"/.exec(form)![1]!, /type="radio"[^>]* value="([^"]+)"/.exec(form)![1]!];
    const chosen = await caller.post('/da/vaelg-rolle', { csrf, unit });
    expect([chosen.status, chosen.headers.get('refresh')]).toEqual([200, '0; url=/da']);
  });

  it('changes nothing of it with the token of a sign-in that is under way', async () => {
    const caller = await signedIn();
    const other = new WebCaller(house.origin);
    await other.signIn('tove-koege-two-units');
    const csrf = await other.csrf('/da/vaelg-rolle');
    caller.cookies.get('localhost')!.set('__Host-naervaern-sign-in', other.cookies.get('localhost')!.get('__Host-naervaern-sign-in')!);
    expect((await caller.post('/session/end', { csrf })).status).toBe(403);
  });
});

describe('a hidden screen', () => {
  it.each(['/sign-in/start/kommune?language=da', '/sign-in/start/politi?language=da', '/sign-in/start/kommune?unlock=1'])('is not gone around by %s: every way in asks for a proof anew', async (start) => {
    const caller = await signedIn();
    await hide(caller);
    const query = new URL((await caller.get(start)).location!).searchParams;
    expect([query.get('prompt'), query.get('max_age')]).toEqual(['login', '0']);
  });
});

describe('the end of a session', () => {
  it('is told to the log with the reason that it had, whoever notices it later', async () => {
    await signedIn();
    const { id } = await lastSession();
    await sql(`update session.session set ended_at = clock_timestamp(), end_reason = 'signed_out', sealed_person = null, sealed_tokens = null where id = $1`, [id]);
    await house.web.get(SessionEnds).end({ id }, 'rights_lost');
    await house.sweepSessions();
    expect(await sql('select end_reason as reason from identity.sign_in where id = $1', [id])).toEqual([{ reason: 'signed_out' }]);
  });

  it('that cannot be written down now is an outage, and the browser gets an answer', async () => {
    const caller = await signedIn();
    await sql(`update identity.staff_member set disabled_at = clock_timestamp() where display_name = 'Karen Opdigtsen'`);
    await sql(`create function session.stop() returns trigger language plpgsql as $$ begin raise exception 'stopped' using errcode = '57014'; end $$`);
    await sql(`create trigger stop before update of ended_at on session.session for each row execute function session.stop()`);
    try {
      expect((await caller.get('/da/vagt')).status).toBe(503);
    } finally {
      await sql(`drop function session.stop cascade`);
      await sql(`update identity.staff_member set disabled_at = null where display_name = 'Karen Opdigtsen'`);
    }
  });

  it('is not seen in what somebody between the web and the api says on the live line', async () => {
    const proxy = await somebodyElse((_request, response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<p>'));
    const { origin } = await anotherWeb({ apiUrl: proxy });
    const caller = await signedIn();
    const live = await fetch(`${origin}/live`, { headers: { cookie: `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}` } });
    expect(await live.text()).not.toContain('event: ended');
    expect((await lastSession()).reason).toBe(null);
    expect((await caller.get('/da/vagt')).status).toBe(200);
  });

  it('is told by the next process when this one is being stopped', async () => {
    let asked = 0;
    const heard = Promise.withResolvers<() => void>();
    const { web } = await anotherWeb({ apiUrl: await somebodyElse((_request, response) => {
      asked++;
      heard.resolve(() => void response.writeHead(503).end());
    }) });
    for (let count = 0; count < 3; count++) await signedIn();
    const ends = new SessionEnds(web.get(Sessions), web.get(SignInReports), web.get(Log));
    await sql(`update session.session set ended_at = clock_timestamp(), end_reason = 'idle', sealed_person = null, sealed_tokens = null where ended_at is null`);
    ends.onApplicationBootstrap();
    const answer = await heard.promise;
    const stopped = ends.onApplicationShutdown();
    answer();
    await stopped;
    expect(asked).toBe(1);
  });
});
