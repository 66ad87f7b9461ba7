import { strictEqual } from 'node:assert/strict';
import { no, yes } from '../expected.js';
import type { Scene } from '../scene.js';
import { toContactPoint } from '../wanted-parts.js';
import type { Sent } from './police-send.js';

/** A part that came to the wrong place does not vanish: it is somebody's turn at every moment. */
export async function partComesBack({ tell, as }: Scene, { unborn }: Sent): Promise<void> {
  tell.chapter('A part that comes back (returneret) stays open until somebody answers for it');
  const intake = await as('karen-koege-child-intake');
  const officer = await as('freja-police-officer');
  const part = `/parts/${unborn.id}`;

  await tell.step("Karen opens the unborn child's part and returns it with a coded reason: another contact point has the duty tonight", async () => {
    const opened = yes(await intake.post(`${part}/open`, { version: 2 }));
    strictEqual(yes(await intake.post(`${part}/return`, { version: opened.version, reason: 'wrong_contact_point' })).state, 'returned');
  });
  await tell.check('From then on the intake cannot read it', async () => no(await intake.get(part), 404, 'not-found'));
  const mine = await tell.step("In the police unit's list it is their turn again, with the clock still running", async () => {
    const row = yes(await officer.get('/sent')).parts.find(({ id }: { id: string }) => id === unborn.id);
    strictEqual(`${row.state}, turn of ${row.turn}`, 'returned, turn of sender');
    strictEqual(typeof row.assessBefore, 'string');
    return row;
  });
  const again = await tell.step('Freja sends it to the duty officer (social døgnvagt) instead', async () => {
    const { contactPointId: _intake, ...rest } = unborn.wanted as typeof unborn.wanted & { contactPointId?: string };
    const answer = yes(await officer.post(`${part}/send-again`, { version: mine.version, wanted: { ...rest, ...toContactPoint('koege-duty-officer') } }));
    strictEqual(answer.state, 'delivered');
    return answer;
  });
  await tell.check('Duty officer Dorte accepts it', async () => {
    const duty = await as('dorte-koege-duty-officer');
    strictEqual(yes(await duty.post(`${part}/accept`, { version: again.version })).state, 'accepted');
  });
}
