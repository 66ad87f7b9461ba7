import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
});
afterAll(() => house.stop());

const operations = (since: Date) => house.database.asSuperuser<{ operation: string; outcome: string; code: string | null }>(
  `select e.operation, c.outcome, c.code from audit.entry e join audit.closing c on c.entry_id = e.id
    where e.opened_at >= $1 and e.operation like 'sign-in.%' order by e.opened_at`, [since]);
const now = async () => (await house.database.asSuperuser<{ now: Date }>('select clock_timestamp() as now'))[0]!.now;
const sessionsRunning = async () => (await house.database.asSuperuser<{ n: number }>('select count(*)::int as n from session.session where ended_at is null'))[0]!.n;

describe('signing in', () => {
  it.each([
    ['freja-police-officer', 'Politibetjent'],
    ['bjarke-police-coordinator', 'Koordinator i politiet'],
    ['karen-koege-child-intake', 'Sagsbehandler i børnemodtagelsen'],
    ['mette-koege-adult-coordinator', 'Voldskoordinator'],
    ['dorte-koege-duty-officer', 'Vagthavende i den sociale døgnvagt'],
    ['aksel-koege-auditor', 'Kontrollant af opslag'],
    ['inge-koege-administrator', 'Administrator'],
    ['tilde-oversight-auditor', 'Kontrollant af opslag'],
  ])('lets %s in as %s, and the log has it before the cookie is set', async (person, role) => {
    const began = await now();
    const caller = new WebCaller(house.origin);
    const answer = await caller.signIn(person);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('refresh')).toBe('0; url=/da');
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('__Host-naervaern='))).toEqual([
      expect.stringMatching(/^__Host-naervaern=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
    ]);
    expect(await operations(began)).toEqual([{ operation: 'sign-in.report', outcome: 'answered', code: null }]);
    expect((await caller.get('/da/profil')).text).toContain(role);
  });

  it.each([
    ['lasse-low-level', 'For lavt', 'for lavt sikringsniveau'],
    ['falke-false-police-officer', 'an issuer that may not say so', 'Vi kender dig ikke her'],
    ['dines-koege-disabled', 'a disabled person', 'Vi kender dig ikke her'],
    ['nora-koege-newcomer', 'a newcomer, who is known from then on', 'Vi kender dig nu'],
  ])('refuses %s (%s) in words, with an entry and without a session', async (person, _why, says) => {
    const [began, before] = [await now(), await sessionsRunning()];
    const caller = new WebCaller(house.origin);
    const answer = await caller.signIn(person);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(says);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/__Host-naervaern=[^;]/);
    expect(await operations(began)).toEqual([{ operation: 'sign-in.refuse', outcome: 'answered', code: null }]);
    expect(await sessionsRunning()).toBe(before);
    expect((await caller.get('/da')).location).toBe('/da/log-ind');
  });

  it('asks somebody with two roles which one it is, and the choice counts', async () => {
    const caller = new WebCaller(house.origin);
    const answer = await caller.signIn('tove-koege-two-units');
    expect(answer.headers.get('refresh')).toBe('0; url=/da/vaelg-rolle');
    const page = await caller.get('/da/vaelg-rolle');
    const units = [...page.text.matchAll(/type="radio"[^>]* value="([^"]+)"/g)].map(([, id]) => id!);
    expect(units).toHaveLength(2);
    const csrf = await caller.csrf('/da/vaelg-rolle');
    const nothing = await caller.post('/da/vaelg-rolle', { csrf });
    expect([nothing.status, nothing.text.includes('Fejl: ')]).toEqual([422, true]);
    const second = await caller.csrf('/da/vaelg-rolle');
    const chosen = await caller.post('/da/vaelg-rolle', { csrf: second, unit: units[1]! });
    expect(chosen.headers.get('refresh')).toBe('0; url=/da');
    expect((await caller.get('/da/vagt')).text).toMatch(/Sagsbehandler i børnemodtagelsen|Vagthavende i den sociale døgnvagt/);
  });

  it('ends the session that ran in the browser before, when somebody takes another role', async () => {
    const caller = new WebCaller(house.origin);
    await caller.signIn('karen-koege-child-intake');
    const before = caller.at(house.origin);
    // Their provider remembers them: no question is asked.
    await caller.signIn('karen-koege-child-intake');
    expect((await caller.get('/da/vagt')).text).toContain('Karen Opdigtsen');
    expect((await before.get('/da/vagt')).status).toBe(303);
    const [old] = await house.database.asSuperuser<{ reason: string }>(`select end_reason as reason from session.session order by started_at desc offset 1 limit 1`);
    expect(old!.reason).toBe('signed_out');
  });

  it('takes nobody to an address that is not ours', async () => {
    for (const next of ['https://ond.example/', '//ond.example', '/\\ond.example', '/da/../../x', 'javascript:alert(1)', '/da?x=1']) {
      const caller = new WebCaller(house.origin);
      const answer = await caller.signIn('freja-police-officer', `/sign-in/start/politi?language=da&next=${encodeURIComponent(next)}`);
      expect([next, answer.headers.get('refresh')]).toEqual([next, '0; url=/da']);
    }
  });

  it('comes back to the page that was asked for', async () => {
    const caller = new WebCaller(house.origin);
    const asked = await caller.get('/en/kontaktpunkter');
    expect(asked.location).toBe('/en/log-ind?naeste=%2Fkontaktpunkter');
    const page = await caller.get(asked.location!);
    const start = /href="(\/sign-in\/start\/politi[^"]*)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
    expect((await caller.signIn('freja-police-officer', start)).headers.get('refresh')).toBe('0; url=/en/kontaktpunkter');
  });

  it('uses an answer of a provider once, in the browser that asked for it, within ten minutes', async () => {
    const caller = new WebCaller(house.origin);
    const began = await now();
    const answer = await caller.get('/sign-in/callback?code=x&state=y');
    expect([answer.status, answer.text.includes('Der gik for lang tid')]).toEqual([403, true]);
    // On its way, and then too late.
    const out = await caller.get('/sign-in/start/politi?language=da');
    expect(out.location).toMatch(/code_challenge_method=S256/);
    for (const wanted of [/nonce=[\w-]{40,}/, /acr_values=[^&]*High/, /resource=/]) expect(out.location).toMatch(wanted);
    await house.database.asSuperuser(`update session.attempt set expires_at = clock_timestamp() - interval '1 second'`);
    expect((await caller.get('/sign-in/callback?code=x')).text).toContain('Der gik for lang tid');
    expect((await operations(began)).map(({ operation }) => operation)).toEqual(['sign-in.refuse', 'sign-in.refuse']);
  });

  it('gives no session when the log cannot be told', async () => {
    const before = await sessionsRunning();
    await house.stopApi();
    const caller = new WebCaller(house.origin);
    const answer = await caller.signIn('freja-police-officer');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.text).toContain('+45 70 00 00 00');
    expect(await sessionsRunning()).toBe(before);
    await house.startApi();
  });
});
