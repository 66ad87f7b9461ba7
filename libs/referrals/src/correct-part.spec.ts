import { uuidv7 } from '#kernel';
import { expireConsent } from '../../../test/builders/consent-rows.js';
import { aSentReferral, correctionOf } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');

async function opened() {
  const story = await aSentReferral(officer);
  await coordinator.post(`/parts/${story.adultPart.id}/open`, { version: 2 });
  await intake.post(`/parts/${story.childPart.id}/open`, { version: 2 });
  const correct = (more: Parameters<typeof correctionOf>[2], part: Parameters<typeof correctionOf>[0] = story.adultPart) => officer.post(`/parts/${part.id}/correct`, correctionOf(part, 3, more));
  const added = { id: uuidv7(), label: 'OBSERVERET', text: `Mere at vide ${story.incident.mark}` };
  return { ...story, correct, added, withAdded: { wanted: { statementIds: [...story.adultPart.statementIds, added.id] }, statements: [added] } };
}

describe('an adult’s part whose consent has expired', () => {
  it('is given nothing new by a correction, and stays as it was', async () => {
    const { correct, withAdded, consentId, adultPart } = await opened();
    await expireConsent(database, consentId);
    expect((await correct(withAdded)).body.code).toBe('consent-expired');
    expect((await correct({ wanted: { violenceTypes: ['PSYKISK'] } })).body.code).toBe('consent-expired');
    expect((await officer.get(`/parts/${adultPart.id}/sent`)).body).toMatchObject({ version: 3, earlier: [] });
  });

  it('is still mended in what it says: wrong data are corrected where they are', async () => {
    const { correct, consentId, adultPart, incident } = await opened();
    await expireConsent(database, consentId);
    const [own] = incident.body.statements.filter(({ id }: { id: string }) => adultPart.statementIds.includes(id));
    expect((await correct({ statements: [{ ...own, text: `Mildere ord ${incident.mark}` }] })).status).toBe(200);
    expect((await coordinator.get(`/parts/${adultPart.id}`)).text).toContain(`Mildere ord ${incident.mark}`);
  });
});

it('a correction adds to a part whose consent carries', async () => {
  const { correct, withAdded } = await opened();
  expect((await correct(withAdded)).status).toBe(200);
});

it('a child’s part rests on a duty, and is added to whatever became of the consent', async () => {
  const { correct, consentId, childPart, added } = await opened();
  await expireConsent(database, consentId);
  expect((await correct({ wanted: { statementIds: [...childPart.statementIds, added.id] }, statements: [added] }, childPart)).status).toBe(200);
});

it.each([true, false])('a part whose consent was taken back is not corrected at all, whether that would add to it (%s) or not', async (isMore) => {
  const { withAdded, adultPart } = await opened();
  expect((await officer.post(`/parts/${adultPart.id}/withdraw`, { version: 3 })).status).toBe(200);
  const answer = await officer.post(`/parts/${adultPart.id}/correct`, correctionOf(adultPart, 4, isMore ? withAdded : {}));
  expect(answer).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
});
