import { uuidv7 } from '#kernel';
import { unitIdOf, unitNamesOf } from '../../../test/builders/duty.js';
import { aChildPart, anIncident, aSalt } from '../../../test/builders/incident.js';
import { aSentReferral } from '../../../test/builders/story.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');

const listed = async (who = officer) => (await who.get('/sent')).body.parts as { id: string; isOwn: boolean; sentAt: string; state: string }[];
const ofPart = async (id: string, who = officer) => (await listed(who)).find((part) => part.id === id);

describe('the list of what a unit has sent', () => {
  it('says of each part which referral and case it is of, who sent it, when, and to where', async () => {
    const { incident, referralId, childPart, answer } = await aSentReferral(officer);
    expect(await ofPart(childPart.id)).toMatchObject({
      referralId, caseId: incident.caseId, sentAt: answer.body.sentAt, sentBy: 'Freja Eksempel', isOwn: true, receiver: unitNamesOf('koege-child-intake'), municipalityCode: '0259',
    });
  });

  it('tells a colleague’s from one’s own', async () => {
    const { childPart } = await aSentReferral(officer);
    expect(await ofPart(childPart.id, await house.as('malthe-police-officer'))).toMatchObject({ isOwn: false, sentBy: 'Freja Eksempel' });
  });

  it('names the kommune where no contact point has the part', async () => {
    const { childPart } = await aSentReferral(officer);
    await intake.post(`/parts/${childPart.id}/open`, { version: 2 });
    await intake.post(`/parts/${childPart.id}/return`, { version: 3, reason: 'wrong_contact_point' });
    const part = await ofPart(childPart.id);
    expect(part).toMatchObject({ state: 'returned', municipalityCode: '0259' });
    expect(part).not.toHaveProperty('receiver');
    const outside = anIncident({ municipality: '0320' });
    await officer.put(`/cases/${outside.caseId}`, outside.body);
    const { contactPointId: _none, ...outsidePart } = aChildPart(outside, { outsideMunicipalityCode: '0320' });
    await officer.put(`/referrals/${uuidv7()}`, { caseId: outside.caseId, salt: aSalt(), parts: [outsidePart] });
    expect(await ofPart(outsidePart.id)).toMatchObject({ state: 'outside_the_system', municipalityCode: '0320' });
  });

  it('names the contact point that has it now, as whoever calls has to know', async () => {
    const { childPart } = await aSentReferral(officer);
    await intake.post(`/parts/${childPart.id}/pass-on`, { version: 2, contactPointId: unitIdOf('koege-duty-officer') });
    expect(await ofPart(childPart.id)).toMatchObject({ state: 'delivered', receiver: unitNamesOf('koege-duty-officer') });
  });

  it('has the sender’s turn first, then what the municipality has, then what has ended; newest first in each', async () => {
    const stories = [await aSentReferral(officer), await aSentReferral(officer), await aSentReferral(officer)];
    await officer.post(`/parts/${stories[0]!.childPart.id}/recall`, { version: 2, reason: 'wrong_content' });
    await officer.post(`/parts/${stories[1]!.adultPart.id}/withdraw`, { version: 2 });
    const ours = new Set(stories.flatMap(({ childPart, adultPart }) => [childPart.id, adultPart.id]));
    const shown = (await listed()).filter(({ id }) => ours.has(id));
    expect(shown.map(({ state }) => state)).toEqual(['recalled', 'delivered', 'delivered', 'delivered', 'delivered', 'withdrawn']);
    const delivered = shown.filter(({ state }) => state === 'delivered').map(({ sentAt }) => sentAt);
    expect(delivered).toEqual([...delivered].sort().reverse());
  });

  it('holds no personal data', async () => {
    const { incident, childPart } = await aSentReferral(officer);
    const answer = await officer.get('/sent');
    expect(answer.text).toContain(childPart.id);
    expect(answer.text).not.toContain(incident.mark);
    expect(answer.text).not.toContain(incident.child.id);
  });
});
