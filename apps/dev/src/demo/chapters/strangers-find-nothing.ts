import { strictEqual } from 'node:assert/strict';
import { uuidv7 } from '#kernel';
import { no } from '../expected.js';
import type { Scene } from '../scene.js';
import type { Sent } from './police-send.js';

/** Those who have no part in it. */
export async function strangersFindNothing({ tell, as, anybody }: Scene, sent: Sent): Promise<void> {
  tell.chapter('Those who have no part in it find nothing');
  const open = (id: string) => [`/parts/${id}/open`, { version: 2 }] as const;

  await tell.check('A caseworker in Roskilde is answered "not found" (findes ikke), byte for byte the same as for a part that does not exist', async () => {
    const lone = await as('lone-roskilde-child-intake');
    const [theirs, unknown] = [await lone.post(...open(sent.child.id)), await lone.post(...open(uuidv7()))];
    no(theirs, 404, 'not-found');
    strictEqual(theirs.text, unknown.text);
  });
  await tell.check("Køge's own adult coordinator does not find the child's part, nor the child intake the adult's", async () => {
    no(await (await as('mette-koege-adult-coordinator')).post(...open(sent.child.id)), 404, 'not-found');
    no(await (await as('karen-koege-child-intake')).post(...open(sent.adult.id)), 404, 'not-found');
  });
  await tell.check('Somebody of the same intake who signed in at too low a level (NSIS: Lav) is refused', async () => {
    no(await (await as('lasse-low-level')).post(...open(sent.child.id)), 403, 'assurance-too-low');
  });
  await tell.check("A \"police officer\" whom the municipalities' sign-in vouches for is refused: it may not say who is police", async () => {
    no(await (await as('falke-false-police-officer')).get('/sent'), 403, 'not-allowed');
  });
  await tell.check('Without a token nobody comes in', async () => {
    strictEqual((await anybody.get(`/parts/${sent.child.id}`)).status, 401);
  });
}
