import type { WebHouse } from '../harness/web-house.js';
import { apiCallerOf } from './api-caller.js';
import { aSentReferral } from './story.js';

/**
 * A case with something to audit, done at the api of a house with a web: Freja of the police sends it, Karen of Køge opens
 * and accepts the child's part and has the name in her inbox, Jonas looks at the same inbox, Mette of another unit tries
 * to open the part and may not.
 */
export async function anAuditedCase(house: WebHouse) {
  const [freja, karen, jonas, mette] = await Promise.all(
    ['freja-police-officer', 'karen-koege-child-intake', 'jonas-koege-child-intake', 'mette-koege-adult-coordinator'].map((person) => apiCallerOf(house, person)),
  );
  const sent = await aSentReferral(freja!);
  const { childPart, incident } = sent;
  await karen!.post(`/parts/${childPart.id}/open`, { version: 2 });
  await karen!.post(`/parts/${childPart.id}/accept`, { version: 3 });
  await karen!.get('/inbox');
  await karen!.get('/inbox');
  await jonas!.get('/inbox');
  await mette!.post(`/parts/${childPart.id}/open`, { version: 4 });
  const { body } = await freja!.get(`/cases/${incident.caseId}`);
  const part = sent.answer.body.parts.find(({ id }: { id: string }) => id === childPart.id);
  return { ...sent, caseReference: body.reference as string, partReference: part.reference as string };
}
