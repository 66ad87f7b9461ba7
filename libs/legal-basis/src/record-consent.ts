import { mayHandleCases, openOwnCase } from '#cases';
import { refuse } from '#kernel';
import { operation } from '#operation';
import { isSameMac } from '#sealing';
import { consentStore } from './consent.store.js';
import { canEndThen, type HeardConsent, mayBeAsked, mayBeAskedAgain } from './domain/heard-consent.js';
import { consentView } from './http/consent.view.js';
import { consentMac, newConsent, storeConsents } from './new-consent.js';

export interface RecordConsent extends HeardConsent {
  caseId: string;
  consentId: string;
}

/** Records the answer of an adult who was asked. A refusal is stored like a consent, and is not asked away. */
export const recordConsent = operation({
  name: 'consent.record',
  verb: 'collection',
  purpose: () => 'victim_support_referral',
  about: (input: RecordConsent) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, first, before] = await Promise.all([
      openOwnCase(tx, input.caseId, actor.unitId, sealing),
      consentStore.find(tx, input.consentId, input.caseId, actor.unitId),
      consentStore.ofCase(tx, input.caseId, actor.unitId),
    ]);
    return file === undefined ? undefined : { file, first, before };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { actor, input, found, now }) => {
    const person = found.file.persons.find((candidate) => candidate.id === input.personId);
    const asked = mayBeAsked(person);
    if (asked !== true) return asked;
    const { key } = found.file.unseal();
    const tag = person!.subjectTag;
    if (found.first !== undefined) {
      return isSameMac(found.first.bodyMac, consentMac(key, input)) ? { row: found.first, tag } : refuse('differs-from-first');
    }
    for (const allowed of [mayBeAskedAgain(input, found.before), canEndThen(input, now)]) if (allowed !== true) return allowed;
    const row = newConsent(key, input.caseId, input.consentId, input, now);
    await storeConsents(tx, actor, input.caseId, [row]);
    return { row, tag };
  },
  view: ({ row }) => consentView(row),
  trace: (result) => ({ subjects: [result.tag] }),
});
