import { uuidv7 } from '#kernel';
import { aChildPart, aConsent, aSalt } from '../builders/incident.js';
import { type Caller, runningApi } from '../harness/index.js';
import { actsOnPartsOf } from './acts-on-part.js';
import { backend } from './backend.js';
import { caseTables } from './case-tables.js';
import { cprOf, tellWholeStory } from './whole-story.js';

/** Row security is out of the game here: off on every table of this spec's own database. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const story = await tellWholeStory(house);
const { incident, childPart, adultPart, passedPart, referralId, consentId } = story;
for (const { name } of await caseTables(database)) await database.asSuperuser(`alter table ${name} disable row level security -- fixed text: a name from the catalogue`);

const actsOnPart = actsOnPartsOf(incident);
const receivers = ['read', 'see the children of', 'open', 'accept', 'return', 'pass on', 'hand over', 'take over', 'decide', 'close', 'answer'];
const senders = ['read as its sender', 'recall', 'withdraw', 'answer as not necessary', 'hand over outside', 'send again', 'correct'];
const everything = actsOnPart.map(([name]) => name);

type Part = 'child' | 'adult' | 'passed';
const partOf: Record<Part, { id: string }> = { child: childPart, adult: adultPart, passed: passedPart };
const strangers: [who: string, part: Part, acts: string[]][] = [
  ['lone-roskilde-child-intake', 'child', everything],
  ['henrik-roskilde-adult-coordinator', 'adult', everything],
  ['mette-koege-adult-coordinator', 'child', everything],
  ['karen-koege-child-intake', 'adult', everything],
  ['karen-koege-child-intake', 'passed', everything],
  ['signe-local-police-officer', 'child', everything],
  ['signe-local-police-officer', 'adult', everything],
  ['bjarke-police-coordinator', 'child', receivers],
  ['freja-police-officer', 'child', receivers],
  ['karen-koege-child-intake', 'child', senders],
  ['mette-koege-adult-coordinator', 'adult', senders],
];

const rowsOf = (part: Part) => database.asSuperuser<{ version: number }>('select * from referrals.part where id = $1', [partOf[part].id]);

describe('with row security off', () => {
  it('the database itself would show every part to anybody', async () => {
    await using connection = await backend(database, 'api');
    const seen = await connection.inside('api_case', null, () => connection.outcomeOf('select from referrals.part'));
    expect(seen).toBe('done 4');
  });

  it('the rightful still get their answers', async () => {
    const answers = await Promise.all([
      house.as('jonas-koege-child-intake').then((caller) => caller.get(`/parts/${childPart.id}`)),
      house.as('mette-koege-adult-coordinator').then((caller) => caller.get(`/parts/${adultPart.id}`)),
      house.as('malthe-police-officer').then((caller) => caller.get(`/referrals/${referralId}`)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe.each(strangers)('%s and the %s part', (who, part, acts) => {
  it.each(actsOnPart.filter(([name]) => acts.includes(name)))('cannot %s it, and is told what is told of a part that is not there', async (_name, act) => {
    const caller = await house.as(who);
    const before = await rowsOf(part);
    const answer = await act(caller, partOf[part].id, before[0]!.version);
    const unknown = await act(caller, uuidv7(), before[0]!.version);
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    expect(await rowsOf(part)).toEqual(before);
  });
});

describe.each(['signe-local-police-officer', 'vagn-control-room-officer', 'karen-koege-child-intake', 'lone-roskilde-child-intake'])('%s and the case', (who) => {
  it.each<[string, (caller: Caller, caseId: string) => ReturnType<Caller['get']>]>([
    ['read it', (caller, caseId) => caller.get(`/cases/${caseId}`)],
    ['record a consent in it', (caller, caseId) => caller.put(`/cases/${caseId}/consents/${uuidv7()}`, aConsent(incident))],
    ['send from it', (caller, caseId) => caller.put(`/referrals/${uuidv7()}`, { caseId, salt: aSalt(), parts: [aChildPart(incident)] })],
    ['take its consent for one\'s own', (caller, caseId) => caller.put(`/cases/${caseId}/consents/${consentId}`, aConsent(incident))],
  ])('cannot %s', async (_name, act) => {
    const caller = await house.as(who);
    const [answer, unknown] = [await act(caller, incident.caseId), await act(caller, uuidv7())];
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
  });

  it('cannot read what was sent from it', async () => {
    const caller = await house.as(who);
    const [answer, unknown] = [await caller.get(`/referrals/${referralId}`), await caller.get(`/referrals/${uuidv7()}`)];
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
  });

  it('cannot record it anew, nor learn whose it is', async () => {
    const answer = await (await house.as(who)).put(`/cases/${incident.caseId}`, incident.body);
    expect([answer.status, ['id-taken', 'not-allowed'].includes(answer.body.code)]).toEqual([answer.body.code === 'id-taken' ? 409 : 403, true]);
  });

  it('finds nothing of it in a list or by its CPR number', async () => {
    const caller = await house.as(who);
    const answers = [await caller.get('/cases'), await caller.get('/sent'), await caller.post('/cases/look-up', { cpr: cprOf(incident.victim), purpose: 'case_handling' })];
    for (const { text } of answers) {
      expect(text).not.toContain(incident.caseId);
      expect(text).not.toContain(adultPart.id);
      expect(text).not.toContain(passedPart.id);
    }
  });
});

describe.each(['malthe-police-officer', 'bjarke-police-coordinator', 'signe-local-police-officer', 'karen-koege-child-intake', 'torben-police-administrator'])('%s and a draft that is not theirs', (who) => {
  const acts: [string, (caller: Caller, draftId: string) => ReturnType<Caller['get']>][] = [
    ['read it', (caller, draftId) => caller.get(`/drafts/${draftId}`)],
    ['take it over before it is overdue', (caller, draftId) => caller.post(`/drafts/${draftId}/take-over`, { version: 1 })],
    ['close it', (caller, draftId) => caller.post(`/drafts/${draftId}/not-necessary`, { version: 1, reason: 'mistaken_identity' })],
    ['delete it', (caller, draftId) => caller.post(`/drafts/${draftId}/discard`, { version: 1 })],
  ];
  const rows = () => database.asSuperuser('select d.*, c.version as content_version from drafts.draft d join drafts.content c on c.draft_id = d.id where d.id = $1', [story.draft.id]);

  it.each(acts)('cannot %s', async (_name, act) => {
    const caller = await house.as(who);
    const before = await rows();
    const answer = await act(caller, story.draft.id);
    expect([403, 404]).toContain(answer.status);
    if (answer.status === 404) expect(answer.text).toBe((await act(caller, uuidv7())).text);
    expect(answer.text).not.toContain(story.draft.mark);
    expect(await rows()).toEqual(before);
  });

  it('cannot save over it, nor see it in a list', async () => {
    const caller = await house.as(who);
    const before = await rows();
    for (const version of [0, 1]) expect((await caller.put(`/drafts/${story.draft.id}`, { ...story.draft.body, version })).status).toBeGreaterThanOrEqual(400);
    expect((await caller.get('/drafts')).text).not.toContain(story.draft.id);
    expect(await rows()).toEqual(before);
  });
});

describe('an inbox', () => {
  it.each<[string, Part[]]>([
    ['karen-koege-child-intake', ['child']],
    ['mette-koege-adult-coordinator', ['adult']],
    ['dorte-koege-duty-officer', ['passed']],
    ['lone-roskilde-child-intake', []],
  ])('of %s holds %j', async (who, parts) => {
    const { body } = await (await house.as(who)).get('/inbox');
    expect(body.parts.map(({ id }: { id: string }) => id).sort()).toEqual(parts.map((part) => partOf[part].id).sort());
  });
});
