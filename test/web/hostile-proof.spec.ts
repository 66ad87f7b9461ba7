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


const print = (...words: unknown[]) => process.stderr.write(words.map((w) => JSON.stringify(w)).join(' ') + '\n');
describe('proofs', () => {
  it('a', async () => {
    const caller = await signedIn();
    await caller.post('/session/end', { csrf: await caller.csrf() });
    let answer = await caller.get('/sign-in/start/kommune?language=da');
    for (let hops = 0; answer.location !== null && hops < 8; hops++) answer = await caller.get(answer.location);
    print('a: after sign-out, redirects alone', answer.status, answer.headers.get('refresh'), (await caller.get('/da')).text.includes('Karen'));
  });
  it('b', async () => {
    const began = await now();
    const t = performance.now();
    await Promise.all(Array.from({ length: 100 }, () => new WebCaller(house.origin).get('/sign-in/callback')));
    print('b: entries by 100 anonymous GETs', (await refusals(began)).length, 'ms', Math.round(performance.now() - t));
  });
  it('c', async () => {
    const { origin } = await anotherWeb({ apiUrl: await somebodyElse(() => undefined) });
    const caller = await signedIn();
    const stop = new AbortController();
    const live = await fetch(`${origin}/live`, { signal: stop.signal, headers: { cookie: `__Host-naervaern=${caller.cookies.get('localhost')!.get('__Host-naervaern')!}` } });
    let text = '';
    setTimeout(() => stop.abort(), 20_000);
    try { for await (const part of live.body!.pipeThrough(new TextDecoderStream())) text += part; } catch { /* stopped */ }
    print('c: live line while the api never answers, 20 s', text);
  });
  it('e', async () => {
    const caller = await signedIn();
    await sql(`update session.session set last_active_at = clock_timestamp() - interval '10 minutes' where ended_at is null`);
    await caller.get('/da/nowhere', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'image' });
    print('e: idle seconds after an image of a sister site', await sql(`select extract(epoch from clock_timestamp() - last_active_at)::int as s from session.session order by started_at desc limit 1`));
  });
  it('g', async () => {
    const asked = Promise.withResolvers<void>();
    let n = 0;
    const issuer = await provider(() => { if (++n === 5) asked.resolve(); });
    const { origin } = await anotherWeb({ providers: providersWith(issuer) });
    const waiting: WebCaller[] = [];
    for (let i = 0; i < 6; i++) {
      waiting.push(await signedIn());
      const { id } = await lastSession();
      await vouchedForBy(issuer, id);
      await letTokensRunOut(id);
    }
    const other = await signedIn('freja-police-officer');
    const pages = waiting.map((each) => each.at(origin).get('/da'));
    await asked.promise;
    const began = performance.now();
    print('g: police officer while 5 municipal sessions wait', (await other.at(origin).get('/da')).status, Math.round(performance.now() - began), 'ms');
    await Promise.all(pages);
  });
  it('h', async () => {
    const caller = await signedIn();
    const copy = caller.at(house.origin);
    await caller.signIn('karen-koege-child-intake').catch(() => undefined);
    print('h: cookie before a second sign-in in the same browser still opens', (await copy.get('/da')).status);
  });
});
