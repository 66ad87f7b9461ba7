import { lastDisclosure, proposalsOf } from '../../../test/builders/part-rows.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const officer = await house.as('freja-police-officer');
const karen = await house.as('karen-koege-child-intake');

async function opened() {
  const { childPart } = await aSentReferral(officer);
  await karen.post(`/parts/${childPart.id}/open`, { version: 2 });
  return childPart.id;
}
const sendBack = (id: string, body: Record<string, unknown>) => karen.post(`/parts/${id}/return`, { version: 3, ...body });
const proposed = (id: string) => proposalsOf(house.database, id);

describe('a part that is returned', () => {
  it.each([['0265'], ['0101']])('for the wrong kommune names the right one: %s', async (code) => {
    const id = await opened();
    expect(await sendBack(id, { reason: 'wrong_municipality', proposedMunicipalityCode: code })).toMatchObject({ status: 200, body: { state: 'returned' } });
    expect(await proposed(id)).toEqual([code]);
  });

  it('stands in the log as what was told to the police', async () => {
    const id = await opened();
    await sendBack(id, { reason: 'wrong_municipality', proposedMunicipalityCode: '0265' });
    expect(await lastDisclosure(house.database, id)).toEqual({ operation: 'part.return', told: ['police'] });
  });

  it('for another reason names none', async () => {
    const id = await opened();
    expect((await sendBack(id, { reason: 'wrong_contact_point' })).status).toBe(200);
    expect(await proposed(id)).toEqual([null]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the wrong kommune without the right one', { reason: 'wrong_municipality' }],
    ['the wrong kommune with the own one', { reason: 'wrong_municipality', proposedMunicipalityCode: '0259' }],
    ['another reason with a kommune', { reason: 'sent_twice', proposedMunicipalityCode: '0265' }],
    ['a kommune that is none', { reason: 'wrong_municipality', proposedMunicipalityCode: 'Roskilde' }],
    ['a code that no kommune has', { reason: 'wrong_municipality', proposedMunicipalityCode: '9999' }],
  ])('is not returned for %s', async (_what, body) => {
    const id = await opened();
    expect(await sendBack(id, body)).toMatchObject({ status: 400, body: { code: 'invalid-input', errors: [{ field: 'proposedMunicipalityCode' }] } });
    expect(await proposed(id)).toEqual([]);
  });
});
