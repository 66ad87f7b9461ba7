import { uuidv7 } from '#kernel';
import { aDraft, begunAgo, childrenOn, leftOf } from '../../../test/builders/draft.js';
import { aSubmission } from '../../../test/builders/incident.js';
import { lastAct } from '../../../test/builders/log-entry.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const colleague = await house.as('malthe-police-officer');

const hours = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 3_600_000;

describe('a draft', () => {
  it('is begun by the first saving, lasts 12 hours from then, and comes back as it was typed', async () => {
    const { id, body } = aDraft({ children: 2 });
    const saved = (await officer.put(`/drafts/${id}`, body)).body;
    expect(saved).toEqual({ id, version: 1, startedAt: expect.any(String), savedAt: saved.startedAt, expiresAt: expect.any(String) });
    expect(hours(saved.startedAt, saved.expiresAt)).toBe(12);
    expect((await officer.get(`/drafts/${id}`)).body).toEqual({ ...saved, children: 2, content: body.content });
    expect(await leftOf(database, id)).toEqual({ state: 'unsent', contents: 1, due: ['draft.end', 'draft.unsent'], moves: [] });
  });

  it('is saved over and over, and its time does not begin anew', async () => {
    const { id, body } = aDraft();
    const first = (await officer.put(`/drafts/${id}`, body)).body;
    await begunAgo(database, id, '3 hours');
    const second = (await officer.put(`/drafts/${id}`, { ...body, version: 1, content: '"mere"' })).body;
    expect(second.version).toBe(2);
    expect(hours(second.startedAt, second.savedAt)).toBeGreaterThan(2.99);
    expect(hours(second.startedAt, second.expiresAt)).toBe(12);
    expect(second.startedAt < first.startedAt).toBe(true);
    expect((await officer.get(`/drafts/${id}`)).body).toMatchObject({ version: 2, content: '"mere"' });
  });

  it('takes as many characters as it says, in the worst of alphabets and quotation marks', async () => {
    const { id } = aDraft();
    const content = JSON.stringify('"\u00e5\n'.repeat(9_999));
    expect(content.length).toBeGreaterThan(49_000);
    expect((await officer.put(`/drafts/${id}`, { version: 0, content, children: 0 })).status).toBe(200);
    expect((await officer.get(`/drafts/${id}`)).body.content).toBe(content);
    const tooLong = await officer.put(`/drafts/${id}`, { version: 1, content: JSON.stringify('a'.repeat(60_000)), children: 0 });
    expect(tooLong).toMatchObject({ status: 400, body: { errors: [{ field: 'content' }] } });
  });

  it.each([['{"half":'], ['ikke JSON']])('is JSON, and %j is not', async (content) => {
    const answer = await officer.put(`/drafts/${uuidv7()}`, { version: 0, content, children: 0 });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'content' }] } });
  });
});

describe('a first saving that comes when its case was sent', () => {
  it('begins no draft, and says what became of it', async () => {
    const body = aSubmission();
    expect((await officer.put(`/submissions/${uuidv7()}`, body)).status).toBe(200);
    for (const who of [officer, colleague]) {
      expect(await who.put(`/drafts/${body.caseId}`, aDraft({ children: 1 }).body)).toMatchObject({ status: 409, body: { code: 'wrong-state', details: { state: 'sent' } } });
    }
    expect(await leftOf(database, body.caseId)).toEqual({ state: 'none', contents: 0, due: [], moves: [] });
  });

  it('or at the same moment, leaves no draft that waits to be sent', async () => {
    for (const body of Array.from({ length: 12 }, () => aSubmission())) {
      const [saved, sent] = await Promise.all([officer.put(`/drafts/${body.caseId}`, aDraft({ children: 1 }).body), officer.put(`/submissions/${uuidv7()}`, body)]);
      const { state } = await leftOf(database, body.caseId);
      expect([sent.status, saved.status, state]).toEqual(saved.status === 200 ? [200, 200, 'sent'] : [200, 409, 'none']);
    }
  });
});

describe('the same saving again', () => {
  it('answers the same, the first time and later, so that a lost answer does no harm', async () => {
    const { id, body } = aDraft();
    const first = await officer.put(`/drafts/${id}`, body);
    expect((await officer.put(`/drafts/${id}`, body)).text).toBe(first.text);
    const second = await officer.put(`/drafts/${id}`, { ...body, version: 1, children: 1 });
    expect(second.body.version).toBe(2);
    expect((await officer.put(`/drafts/${id}`, { ...body, version: 1, children: 1 })).text).toBe(second.text);
    expect((await officer.put(`/drafts/${id}`, { ...body, version: 2, children: 1 })).text).toBe(second.text);
  });

  it('sent twice in one breath begins one draft, and both are answered', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, body } = aDraft();
      const answers = await Promise.all(Array.from({ length: 4 }, () => officer.put(`/drafts/${id}`, body)));
      expect(answers.map(({ status, body: { code, version } }) => code ?? [status, version])).toEqual(answers.map(() => [200, 1]));
    }
  });

  it('with other words, from a page that is behind, is refused and changes nothing', async () => {
    const { id, body } = aDraft();
    await officer.put(`/drafts/${id}`, body);
    await officer.put(`/drafts/${id}`, { ...body, version: 1, content: '"nyere"' });
    for (const version of [0, 1, 3]) {
      const behind = await officer.put(`/drafts/${id}`, { ...body, version, content: '"bagefter"' });
      expect(behind).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', details: { version: 2 } } });
    }
    expect((await officer.get(`/drafts/${id}`)).body.content).toBe('"nyere"');
  });
});

describe('a child', () => {
  it('that was on a draft once is remembered when it is taken off again', async () => {
    const { id, body } = aDraft();
    await officer.put(`/drafts/${id}`, body);
    expect(await childrenOn(database, id)).toEqual({ hadChild: false, children: 0, mostChildren: 0 });
    await officer.put(`/drafts/${id}`, { ...body, version: 1, children: 1 });
    await officer.put(`/drafts/${id}`, { ...body, version: 2, children: 0 });
    expect(await childrenOn(database, id)).toEqual({ hadChild: true, children: 0, mostChildren: 1 });
    expect((await officer.get('/drafts')).body.drafts.find((draft: { id: string }) => draft.id === id)).toMatchObject({ children: 0, hadChild: true });
  });
});

describe('the id of a draft', () => {
  it('that a colleague, another unit or nobody has answers without telling which', async () => {
    const { id, body } = aDraft();
    await officer.put(`/drafts/${id}`, body);
    const elsewhere = await house.as('signe-local-police-officer');
    const taken = [await colleague.put(`/drafts/${id}`, body), await elsewhere.put(`/drafts/${id}`, body)];
    expect(taken.map(({ status, body: { code } }) => [status, code])).toEqual([[409, 'id-taken'], [409, 'id-taken']]);
    const later = { ...body, version: 1 };
    const unknown = await colleague.put(`/drafts/${uuidv7()}`, later);
    expect(unknown.status).toBe(404);
    for (const who of [colleague, elsewhere]) expect((await who.put(`/drafts/${id}`, later)).text).toBe(unknown.text);
    await begunAgo(database, id, '11 hours');
    expect((await colleague.put(`/drafts/${id}`, later)).text).toBe(unknown.text);
    expect((await colleague.put(`/drafts/${id}`, body)).body.code).toBe('id-taken');
  });

  it.each(['karen-koege-child-intake', 'torben-police-administrator', 'ronja-police-auditor'])('is not for %s to make', async (key) => {
    const { id, body } = aDraft();
    expect((await (await house.as(key)).put(`/drafts/${id}`, body)).status).toBe(403);
    expect(await lastAct(database, 'draft.save')).toMatchObject({ outcome: 'refused', code: 'not-allowed' });
    expect((await leftOf(database, id)).state).toBe('none');
  });
});
