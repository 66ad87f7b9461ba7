import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#kernel';
import { no, yes } from '../expected.js';
import type { Scene } from '../scene.js';
import type { Visitor } from '../visitor.js';
import { adultPart, anAttempt, childPart, toContactPoint, unbornPart } from '../wanted-parts.js';
import type { Recorded } from './police-record.js';

export interface Sent {
  referralId: string;
  body: { caseId: string; salt: string; parts: { id: string }[] };
  receipt: string;
  child: { id: string; reference: string };
  adult: { id: string; reference: string };
  /** The unborn child's part as it was asked for, to be sent again. */
  unborn: { id: string; reference: string; wanted: ReturnType<typeof unbornPart> };
}

/** What the server asks for before anything leaves; then the sending itself. */
export async function policeSend({ tell, as }: Scene, recorded: Recorded): Promise<Sent> {
  tell.chapter('The police send each part (del) to the one contact point it is for');
  const officer = await as('freja-police-officer');
  const { family } = recorded;
  const intake = toContactPoint('koege-child-intake');
  const send = sender(officer, family.caseId);

  await tell.check("The victim's part without her consent is refused: no basis, no byte", async () => {
    no(await send([adultPart(family, family.victim.id, undefined, [anAttempt()])]), 422, 'consent-missing');
  });
  await tell.check("The alleged perpetrator's part is refused, because he said no", async () => {
    no(await send([adultPart(family, family.perpetrator.id, recorded.refusedConsentId, [anAttempt()])]), 422, 'consent-refused');
  });
  await tell.check('An acute part without a call to the duty officer (social døgnvagt), made or tried, is refused', async () => {
    no(await send([childPart(family, intake, [])]), 422, 'call-or-attempt-missing');
  });
  await tell.check("A child's part to the adult coordinator is refused: one contact point never holds both sides of a home", async () => {
    no(await send([childPart(family, toContactPoint('koege-adult-coordinator'), [anAttempt()])]), 422, 'receiver-not-for-this-part');
  });

  const wanted = [
    childPart(family, intake, [anAttempt()]),
    unbornPart(family, intake, [anAttempt()]),
    adultPart(family, family.victim.id, recorded.consentId, [anAttempt()]),
  ] as const;
  const referralId = uuidv7();
  const body = { caseId: family.caseId, salt: newSalt(), parts: [...wanted] };
  const answer = await tell.step("With a recorded attempt she sends both children's parts to Køge's child intake (børnemodtagelsen) and the victim's to the adult coordinator (voldskoordinator)", async (note) => {
    const said = yes(await officer.put(`/referrals/${referralId}`, body));
    deepStrictEqual(said.parts.map(({ state }: { state: string }) => state), ['delivered', 'delivered', 'delivered']);
    note(said.parts.map(({ reference }: { reference: string }) => reference).join(', '));
    return said;
  });
  await tell.check('She is told at once that the duty officer was not reached, whom to call, and that the 24 hours (døgnfristen) have begun', async () => {
    const [part] = answer.parts;
    ok(part.notices.includes('duty_officer_not_reached'), `notices: ${part.notices}`);
    strictEqual(typeof part.receiver.phone, 'string');
    strictEqual(Date.parse(part.assessBefore) - Date.parse(part.deliveredAt), 24 * 60 * 60 * 1000);
  });
  const named = (id: string) => ({ id, reference: answer.parts.find((part: { id: string }) => part.id === id).reference });
  return {
    referralId,
    body,
    receipt: answer.receipt,
    child: named(wanted[0].id),
    unborn: { ...named(wanted[1].id), wanted: wanted[1] },
    adult: named(wanted[2].id),
  };
}

/** 32 random bytes that the client keeps: the key of the receipt's MAC. */
export const newSalt = (): string => randomBytes(32).toString('base64url');

/** Sends parts under a new referral id. */
export function sender(officer: Visitor, caseId: string) {
  return (parts: object[]) => officer.put(`/referrals/${uuidv7()}`, { caseId, salt: newSalt(), parts });
}
