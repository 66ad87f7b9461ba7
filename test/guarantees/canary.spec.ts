import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { uuidv7 } from '#kernel';
import { anIncident } from '../builders/incident.js';
import { callerAt, houseCaller, startCluster, testDatabase, traceReceiver, WebCaller } from '../harness/index.js';
import { processHouse, processNames } from '../harness/process-house.js';
import { needlesOf, Searcher } from './needles.js';
import { watchAnswers } from './watched-answers.js';
import { tellInOneAct, tellWholeStory } from './whole-story.js';
import { wordsOfIncident, wordsOfStory } from './words-of-citizens.js';

// Everything that the running product tells of itself, and of it not one word about a citizen. Real processes, a server of
// one's own that logs every statement with what was sent in it, and every way of going wrong that is at hand.
const parts = new AsyncDisposableStack();
afterAll(() => parts.disposeAsync(), 60_000);
const cluster = await startCluster();
parts.defer(() => cluster.forget());
const database = await testDatabase({ cluster: cluster.cluster });
for (const setting of [`log_statement = 'all'`, 'log_parameter_max_length_on_error = -1', `log_error_verbosity = 'verbose'`, `log_min_messages = 'info'`]) {
  await database.asSuperuser(`alter system set ${setting} -- fixed text: listed above`);
}
await database.asSuperuser('select pg_reload_conf()');
const traces = await traceReceiver();
parts.use(traces);
const house = await processHouse(database, traces.url);
parts.use(house);
const notices: string[] = [];
const ear = new Client(database.urls.admin);
ear.on('error', () => undefined);
ear.on('notification', ({ payload }) => notices.push(payload ?? ''));
await ear.connect();
await ear.query('listen naervaern');
parts.defer(() => ear.end().catch(() => undefined));
const answers = watchAnswers([house.origin, house.api.url]);
parts.defer(() => answers.stop());

const as = (personKey: string) => houseCaller(house, personKey);
const story = await tellWholeStory({ as });
const inOneAct = await tellInOneAct({ as });
const refused = anIncident();
const words = [...wordsOfStory(story, inOneAct), ...wordsOfIncident(refused)];
const searcher = new Searcher(words);

/** Of the server before it was stopped, and after. */
async function serverLog(): Promise<string> {
  const { logFile } = cluster.server;
  return (await Promise.all([`${logFile}.1`, logFile].map((file) => readFile(file, 'utf8').catch(() => '')))).join('\n');
}

/** Nanoseconds of this hour are nineteen digits, and any ten of them may look like somebody's number. What is no such instant stays. */
const withoutInstants = (text: string): string =>
  text.replaceAll(/("\w*UnixNano":")(\d{19})(?=")/g, (all, name: string, digits: string) => (Math.abs(Number(digits) / 1e6 - Date.now()) < 3_600_000 ? `${name}now` : all));

/** All that each sink has taken up to now. */
async function sinks(): Promise<Record<string, string>> {
  const outputs = processNames.flatMap((name) => [[`stdout of ${name}`, house.processes[name].stdout()], [`stderr of ${name}`, house.processes[name].stderr()]] as const);
  const figures = await Promise.all(processNames.map(async (name) => [`metrics of ${name}`, await house.figuresOf(name)] as const));
  const outbox = await database.asSuperuser<{ row: string }>('select o::text as row from platform.outbox o union all select w::text from platform.due_work w');
  return {
    ...Object.fromEntries([...outputs, ...figures]),
    'health of the worker': await house.workerHealth(),
    traces: withoutInstants(traces.received()),
    'log of PostgreSQL': await serverLog(),
    notices: notices.join('\n'),
    queues: outbox.map(({ row }) => row).join('\n'),
    problems: answers.problems.join('\n'),
    addresses: answers.addresses.join('\n'),
    titles: answers.titles.join('\n'),
    headers: answers.headers.join('\n'),
  };
}

/** Where words about citizens stand, and which. */
const leaks = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries(Object.entries(await sinks()).map(([sink, text]) => [sink, searcher.foundIn(text)] as const).filter(([, found]) => found.length > 0));

const everybody = [
  'freja-police-officer', 'bjarke-police-coordinator', 'karen-koege-child-intake', 'mette-koege-adult-coordinator', 'dorte-koege-duty-officer',
  'aksel-koege-auditor', 'tilde-oversight-auditor', 'inge-koege-administrator', 'helle-police-administrator',
];
const mostPages = 16;

/** Goes to every page that the pages before it lead to. */
async function walkAll(personKey: string): Promise<number> {
  const caller = new WebCaller(house.origin);
  await caller.signIn(personKey);
  const known = new Set(['/da']);
  for (const address of known) {
    let answer = await caller.get(address);
    for (let tries = 1; answer.status === 503 && tries < 4; tries++) answer = await caller.get(address);
    const { text, location } = answer;
    for (const [, next = ''] of `${text} href="${location}"`.matchAll(/href="(\/da[^"#]*)/g)) {
      if (known.size < mostPages && !/\/(?:hjaelp|licenser|privatliv|was|komponenter)/.test(next)) known.add(next.replaceAll('&amp;', '&'));
    }
  }
  return known.size;
}

/** Sends words about citizens where none belong, as nobody, as an officer and as a browser. */
async function sendAstray(): Promise<number[]> {
  const [word, cpr] = [refused.victim.name, refused.victim.cpr];
  const officer = await as('freja-police-officer');
  const astray = encodeURIComponent(word);
  const nobody = callerAt(house.api.url, undefined, () => ({ authorization: `Bearer ${cpr}`, 'user-agent': astray, referer: `http://x/${astray}`, 'naervaern-correlation-id': cpr, traceparent: `00-${cpr}-${cpr}-01` }));
  const web = new WebCaller(house.origin);
  await web.signIn('freja-police-officer');
  const csrf = await web.csrf().catch(() => 'none');
  const asked = [
    nobody.get(`/cases/${astray}`),
    officer.get(`/parts/${astray}`), officer.get(`/${astray}`), officer.get(`/cases?name=${astray}`), officer.post(`/parts/${cpr}/open`, { version: 1 }),
    officer.put(`/cases/${uuidv7()}`, { ...refused.body, [word]: cpr, urgency: word, persons: [{ ...refused.victim, role: word, cpr: word }] }),
    officer.put(`/cases/${uuidv7()}`, { ...refused.body, place: `${refused.body.place}\0` }),
    officer.put(`/cases/${uuidv7()}`, `{"place": "${refused.body.place}"`),
    officer.put(`/cases/${uuidv7()}`, { ...refused.body, place: refused.body.place.repeat(20_000) }),
    officer.put(`/cases/${story.incident.caseId}`, { ...refused.body }),
    officer.put(`/drafts/${uuidv7()}`, { [word]: word }),
    officer.post('/cases/look-up', { cpr: `${cpr}x`, purpose: word }),
    web.get(`/da/${astray}`), web.get(`/da/sag/${astray}`), web.get(`/da/indbakke?${astray}=${cpr}`),
    web.get(`/sign-in/callback?error=${astray}&error_description=${astray}&state=${cpr}`),
    web.post('/da/henvisning', { csrf, navn: word, [word]: cpr }), web.post(`/da/sag/${cpr}`, { csrf, version: word }), web.post('/da/revision/log', { csrf: word, sag: word }),
  ];
  return (await Promise.all(asked)).map(({ status }) => status);
}

describe('the story, told to the running product', () => {
  it('is seen on the pages by those whom it concerns, so that there was something to leak', async () => {
    const walked: number[] = [];
    // Three at a time: a web that is busy says so, and then there is less to see.
    for (let first = 0; first < everybody.length; first += 3) walked.push(...await Promise.all(everybody.slice(first, first + 3).map(walkAll)));
    expect(Math.min(...walked)).toBeGreaterThan(5);
    const shown = answers.contents.join('\n');
    expect([story.incident.victim.name, story.incident.child.name, story.ground].filter((word) => !shown.includes(word))).toEqual([]);
  }, 60_000);

  it('and words of citizens that came astray were refused', async () => {
    const statuses = await sendAstray();
    expect(statuses.filter((status) => status >= 400).length).toBeGreaterThan(12);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  }, 30_000);

  it('and a fault of ours while they were being written down', async () => {
    await database.asSuperuser('alter table cases.person add constraint planted check (false) not valid');
    const answer = await (await as('freja-police-officer')).put(`/cases/${refused.caseId}`, refused.body);
    await database.asSuperuser('alter table cases.person drop constraint planted');
    expect(answer.status).toBe(500);
    await house.processes.api.lineOf('request-failed');
    // The server tells of the row that it would not take, and of what was sent with the statement.
    expect(await serverLog()).toMatch(/violates check constraint "planted"[^]*parameters: \$1 = /i);
  });

  it('and the database away in the middle of it', async () => {
    await cluster.server.stop('immediate');
    const astray = await sendAstray();
    const asked = await (await as('karen-koege-child-intake')).get('/inbox');
    await cluster.restart();
    expect(asked.status).toBe(503);
    expect(astray.filter((status) => status === 503).length).toBeGreaterThan(0);
    await until(async () => (await callerAt(house.api.url).get('/health/ready')).status === 200);
  }, 60_000);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; performance.now() < end; await pause(100)) if (await isSo()) return;
  throw new Error('it did not come to that');
}

describe('what the running product tells of itself', () => {
  it('is something in every sink, so that finding nothing there means something', async () => {
    const told = await sinks();
    // Nothing went wrong before the log was there.
    const silent = processNames.map((name) => `stderr of ${name}`);
    expect(Object.entries(told).filter(([sink, text]) => text.length < 20 && !silent.includes(sink)).map(([sink]) => sink)).toEqual([]);
    expect(told['log of PostgreSQL']!.length).toBeGreaterThan(10_000);
    expect(words.length).toBeGreaterThan(60);
  });

  it('holds no word about a citizen, in any spelling', async () => {
    expect(await leaks()).toEqual({});
  }, 30_000);

  it('names one act by one name in the logs of web and api, and in the trace that goes through both', async () => {
    const linesOf = (name: 'api' | 'web') => house.processes[name].stdout().trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === 'request-answered');
    const named = new Set(linesOf('web').map(({ correlationId }) => correlationId));
    expect(linesOf('api').filter(({ correlationId }) => named.has(correlationId)).length).toBeGreaterThan(20);
    const spans = new Map(traces.spans().map((span) => [span.spanId, span]));
    const act = await traces.spanLike(({ name, parentSpanId }) => name === 'act' && spans.get(spans.get(spans.get(parentSpanId ?? '')?.parentSpanId ?? '')?.parentSpanId ?? '')?.service === 'naervaern-web');
    expect(act.events?.map(({ name }) => name)).toContain('found');
    const facts = await database.asSuperuser<{ id: string }>('select correlation_id as id from platform.outbox where correlation_id is not null');
    expect(facts.length).toBeGreaterThan(0);
    const ofApi = new Set(linesOf('api').map(({ correlationId }) => correlationId));
    expect(facts.filter(({ id }) => !ofApi.has(id))).toEqual([]);
  });

  it('counts what went on', async () => {
    await until(async () => (await house.figuresOf('api')).includes('naervaern_database_up 1'));
    await until(async () => /naervaern_sessions\{state="running"\} [1-9]/.test(await house.figuresOf('web')));
    await until(async () => (await house.figuresOf('worker')).includes('naervaern_backlog_items{'));
    const [api, worker, web] = await Promise.all(processNames.map((name) => house.figuresOf(name)));
    expect(api).toMatch(/naervaern_acts_total\{operation="part.open",outcome="answered"\} [1-9]/);
    expect(api).toMatch(/naervaern_acts_total\{operation="case.record",outcome="failed"\} [1-9]/);
    expect(api).toMatch(/naervaern_requests_total\{route="\/parts\/:partId",method="GET",status="4xx"\} [1-9]/);
    expect(api).toMatch(/naervaern_key_unwraps_total [1-9]/);
    expect(api).toMatch(/naervaern_worker_beat_age_seconds [0-9]/);
    expect(worker).toMatch(/naervaern_outbox_facts_total\{outcome="delivered"\} [1-9]/);
    expect(worker).toMatch(/naervaern_backlog_items\{queue="outbox_dead"\} 0/);
    expect(worker).toMatch(/naervaern_backlog_items\{queue="log_queue"\} \d/);
    expect(web).toMatch(/naervaern_sign_ins_total\{outcome="signed_in"\} [1-9]/);
    expect(web).toMatch(/naervaern_sessions\{state="running"\} [1-9]/);
    for (const figures of [api, worker, web]) {
      expect(figures).toContain('naervaern_database_up 1');
      expect(figures).toContain('naervaern_drift{finding="row-security-not-forced"} 0');
      expect(figures).toContain('naervaern_log_unfit_total 0');
      expect(figures).not.toContain('"other"');
    }
  });
});

describe('a leak that is planted', () => {
  const word = story.incident.victim.name;
  const spelled: [string, string][] = [
    ['as it is', word], ['in lower case', word.toLowerCase()], ['in capitals', word.toUpperCase()], ['in hex', Buffer.from(word).toString('hex')],
    ['in capital hex', Buffer.from(word).toString('hex').toUpperCase()], ['in base64', Buffer.from(word).toString('base64')], ['in base64 within a text', Buffer.from(`ab ${word} cd`).toString('base64')],
    ['in base64url', Buffer.from(word).toString('base64url')], ['in an address', encodeURIComponent(word)], ['in a form', new URLSearchParams({ a: word }).toString()],
    ['with each byte encoded', [...Buffer.from(word)].map((byte) => `%${byte.toString(16)}`).join('')], ['in JSON', word.replace('ø', '\\u00f8')],
  ];
  it.each(spelled)('is found %s', (_how, text) => {
    expect(searcher.foundIn(`{"event":"x${text}"}`)).toEqual([word]);
  });

  it('is found whatever word it is', () => {
    expect(words.filter((each) => searcher.foundIn(`<${each}>`).length === 0)).toEqual([]);
    expect(needlesOf(word).length).toBeGreaterThan(15);
  });

  it('is found in every sink', async () => {
    await house.leakEverywhere(word);
    await ear.end().catch(() => undefined);
    const speaker = new Client(database.urls.admin);
    await speaker.connect();
    speaker.on('notification', ({ payload }) => notices.push(payload ?? ''));
    await speaker.query('listen naervaern');
    await speaker.query(`select pg_notify('naervaern', $1)`, [word]);
    await speaker.query(`alter table platform.outbox add column planted text`);
    await speaker.query('update platform.outbox set planted = $1', [word]);
    await speaker.end();
    const leaking = createServer((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/html', location: `/da/${encodeURIComponent(word)}` }).end(`<title>${word}</title><a href="/sag/${encodeURIComponent(word)}">x</a>`);
    });
    leaking.listen(0, '127.0.0.1');
    await once(leaking, 'listening');
    const watched = watchAnswers([`http://127.0.0.1:${(leaking.address() as AddressInfo).port}`]);
    await (await fetch(`http://127.0.0.1:${(leaking.address() as AddressInfo).port}/`)).text();
    watched.stop();
    leaking.close();
    for (const kind of ['problems', 'addresses', 'titles', 'headers'] as const) answers[kind].push(...watched[kind]);
    await traces.spanLike(({ name }) => name === word);
    const found = await leaks();
    expect(Object.keys(await sinks()).filter((sink) => !(sink in found))).toEqual(['health of the worker']);
  }, 30_000);
});
