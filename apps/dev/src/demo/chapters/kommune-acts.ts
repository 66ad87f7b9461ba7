import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { no, nothingOf, yes } from '../expected.js';
import type { Scene } from '../scene.js';
import type { Recorded } from './police-record.js';
import type { Sent } from './police-send.js';

const ground = 'Barnets trivsel undersøges efter barnets lov § 20';

interface Listed {
  id: string;
  version: number;
  children: number;
  state: string;
}

/** The kommune opens, accepts, decides and answers; the police learn what the law lets them learn. */
export async function kommuneActs({ tell, as }: Scene, { family }: Recorded, sent: Sent): Promise<void> {
  tell.chapter('The municipality (kommunen) receives, decides and answers');
  const intake = await as('karen-koege-child-intake');
  const officer = await as('freja-police-officer');
  const child = `/parts/${sent.child.id}`;

  const row: Listed = await tell.step("Karen of Køge's child intake sees a row without a name: reference, urgency, number of children, clock", async () => {
    const inbox = await intake.get('/inbox');
    const mine = yes(inbox).parts.find(({ id }: Listed) => id === sent.child.id);
    ok(mine !== undefined, 'the part is not in the inbox (indbakke)');
    deepStrictEqual([mine.state, mine.urgency, mine.children, mine.name], ['delivered', 'AKUT', 2, undefined]);
    return mine;
  });
  await tell.check('The content is not shown before somebody has opened it', async () => no(await intake.get(child), 409, 'not-opened'));

  const accepted = await tell.step('She accepts from the list, which opens it in her name; now the child is named, and no address is there that nobody put in', async () => {
    const answer = await intake.post(`${child}/accept`, { version: row.version });
    strictEqual(yes(answer).content.person.name, (family.child as { name?: string }).name);
    nothingOf(answer, ['Opdigtsvej', 'Hos en kollega', family.told.text]);
    return answer.body;
  });
  await tell.check('Her colleague Jonas, a moment later, is told what changed and by whom', async () => {
    const late = await (await as('jonas-koege-child-intake')).post(`${child}/accept`, { version: row.version });
    no(late, 409, 'changed-meanwhile');
    ok(late.body.details.changes.every(({ by }: { by: string }) => by === 'Karen Opdigtsen'), late.text);
  });
  const decided = await tell.step('She decides on an investigation (børnefaglig undersøgelse) and writes why', async () => {
    const answer = yes(await intake.post(`${child}/decide`, { version: accepted.version, decision: 'investigation', ground }));
    strictEqual(answer.state, 'decided');
    return answer;
  });
  await tell.step('She answers the police: the notification was followed up (der er fulgt op)', async () => {
    yes(await intake.post(`${child}/feedback`, { version: decided.version, feedback: 'followed_up' }));
  });
  await tell.check('Officer Freja learns that, and nothing of decision or grounds (Barnets lov § 138)', async () => {
    const seen = await officer.get(`/referrals/${sent.referralId}`);
    const part = yes(seen).parts.find(({ id }: Listed) => id === sent.child.id);
    deepStrictEqual([part.state, part.feedback], ['received', 'followed_up']);
    nothingOf(seen, ['investigation', ground, 'decided', 'accepted']);
  });
  await tell.check('The adult coordinator Mette accepts the adult part, and answers that contact was made, as the consent allows', async () => {
    const coordinator = await as('mette-koege-adult-coordinator');
    const part = yes(await coordinator.post(`/parts/${sent.adult.id}/accept`, { version: 2 }));
    deepStrictEqual(part.content.person.contact.forbiddenWays, ['Aldrig brev eller sms til hjemmet']);
    yes(await coordinator.post(`/parts/${sent.adult.id}/feedback`, { version: part.version, feedback: 'contact_made' }));
  });
}
