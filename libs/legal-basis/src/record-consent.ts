import { mayHandleCases, openOwnCase } from '#cases';
import { isChildRole, refuse } from '#kernel';
import { operation } from '#operation';
import { bodyMac, isSameMac, seal } from '#sealing';
import { consentStore } from './consent.store.js';
import type { ConsentRecord, GivenOrRefused } from './domain/consent.js';
import { consentView } from './http/consent.view.js';

/** What the officer heard when asking the adult, alone. */
export interface RecordConsent {
  caseId: string;
  consentId: string;
  personId: string;
  answer: GivenOrRefused;
  coversFeedback: boolean;
  record: ConsentRecord;
}

// Policy default (domain.md 2.3): a consent ends after twelve months at the latest.
const longest = { months: 12 };

/**
 * Records the answer of an adult who was asked. A refusal is stored like a consent. A child is never asked, for a
 * § 133 notification needs none and asking would suggest that a no would matter.
 */
export const recordConsent = operation({
  name: 'consent.record',
  verb: 'collection',
  purpose: () => 'victim_support_referral',
  about: (input: RecordConsent) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, first] = await Promise.all([
      openOwnCase(tx, input.caseId, actor.unitId, sealing),
      consentStore.find(tx, input.consentId, input.caseId, actor.unitId),
    ]);
    return file === undefined ? undefined : { file, first };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { actor, input, found, now }) => {
    const person = found.file.persons.find((candidate) => candidate.id === input.personId);
    if (person === undefined) return refuse('unknown-person', { field: 'personId' });
    if (isChildRole(person.role)) return refuse('consent-not-asked-for-child');
    const { key } = found.file.unseal();
    const { caseId, consentId, ...said } = input;
    const mac = bodyMac(key, said);
    if (found.first !== undefined) {
      return isSameMac(found.first.bodyMac, mac) ? { row: found.first, tag: person.subjectTag } : refuse('differs-from-first');
    }
    const expiresAt = new Date(now);
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + longest.months);
    const row = {
      id: consentId,
      personId: input.personId,
      answer: input.answer,
      coversFeedback: input.answer === 'given' && input.coversFeedback,
      expiresAt: input.answer === 'given' ? expiresAt : null,
      withdrawnAt: null,
      sealedRecord: seal(key, input.record, { table: 'legal_basis.consent', column: 'sealed_record', rowId: consentId, caseId, version: 1 }),
      bodyMac: mac,
      recordedAt: now,
    };
    await consentStore.insert(tx, { districtId: actor.districtId, caseId, unitId: actor.unitId, by: actor.id }, row);
    return { row, tag: person.subjectTag };
  },
  view: ({ row }) => consentView(row),
  trace: (result) => ({ subjects: [result.tag] }),
});
