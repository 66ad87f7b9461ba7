import { match, strictEqual } from 'node:assert/strict';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../../../../db/seed/places.js';
import { no, yes } from '../expected.js';
import { aFamily, type Family, minutesAgo } from '../family.js';
import type { Scene } from '../scene.js';

export interface Recorded {
  family: Family;
  reference: string;
  /** The victim's yes, with feedback. */
  consentId: string;
  /** The alleged perpetrator's no. */
  refusedConsentId: string;
}

/** An incident becomes a case (sag), and two adults are asked, each alone. */
export async function policeRecord({ tell, as }: Scene): Promise<Recorded> {
  tell.chapter('The police (politiet) record what happened in Køge');
  const officer = await as('freja-police-officer');
  const family = aFamily('0259', 'AKUT');
  const consentUrl = (id: string) => `/cases/${family.caseId}/consents/${id}`;

  const { reference } = await tell.step('Officer Freja records an acute incident (AKUT): a victim, an alleged perpetrator (udøver), a child and an unborn child', async (note) => {
    const answer = yes(await officer.put(`/cases/${family.caseId}`, family.body));
    match(answer.reference, /^NV-/);
    note(`case ${answer.reference}`);
    return answer;
  });

  const consentId = uuidv7();
  await tell.step("She asks the victim alone and records the consent (samtykke), feedback (tilbagemelding) to the police included", async () => {
    const answer = yes(await officer.put(consentUrl(consentId), answerOf(family.victim.id, 'given')));
    strictEqual(answer.coversFeedback, true);
  });

  const refusedConsentId = uuidv7();
  await tell.step('The alleged perpetrator says no; the refusal is recorded like any answer', async () => {
    strictEqual(yes(await officer.put(consentUrl(refusedConsentId), answerOf(family.perpetrator.id, 'refused'))).answer, 'refused');
  });

  await tell.check('A child is not asked: a notification (underretning, Barnets lov § 133) needs no consent, and asking is refused', async () => {
    no(await officer.put(consentUrl(uuidv7()), answerOf(family.child.id, 'given')), 422, 'consent-not-asked-for-child');
  });
  return { family, reference, consentId, refusedConsentId };
}

function answerOf(personId: string, answer: 'given' | 'refused') {
  return {
    personId,
    answer,
    coversFeedback: answer === 'given',
    agreed: { items: ['identity', 'contact', 'account', 'violence'], recipients: [unitByKey('koege-adult-coordinator').id], purpose: 'victim_support_referral', leafletVersion: '2026-1' },
    record: {
      mode: 'oral',
      language: 'dansk',
      hasInterpreter: false,
      isSpokenAlone: true,
      scope: 'Navn, telefon og hvad der skete, til kommunens voldskoordinator, så hun kan ringe',
      answeredAt: minutesAgo(20),
    },
  };
}
