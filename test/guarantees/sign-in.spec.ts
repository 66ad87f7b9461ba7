import { runningApi } from '../harness/running-api.js';
import { Log } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';

const api = await runningApi();
afterAll(() => api.stop());

const seconds = Math.floor(Date.now() / 1000);
const levelLow = 'https://data.gov.dk/concept/core/nsis/loa/Low';

async function opened(): Promise<number> {
  const [row] = await api.database.asSuperuser<{ count: number }>('select count(*)::integer as count from audit.entry');
  return row!.count;
}

describe('who is signed in', () => {
  it('reads who they are here', async () => {
    const { status, body } = await (await api.as('karen-koege-child-intake')).get('/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'Karen Opdigtsen', pseudonym: expect.stringMatching(/^P-/), role: 'child_intake',
      unit: { id: expect.any(String), name: { da: 'Børnemodtagelsen, Køge Kommune', en: 'Child intake, Køge Municipality' } },
      organisation: { id: expect.any(String), name: { da: 'Køge Kommune', en: 'Køge Municipality' } },
    });
  });

  it('reads how everybody is reached, with the names that can be asked for, and which contact point has nobody', async () => {
    const { status, body } = await (await api.as('freja-police-officer')).get('/directory');
    expect(status).toBe(200);
    const unit = (da: string) => body.units.find((one: { name: { da: string } }) => one.name.da === da);
    expect(unit('Børnemodtagelsen, Køge Kommune')).toMatchObject({
      hasRoleHolder: true, phone: expect.stringMatching(/^\+45 00 00/), organisation: { municipalityCode: '0259' },
      roleHolders: [{ role: 'child_intake', names: ['Jonas Eksempel', 'Karen Opdigtsen', 'Lasse Lavtsen', 'Tove Prøvedal'] }],
    });
    expect(unit('Børnemodtagelsen, Stevns Kommune')).toMatchObject({ hasRoleHolder: false, roleHolders: [] });
    expect(JSON.stringify(body)).not.toContain('Falke');
    expect(body.outsideMunicipalities).toContainEqual({ municipalityCode: '0330', name: 'Slagelse', intakePhone: expect.any(String), dutyPhone: '114' });
  });

  it('leaves one closed pair by each look', async () => {
    const before = await opened();
    await (await api.as('freja-police-officer')).get('/me');
    expect(await opened()).toBe(before + 1);
    const open = await api.database.asSuperuser('select from audit.entry e where not exists (select from audit.closing c where c.entry_id = e.id)');
    expect(open).toEqual([]);
  });
});

describe('who is not let in', () => {
  const ways: { who: string; person?: string; claims?: Record<string, unknown>; token?: string; status: number; code: string }[] = [
    { who: 'without a token', status: 401, code: 'not-signed-in' },
    { who: 'with something else than a token', token: 'a.b.c', status: 401, code: 'not-signed-in' },
    { who: 'with an expired token', person: 'freja-police-officer', claims: { iat: seconds - 900, exp: seconds - 60 }, status: 401, code: 'not-signed-in' },
    { who: 'with a token for another service', person: 'freja-police-officer', claims: { aud: 'urn:other' }, status: 401, code: 'not-signed-in' },
    { who: 'at level Low', person: 'freja-police-officer', claims: { acr: levelLow }, status: 403, code: 'assurance-too-low' },
    { who: 'without a level', person: 'freja-police-officer', claims: { acr: undefined }, status: 403, code: 'assurance-too-low' },
    { who: 'who is unknown here', person: 'freja-police-officer', claims: { sub: 'nobody-here' }, status: 403, code: 'not-allowed' },
    { who: 'whose issuer may not assert it', person: 'falke-false-police-officer', status: 403, code: 'not-allowed' },
  ];

  it.each(ways)('$who: $status $code, no entry', async ({ person, claims, token, status, code }) => {
    const before = await opened();
    const caller = person === undefined ? api.callerWith(token) : await api.as(person, claims);
    const answer = await caller.get('/me');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect(await opened()).toBe(before);
  });

  it('answers the unknown and the no longer assigned with the same bytes', async () => {
    const unknown = await (await api.as('freja-police-officer', { sub: 'nobody-here' })).get('/me');
    const known = await (await api.as('falke-false-police-officer')).get('/me');
    expect(known.text).toBe(unknown.text);
  });
});

describe('two apis in one process', () => {
  it('each ask their own issuers: one whose issuers do not answer says 503, the other goes on', async () => {
    const issuers = api.configuration.issuers.map(({ issuer }) => ({ issuer, jwksUri: 'http://127.0.0.1:9/jwks' }));
    const other = await createApi({ ...api.configuration, issuers }, { log: new Log({ write: () => undefined }) });
    await other.listen(0, '127.0.0.1');
    try {
      const authorization = `Bearer ${await api.tokenOf('freja-police-officer')}`;
      const answer = await fetch(`${await other.getUrl()}/me`, { headers: { authorization } });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ code: 'keys-unavailable' });
      expect((await fetch(`${api.url}/me`, { headers: { authorization } })).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

describe('what is open to anybody', () => {
  it.each(['/health/live', '/health/ready', '/.well-known/jwks.json', '/openapi.json'])('%s', async (path) => {
    const answer = await api.callerWith().get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('is ready while the worker is late, and says so', async () => {
    const { body } = await api.callerWith().get('/health/ready');
    expect(body).toEqual({ ready: true, database: 'ok', selfCheck: 'ok', worker: 'late', warnings: [] });
    await api.database.asSuperuser(`insert into platform.heartbeat values ('worker')`);
    expect((await api.callerWith().get('/health/ready')).body.worker).toBe('ok');
  });

  it.each(['OPTIONS', 'PROPFIND'])('does not know %s', async (method) => {
    expect((await fetch(`${api.url}/me`, { method })).status).toBe(405);
  });
});
