import { uuidv7 } from '#kernel';
import { unitIdOf } from '../../../test/builders/duty.js';
import { aChildPart, anIncident, aSalt } from '../../../test/builders/incident.js';
import { subjectsOfLast, tagOf } from '../../../test/builders/part-rows.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const karen = await house.as('karen-koege-child-intake');
const dorte = await house.as('dorte-koege-duty-officer');

/** Three children of one case: two at the intake, one at the out-of-hours duty. The intake has opened the first. */
async function brothersAndSisters() {
  const incident = anIncident({ children: 3 });
  const [first, second, third] = incident.kids as [typeof incident.child, typeof incident.child, typeof incident.child];
  await officer.put(`/cases/${incident.caseId}`, incident.body);
  const parts = [first, second, third].map((kid) => aChildPart(incident, kid === third ? { contactPointId: unitIdOf('koege-duty-officer') } : {}, kid));
  expect((await officer.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts })).status).toBe(200);
  await karen.post(`/parts/${parts[0]!.id}/open`, { version: 2 });
  return { incident, kids: [first, second, third], parts };
}

describe('the children of a case', () => {
  it('are those whose parts this contact point has, by name where it has opened them', async () => {
    const { kids, parts } = await brothersAndSisters();
    const { body } = await karen.get(`/parts/${parts[0]!.id}/children`);
    const byId = new Map(body.children.map((child: { id: string }) => [child.id, child]));
    expect(byId.size).toBe(2);
    expect(byId.get(parts[0]!.id)).toEqual({
      id: parts[0]!.id, reference: expect.stringMatching(/^NV-/), state: 'opened', urgency: 'HASTER', version: 3, assessBefore: expect.any(String), isOpened: true,
      name: kids[0]!.name, ageInMonths: expect.any(Number), exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }], informed: { wasInformed: true },
    });
    expect(byId.get(parts[1]!.id)).toEqual({
      id: parts[1]!.id, reference: expect.stringMatching(/^NV-/), state: 'delivered', urgency: 'HASTER', version: 2, assessBefore: expect.any(String), isOpened: false,
    });
  });

  it('are traced, each whose name is shown, and no other', async () => {
    const { kids, parts } = await brothersAndSisters();
    const tags = await Promise.all(kids.map(({ id }) => tagOf(house.database, id)));
    await karen.get(`/parts/${parts[0]!.id}/children`);
    expect(await subjectsOfLast(house.database, 'part.children')).toEqual([tags[0]]);
    await karen.post(`/parts/${parts[1]!.id}/open`, { version: 2 });
    await karen.get(`/parts/${parts[0]!.id}/children`);
    expect(await subjectsOfLast(house.database, 'part.children')).toEqual(tags.slice(0, 2).toSorted());
  });

  it('show no number, no birth date, no address and no words', async () => {
    const { incident, parts } = await brothersAndSisters();
    const { text } = await karen.get(`/parts/${parts[0]!.id}/children`);
    for (const secret of [...incident.kids.map((kid) => (kid as unknown as { cpr: string }).cpr), incident.seen.text, incident.child.address, incident.victim.name]) expect(text).not.toContain(secret);
  });

  it('of another contact point are not among them', async () => {
    const { parts } = await brothersAndSisters();
    expect((await dorte.get(`/parts/${parts[2]!.id}/children`)).body.children.map(({ id }: { id: string }) => id)).toEqual([parts[2]!.id]);
    expect((await dorte.get(`/parts/${parts[0]!.id}/children`)).status).toBe(404);
  });

  it('corrected since are shown as they are now', async () => {
    const { incident, kids, parts } = await brothersAndSisters();
    const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = aChildPart(incident, { exposure: [{ exposure: 'UKENDT', source: 'observed_by_officer' }] }, kids[0]);
    expect((await officer.post(`/parts/${parts[0]!.id}/correct`, { version: 3, reason: 'wrong_fact', wanted, statements: [] })).status).toBe(200);
    const { body } = await karen.get(`/parts/${parts[0]!.id}/children`);
    expect(body.children.find(({ id }: { id: string }) => id === parts[0]!.id).exposure).toEqual([{ exposure: 'UKENDT', source: 'observed_by_officer' }]);
  });
});
