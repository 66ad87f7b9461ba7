import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type ApiOptions, type NaervaernApi, naervaernApi, type PartState, type Problem, type Urgency } from '#api-client';
import { isUuid, uuidv7 } from '#kernel';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import { anIncident } from '../builders/incident.js';
import { signedAssertion } from '../builders/client-assertion.js';
import { assign } from '../builders/staff.js';
import { aSentReferral } from '../builders/story.js';
import { runningApi } from '../harness/index.js';

const house = await runningApi();
const file = await aSentReferral(await house.as('freja-police-officer'));
const partId = file.childPart.id;
afterAll(() => house.stop());

const clientOf = async (person: string, more: Partial<ApiOptions> = {}): Promise<NaervaernApi> =>
  naervaernApi({ baseUrl: house.url, accessToken: await house.tokenOf(person), timeoutMilliseconds: 10_000, ...more });
const officer = await clientOf('freja-police-officer');
const intake = await clientOf('karen-koege-child-intake');

function answered<Data>(answer: Answer<Data>): Data {
  if (!answer.ok) throw new Error(`a problem: ${answer.problem.code}`);
  return answer.data;
}

function problemOf(answer: Answer<unknown>): Problem {
  if (answer.ok) throw new Error('an answer where a problem was due');
  return answer.problem;
}

describe('the client of a running api', () => {
  it('answers what the contract says, with the id by which the log knows the request', async () => {
    const me = await officer.get('/me');
    expect(me).toMatchObject({ ok: true, data: { name: 'Freja Eksempel', role: 'police_officer' } });
    expect(isUuid(me.ok && me.correlationId)).toBe(true);
  });

  it('gives lists of codes as types', async () => {
    const { parts } = answered(await intake.get('/inbox'));
    const states: PartState[] = parts.map(({ state }) => state);
    const urgencies: Urgency[] = parts.map(({ urgency }) => urgency);
    expect([states, urgencies]).toEqual([['delivered'], ['HASTER']]);
  });

  it('takes a part through its life', async () => {
    const params = { path: { partId } };
    const opened = answered(await intake.post('/parts/{partId}/open', { params, body: { version: 2 } }));
    expect(opened.content.person.name).toBe(file.incident.child.name);
    const messageId = uuidv7();
    const said = await officer.put('/parts/{partId}/messages/{messageId}', { params: { path: { partId, messageId } }, body: { code: 'call_me' } });
    expect(answered(said).id).toBe(messageId);
    expect(answered(await intake.get('/parts/{partId}', { params })).messages.map(({ id }) => id)).toEqual([messageId]);
  });

  it('shows that the web asks, and needs no person for an open operation', async () => {
    const signInId = uuidv7();
    const params = { path: { signInId } };
    expect(problemOf(await officer.put('/sign-ins/{signInId}', { params }))).toMatchObject({ status: 401 });
    const web = await clientOf('freja-police-officer', { clientAssertion: await signedAssertion(house.webKey) });
    expect(answered(await web.put('/sign-ins/{signInId}', { params })).signInId).toBe(signInId);
    const nobody = naervaernApi({ baseUrl: house.url, timeoutMilliseconds: 10_000 });
    expect(answered(await nobody.get('/.well-known/jwks.json')).keys).toHaveLength(1);
    expect(problemOf(await nobody.get('/me')).code).toBe('not-signed-in');
  });

  it('does not compile for what the contract does not have, and forced through it is a no', async () => {
    const params = { path: { partId } };
    const codeOf = async (asked: Promise<Answer<unknown>>) => problemOf(await asked).code;
    // @ts-expect-error -- there is no such path
    expect(await codeOf(intake.get('/nowhere'))).toBe('no-such-address');
    // @ts-expect-error -- nothing is read there
    expect(await codeOf(intake.get('/parts/{partId}/open', { params }))).toBe('no-such-address');
    // @ts-expect-error -- which part?
    expect(await codeOf(intake.get('/parts/{partId}'))).toBe('invalid-input');
    // @ts-expect-error -- which version?
    expect(await codeOf(intake.post('/parts/{partId}/accept', { params }))).toBe('invalid-input');
    // @ts-expect-error -- a version is a number
    expect(await codeOf(intake.post('/parts/{partId}/accept', { params, body: { version: '2' } }))).toBe('invalid-input');
    // @ts-expect-error -- there is no such reason
    expect(await codeOf(intake.post('/parts/{partId}/return', { params, body: { version: 2, reason: 'too_late' } }))).toBe('invalid-input');
    // @ts-expect-error -- the contact point is not told of that
    expect(answered(await intake.get('/parts/{partId}', { params })).consentId).toBeUndefined();
  });
});

describe('a no is a value', () => {
  it('with its status, its code, words in both languages and the id in the log', async () => {
    const problem = problemOf(await officer.get('/cases/{caseId}', { params: { path: { caseId: uuidv7() } } }));
    expect(problem).toMatchObject({ status: 404, code: 'not-found', fields: [], details: {}, text: { da: expect.stringMatching(/^Vi fandt ikke/), en: expect.stringMatching(/^We did not find/) } });
    expect(isUuid(problem.correlationId)).toBe(true);
    expect(problem.retryAfterSeconds).toBeUndefined();
  });

  it('with what is wrong, field by field', async () => {
    const incident = anIncident();
    const body = { ...incident.body, occurredAt: 'i nat' } as never;
    const problem = problemOf(await officer.put('/cases/{caseId}', { params: { path: { caseId: incident.caseId } }, body }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-input', fields: [{ field: 'occurredAt', da: expect.any(String), en: expect.any(String) }] });
  });

  it('with what somebody else changed', async () => {
    const problem = problemOf(await intake.post('/parts/{partId}/open', { params: { path: { partId } }, body: { version: 2 } }));
    expect(problem).toMatchObject({ status: 409, code: 'changed-meanwhile', details: { version: 3, changes: [{ move: 'open', by: 'Karen Opdigtsen' }] } });
  });

  it('for a token that does not hold', async () => {
    const stranger = naervaernApi({ baseUrl: house.url, accessToken: 'not.a.token', timeoutMilliseconds: 10_000 });
    expect(problemOf(await stranger.get('/me'))).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('for somebody of two units who has chosen none, and choosing mends it', async () => {
    const { staffId, role } = demoPersonByKey('signe-local-police-officer')!;
    const unitId = unitByKey('police-specialised-unit').id;
    await assign(house.database, staffId, unitId, role);
    const undecided = problemOf(await (await clientOf('signe-local-police-officer')).get('/me'));
    expect(undecided).toMatchObject({ status: 400, code: 'unit-not-chosen' });
    expect(undecided.details.units?.map((unit) => unit.unitId)).toContain(unitId);
    const decided = await clientOf('signe-local-police-officer', { actingFor: unitId });
    expect(answered(await decided.get('/me')).unit.id).toBe(unitId);
  });

  it('with the seconds to wait, while the log cannot be written', async () => {
    const open = 'audit.open(uuid, uuid, uuid, uuid, text, text, text, text, text, uuid)';
    await house.database.asSuperuser(`revoke execute on function ${open} from api -- fixed text: the function above`);
    const problem = problemOf(await officer.get('/cases'));
    await house.database.asSuperuser(`grant execute on function ${open} to api -- fixed text: the function above`);
    expect(problem).toMatchObject({ status: 503, code: 'audit-unavailable', retryAfterSeconds: 5 });
  });
});

describe('the api away is a value too', () => {
  const others: Server[] = [];
  afterAll(() => others.forEach((server) => server.close().closeAllConnections()));

  /** Somebody else at the address where the api should be. */
  async function clientOfOther(listener: RequestListener, timeoutMilliseconds = 10_000): Promise<NaervaernApi> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    others.push(server);
    await once(server, 'listening');
    return naervaernApi({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, accessToken: 'x', timeoutMilliseconds });
  }
  const awayFor = (awayReason: string) => ({ code: 'away', awayReason, fields: [], details: {}, text: { da: expect.any(String), en: expect.any(String) } });

  it('when it has stopped', async () => {
    const other = await runningApi();
    const api = naervaernApi({ baseUrl: other.url, accessToken: await other.tokenOf('freja-police-officer'), timeoutMilliseconds: 10_000 });
    expect((await api.get('/me')).ok).toBe(true);
    await other.stop();
    expect(problemOf(await api.get('/me'))).toEqual({ ...awayFor('unreachable'), status: 0, text: { da: expect.stringContaining('så intet kan vises'), en: expect.any(String) } });
  });

  it('when no answer comes in time', async () => {
    const api = await clientOfOther(() => undefined, 50);
    expect(problemOf(await api.get('/me'))).toEqual({ ...awayFor('timed-out'), status: 0 });
  });

  it('when an answer begins and does not end in time', async () => {
    const api = await clientOfOther((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"name":'), 50);
    expect(problemOf(await api.get('/me'))).toEqual({ ...awayFor('timed-out'), status: 0 });
  });

  it.each<[string, number, RequestListener]>([
    ['a gateway that says no', 502, (_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')],
    ['a problem of somebody else', 429, (_request, response) => response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' }).end('{"message":"slow down"}')],
    ['a page', 0, (_request, response) => response.end('<h1>Velkommen</h1>')],
    ['nothing', 200, (_request, response) => response.end()],
  ])('when %s answers', async (_who, status, listener) => {
    const api = await clientOfOther(listener);
    expect(problemOf(await api.get('/me'))).toMatchObject({ ...awayFor('answered-by-another'), status, ...(status === 429 ? { retryAfterSeconds: 7 } : {}) });
  });

  it('when it is sent elsewhere: the token goes nowhere but to the api', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.url);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    others.push(elsewhere);
    await once(elsewhere, 'listening');
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/me`;
    const api = await clientOfOther((_request, response) => response.writeHead(307, { location }).end());
    expect(problemOf(await api.get('/me'))).toMatchObject(awayFor('unreachable'));
    expect(seen).toEqual([]);
  });

  it('and a change that got no answer was sent once', async () => {
    const received: (string | undefined)[] = [];
    const api = await clientOfOther((request) => {
      received.push(request.method);
      request.socket.destroy();
    });
    const incident = anIncident();
    expect(problemOf(await api.put('/cases/{caseId}', { params: { path: { caseId: incident.caseId } }, body: incident.body as never }))).toMatchObject({ ...awayFor('unreachable'), text: { da: expect.stringContaining('Vi ved ikke, om det sendte blev gemt') } });
    expect(received).toEqual(['PUT']);
  });
});

describe('what the client is made with', () => {
  it('is sent along: the token, the unit and the caller’s own name for what it does', async () => {
    const received: Record<string, unknown>[] = [];
    const server = createServer((request, response) => {
      received.push(request.headers);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const [actingFor, correlationId] = [uuidv7(), uuidv7()];
    await naervaernApi({ baseUrl, accessToken: 'abc', actingFor, correlationId, timeoutMilliseconds: 10_000 }).get('/me');
    server.close().closeAllConnections();
    expect(received).toMatchObject([{ authorization: 'Bearer abc', 'naervaern-acting-for': actingFor, 'naervaern-correlation-id': correlationId }]);
  });

  it('is refused at once when it cannot be meant', () => {
    expect(() => naervaernApi({ baseUrl: 'api', accessToken: 'x', timeoutMilliseconds: 1 })).toThrow('Invalid URL');
    expect(() => naervaernApi({ baseUrl: house.url, accessToken: 'x\nX-More: 1', timeoutMilliseconds: 1 })).toThrow('invalid header value');
  });
});
