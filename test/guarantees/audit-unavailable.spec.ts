import { uuidv7 } from '#kernel';
import { aDraft } from '../builders/draft.js';
import { aChildPart, aConsent, anIncident, aPreview, aSalt, aSubmission } from '../builders/incident.js';
import { type Answer, runningApi } from '../harness/index.js';
import { actsOnPartsOf } from './acts-on-part.js';
import { directoryRoutesOf } from './directory-routes.js';
import { staffRoutesOf } from './staff-routes.js';
import { storedState } from './stored-state.js';
import { cprOf, tellWholeStory } from './whole-story.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const { draft, incident, childPart, referralId } = await tellWholeStory(house);
const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const auditor = await house.as('aksel-koege-auditor');
const administrator = await house.as('helle-police-administrator');

const staffRoutes = await staffRoutesOf(house);
const directoryRoutes = await directoryRoutesOf(house);

const open = 'audit.open(uuid, uuid, uuid, uuid, text, text, text, text, text, uuid)';
const close = 'audit.close(uuid, text, text, uuid[], text[], uuid[], bytea)';

const refusing = (table: string) => ({
  fail: `create function public.refuse_planted() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = 'NV099'; end $$;
         create trigger planted before insert on ${table} execute function public.refuse_planted() -- fixed text: the tables below`,
  mend: `drop trigger planted on ${table}; drop function public.refuse_planted() -- fixed text: the tables below`,
});
const outages = {
  'no entry may be opened': { fail: `revoke execute on function ${open} from api`, mend: `grant execute on function ${open} to api` },
  'no entry may be closed': {
    fail: `revoke execute on function ${close} from api, api_case, auditor_case`,
    mend: `grant execute on function ${close} to api, api_case, auditor_case`,
  },
  'the table of entries takes none': refusing('audit.entry'),
  'the table of closings takes none': refusing('audit.closing'),
  'nothing can be handed over to the later log': refusing('audit.pending'),
};

/** Every route behind the door, called as it should be; acts that would be refused reach the door as well. */
const other = anIncident();
const routes: [string, () => Promise<Answer>][] = [
  ['GET /me', () => officer.get('/me')],
  ['GET /directory', () => officer.get('/directory')],
  ['PUT /cases/{caseId}', () => officer.put(`/cases/${other.caseId}`, other.body)],
  ['GET /cases', () => officer.get('/cases')],
  ['POST /cases/look-up', () => officer.post('/cases/look-up', { cpr: cprOf(incident.victim), purpose: 'case_handling' })],
  ['GET /cases/{caseId}', () => officer.get(`/cases/${incident.caseId}`)],
  ['PUT /cases/{caseId}/consents/{consentId}', () => officer.put(`/cases/${incident.caseId}/consents/${uuidv7()}`, aConsent(incident, { newEvent: 'new_incident' }))],
  ['PUT /referrals/{referralId}', () => officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [aChildPart(incident, { calls: [{ number: '114', calledAt: '2026-11-24T03:00:00+01:00', result: 'answered' }] })] })],
  ['PUT /submissions/{referralId}', () => officer.put(`/submissions/${uuidv7()}`, aSubmission())],
  ['POST /submissions/preview', () => officer.post('/submissions/preview', aPreview())],
  ['GET /referrals/{referralId}', () => officer.get(`/referrals/${referralId}`)],
  ['GET /sent', () => officer.get('/sent')],
  ['GET /inbox', () => intake.get('/inbox')],
  ['GET /passed-on', () => intake.get('/passed-on')],
  ['GET /colleagues', () => intake.get('/colleagues')],
  ['POST /log/search', () => auditor.post('/log/search', {})],
  ['GET /drafts', () => officer.get('/drafts')],
  ['PUT /drafts/{draftId}', () => officer.put(`/drafts/${uuidv7()}`, aDraft().body)],
  ['GET /drafts/{draftId}', () => officer.get(`/drafts/${draft.id}`)],
  ['POST /drafts/{draftId}/take-over', () => officer.post(`/drafts/${draft.id}/take-over`, { version: 1 })],
  ['POST /drafts/{draftId}/not-necessary', () => officer.post(`/drafts/${draft.id}/not-necessary`, { version: 1, reason: 'mistaken_identity' })],
  ['POST /drafts/{draftId}/discard', () => officer.post(`/drafts/${draft.id}/discard`, { version: 1 })],
  ['GET /cases/{caseId}/consents', () => officer.get(`/cases/${incident.caseId}/consents`)],
  ['POST /cases/{caseId}/consents/{consentId}/end', () => officer.post(`/cases/${incident.caseId}/consents/${uuidv7()}/end`, { cause: 'withdrawn' })],
  ['GET /cases/{caseId}/consents/{consentId}/answers', () => officer.get(`/cases/${incident.caseId}/consents/${uuidv7()}/answers`)],
  ['GET /consents/expiring', () => officer.get('/consents/expiring')],
  ['GET /sent/ended-consents', () => officer.get('/sent/ended-consents')],
  ['GET /ended-consents', () => intake.get('/ended-consents')],
  ['POST /log/figures', () => auditor.post('/log/figures', { from: '2026-11-23T23:00:00Z', to: '2026-11-24T23:00:00Z' })],
  ['POST /log/accesses', () => auditor.post('/log/accesses', { reference: 'NV-2222-2222' })],
  ['POST /log/export', () => auditor.post('/log/export', {})],
  ['GET /legal-bases', () => officer.get('/legal-bases')],
  ['PUT /basis-activations/{activationId}', () => administrator.put(`/basis-activations/${uuidv7()}`, { version: '2024-01-01', effectiveOn: '2199-01-01' })],
  ...(['activate', 'turn-down'] as const).map((act): [string, () => Promise<Answer>] => [`POST /basis-activations/{activationId}/${act}`, () => administrator.post(`/basis-activations/${uuidv7()}/${act}`, undefined)]),
  ...staffRoutes,
  ...directoryRoutes,
  ...actsOnPartsOf(incident).map(([name, act]): [string, () => Promise<Answer>] => [`/parts: ${name}`, () => act(intake, childPart.id, 7)]),
];

/** These hold nothing about anybody and do not pass the door. */
const withoutDoor = ['GET /.well-known/jwks.json', 'GET /health/live', 'GET /health/ready'];

const entries = async () => (await database.asSuperuser<{ n: string }>('select count(*) as n from audit.entry'))[0]!.n;

describe.each(Object.entries(outages))('when %s', (what, { fail, mend }) => {
  let before: Record<string, string>;
  let entriesBefore: string;
  beforeAll(async () => {
    [before, entriesBefore] = [await storedState(database), await entries()];
    await database.asSuperuser(fail);
  });
  afterAll(() => database.asSuperuser(mend));

  it.each(routes)('%s is answered 503 with Retry-After and nothing about anybody', async (_route, call) => {
    const { status, headers, text, body } = await call();
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '5', 'audit-unavailable']);
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
    expect(text).not.toContain(incident.mark);
  });

  it('nothing at all is stored', async () => {
    expect(await storedState(database)).toEqual(before);
    // An entry that could be opened stays, open, for the worker to close as abandoned: the look may have happened.
    const opened = Number(await entries()) - Number(entriesBefore);
    const opensNone = what === 'no entry may be opened' || what === 'the table of entries takes none';
    expect(opened).toBe(opensNone ? 0 : routes.length);
  });
});

describe('when the log takes entries again', () => {
  it('every route answers as before, from the same running api', async () => {
    const statuses = await Promise.all(routes.slice(0, 14).map(async ([route, call]) => [route, (await call()).status]));
    expect(statuses).toEqual(routes.slice(0, 14).map(([route]) => [route, 200]));
    expect((await intake.get(`/parts/${childPart.id}`)).body.content.person.name).toBe(incident.child.name);
    for (const [route, call] of staffRoutes) expect([route, (await call()).status]).toEqual([route, 200]);
  });

  it('no route was left out above', async () => {
    const { paths } = (await house.callerWith().get('/openapi.json')).body as { paths: Record<string, Record<string, unknown>> };
    const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const others = documented.filter((route) => !route.includes(' /parts/'));
    expect(documented.length - others.length).toBe(actsOnPartsOf(incident).length);
    expect(others.sort()).toEqual([...withoutDoor, ...routes.map(([route]) => route).filter((route) => !route.startsWith('/parts'))].sort());
  });
});
