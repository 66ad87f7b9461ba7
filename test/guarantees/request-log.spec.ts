import { once } from 'node:events';
import { connect } from 'node:net';
import { uuidv7 } from '#kernel';
import type { Step } from '#operation';
import { anIncident } from '../builders/incident.js';
import { type Answer, type LogLine, runningApi } from '../harness/index.js';
import { backend } from './backend.js';
import { spellingsOf } from './spellings.js';
import { cprOf } from './whole-story.js';

let watched: (step: Step) => void = () => undefined;
const house = await runningApi({ stepWatcher: (step) => watched(step) });
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const nobody = house.callerWith();

/** One that nobody could take for a CPR number; those are not taken. */
const uuidv7Apart = (): string => [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()].find((id) => !/\d{6}-?\d{4}/.test(id))!;

const isRequest = ({ event }: LogLine): boolean => String(event).startsWith('request-');
/** The line of that very answer, as soon as it is written. */
const lineOf = ({ headers }: Answer): Promise<LogLine> => house.lineLike((line) => isRequest(line) && line['correlationId'] === headers.get('naervaern-correlation-id'));
const requestLines = (): LogLine[] => house.logged().trimEnd().split('\n').map((line) => JSON.parse(line) as LogLine).filter(isRequest);

describe('the log of requests', () => {
  const unknown = uuidv7();
  const incident = anIncident();
  it.each<[string, number, string, string, () => Promise<Answer>]>([
    ['an answered one', 200, 'PUT', '/cases/:caseId', () => officer.put(`/cases/${incident.caseId}`, incident.body)],
    ['one with a query', 200, 'GET', '/cases/:caseId', () => officer.get(`/cases/${incident.caseId}?name=Freja`)],
    ['a refused one', 404, 'GET', '/parts/:partId', () => officer.get(`/parts/${unknown}`)],
    ['one with a body that cannot be used', 400, 'PUT', '/cases/:caseId', () => officer.put(`/cases/${unknown}`, {})],
    ['one by nobody', 401, 'GET', '/inbox', () => nobody.get('/inbox')],
    ['one that no route matches', 404, 'GET', 'none', () => officer.get(`/elsewhere/${unknown}`)],
    ['one that is no JSON and never came to a route', 400, 'POST', 'none', () => officer.post('/cases/look-up', '{')],
  ])('has one line for %s', async (_what, status, method, route, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    const line = await lineOf(answer);
    const correlationId = answer.headers.get('naervaern-correlation-id');
    expect(line).toEqual({ level: 30, time: expect.any(String), event: 'request-answered', method, route, status, correlationId, milliseconds: expect.any(Number) });
    expect(line['milliseconds']).toBeGreaterThan(0);
    expect(requestLines().filter((each) => each['correlationId'] === correlationId)).toHaveLength(1);
  });

  it('goes by the name that a caller gives its request, when that is a UUID; otherwise by one of ours', async () => {
    const given = uuidv7Apart();
    const wrong = ['abc', given.toUpperCase(), `{${given}}`, '01020312-3409-4bcd-8bcd-abcdefabcdef', '../../etc', 'none'];
    const named = async (id: string) => (await house.callerWith(undefined, () => ({ 'naervaern-correlation-id': id })).get('/inbox'));
    const answer = await named(given);
    expect(answer.headers.get('naervaern-correlation-id')).toBe(given);
    expect((await lineOf(answer))['correlationId']).toBe(given);
    for (const id of wrong) expect((await named(id)).headers.get('naervaern-correlation-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(wrong.filter((id) => id !== 'none' && house.logged().includes(id))).toEqual([]);
  });

  it('has none for those who ask whether the process lives and is ready', async () => {
    const asked = [await nobody.get('/health/live'), await nobody.get('/health/ready')];
    expect(asked.map(({ status }) => status)).toEqual([200, 200]);
    // Answered and written after them.
    await lineOf(await nobody.get('/.well-known/jwks.json'));
    const ids = asked.map(({ headers }) => headers.get('naervaern-correlation-id'));
    expect(requestLines().filter(({ correlationId }) => ids.includes(String(correlationId)))).toEqual([]);
  });

  it('has one line without a status for a client that goes away while its request is worked on', async () => {
    await using holder = await backend(house.database, 'admin');
    await holder.query('begin');
    await holder.query('lock table cases.case_file in access exclusive mode');
    const leaving = new AbortController();
    watched = (step) => step === 'connected' && leaving.abort();
    const asked = fetch(`${house.url}/cases`, { signal: leaving.signal, headers: { authorization: `Bearer ${await house.tokenOf('freja-police-officer')}` } });
    await expect(asked).rejects.toThrow('aborted');
    const line = await house.lineLike(({ event }) => event === 'request-aborted');
    watched = () => undefined;
    await holder.query('rollback');
    expect(line).toEqual({ level: 30, time: expect.any(String), event: 'request-aborted', method: 'GET', route: '/cases', correlationId: expect.any(String), milliseconds: expect.any(Number) });
  });

  it('has one line for a client that goes away before all of its body has come', async () => {
    const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
    const arrived = once(house.app.getHttpServer(), 'request');
    socket.write('POST /cases/look-up HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    await arrived;
    socket.destroy();
    const line = await house.lineLike(({ event, method }) => event === 'request-aborted' && method === 'POST');
    expect(line).toEqual({ level: 30, time: expect.any(String), event: 'request-aborted', method: 'POST', route: 'none', correlationId: expect.any(String), milliseconds: expect.any(Number) });
  });
});

describe('a CPR number in any place of a request', () => {
  const incident = anIncident();
  const cpr = cprOf(incident.victim);
  const dashed = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
  const spellings = [cpr, dashed].flatMap(spellingsOf);
  const spelledIn = (text: string): string[] => spellings.filter((spelling) => text.toLowerCase().includes(spelling));

  interface Sent {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
  }

  /** Sends with the number in a place; ends when the line of that request is written. */
  async function send({ method, path, headers, body }: Sent): Promise<number> {
    const authorization = `Bearer ${await house.tokenOf('freja-police-officer')}`;
    const answer = await fetch(house.url + path, { method, body, headers: { authorization, 'content-type': 'application/json', ...headers } });
    await lineOf({ status: answer.status, headers: answer.headers, text: await answer.text(), body: undefined });
    return answer.status;
  }

  const encoded = [...dashed].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('');
  const inHeaders = { 'x-cpr': cpr, [`x-${cpr}`]: '1', 'user-agent': cpr, referer: `http://localhost/?cpr=${cpr}`, 'naervaern-correlation-id': cpr, 'x-request-id': cpr, traceparent: cpr };
  const lookUp = { method: 'POST', path: '/cases/look-up' };
  const record = { method: 'PUT', path: `/cases/${incident.caseId}` };
  it.each<[string, number, Sent]>([
    ['the path of a route', 400, { method: 'GET', path: `/parts/${cpr}` }],
    ['the path of a route, encoded', 400, { method: 'GET', path: `/parts/${encoded}` }],
    ['a path that no route matches', 404, { method: 'GET', path: `/${cpr}/${dashed}` }],
    ['a path that is no UTF-8', 400, { method: 'GET', path: `/parts/${cpr}%ff` }],
    ['the query', 200, { method: 'GET', path: `/cases?cpr=${cpr}&${dashed}=1` }],
    ['headers', 200, { method: 'GET', path: '/cases', headers: inHeaders }],
    ['the token', 401, { method: 'GET', path: '/cases', headers: { authorization: `Bearer ${cpr}` } }],
    ['the content type', 415, { ...record, headers: { 'content-type': `application/json; charset=${cpr}` }, body: '{}' }],
    ['a body that is taken', 200, { ...record, body: JSON.stringify(incident.body) }],
    ['a body that is searched with', 200, { ...lookUp, body: JSON.stringify({ cpr, purpose: 'case_handling' }) }],
    ['an unknown field', 400, { ...lookUp, body: JSON.stringify({ [cpr]: dashed, purpose: cpr }) }],
    ['a body that is no JSON', 400, { ...lookUp, body: `{"cpr": "${cpr}"` }],
  ])('stands in no line of the log: %s', async (_place, status, sent) => {
    expect(await send(sent)).toBe(status);
    expect(spelledIn(house.logged())).toEqual([]);
  });

  it('would be found in a log that writes addresses down', () => {
    expect(spelledIn(JSON.stringify({ event: 'request-answered', url: `/cases?cpr=${cpr}` }))).not.toEqual([]);
  });
});
