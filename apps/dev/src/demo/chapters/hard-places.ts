import { ok, strictEqual } from 'node:assert/strict';
import { no, yes } from '../expected.js';
import { aFamily, minutesAgo } from '../family.js';
import type { Scene } from '../scene.js';
import { anAttempt, childPart, toContactPoint } from '../wanted-parts.js';
import { sender } from './police-send.js';

const stevns = '0336';
const faxe = '0320';

/** Places where a referral could be lost: an office without staff, a municipality that is not in the system. */
export async function hardPlaces({ tell, as }: Scene): Promise<void> {
  tell.chapter('Where a referral could get lost, somebody is told');
  const officer = await as('freja-police-officer');

  await tell.check("Stevns' child intake has nobody in the role: the part is received all the same, after a recorded call, and the sender is told", async () => {
    const family = aFamily(stevns, 'HASTER');
    yes(await officer.put(`/cases/${family.caseId}`, family.body));
    const send = sender(officer, family.caseId);
    no(await send([childPart(family, toContactPoint('stevns-child-intake'), [])]), 422, 'call-or-attempt-missing');
    const [part] = yes(await send([childPart(family, toContactPoint('stevns-child-intake'), [anAttempt()])])).parts;
    strictEqual(part.state, 'delivered');
    ok(part.notices.includes('no_role_holder'), `notices: ${part.notices}`);
  });

  const outside = await tell.step('Faxe lies outside the police district (politikredsen): she is shown its intake and 114, and it stays her turn', async () => {
    const family = aFamily(faxe, 'HASTER');
    yes(await officer.put(`/cases/${family.caseId}`, family.body));
    const [part] = yes(await sender(officer, family.caseId)([childPart(family, { outsideMunicipalityCode: faxe }, [])])).parts;
    strictEqual(`${part.state} ${part.outside.dutyPhone}`, 'outside_the_system 114');
    const row = yes(await officer.get('/sent')).parts.find(({ id }: { id: string }) => id === part.id);
    strictEqual(row.turn, 'sender');
    return part;
  });
  const handOver = `/parts/${outside.id}/outside-delivery`;
  await tell.check('Proof of delivery outside the system (afleveret uden for systemet) without saying to whom is refused', async () => {
    strictEqual((await officer.post(handOver, { version: outside.version, deliveredAt: minutesAgo(1), how: 'telefon' })).status, 400);
  });
  await tell.check('To whom, when and how: then it is closed', async () => {
    const proof = { version: outside.version, toWhom: 'Vagthavende i Faxe Kommune', deliveredAt: minutesAgo(1), how: 'telefon' };
    strictEqual(yes(await officer.post(handOver, proof)).state, 'closed');
  });
}
