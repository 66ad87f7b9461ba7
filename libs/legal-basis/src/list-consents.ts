import { mayHandleCases, openOwnCase } from '#cases';
import { operation } from '#operation';
import { unsealJson } from '#sealing';
import { consentStore } from './consent.store.js';
import type { ConsentRecord } from './domain/consent.js';
import { consentsView } from './http/consent.view.js';

/** Every answer about consent in a case, yes and no alike, with what was said, by whom it was taken and how it ended. Oldest first. */
export const listConsents = operation({
  name: 'consent.list',
  verb: 'consultation',
  purpose: () => 'victim_support_referral',
  about: (input: { caseId: string }) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, rows] = await Promise.all([openOwnCase(tx, input.caseId, actor.unitId, sealing), consentStore.namedOfCase(tx, input.caseId, actor.unitId)]);
    return file === undefined ? undefined : { file, rows };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found: { file, rows }, input: { caseId }, now }) => {
    const { key } = file.unseal();
    const consents = rows.map((row) => ({
      row,
      record: unsealJson<ConsentRecord>(key, row.sealedRecord, { table: 'legal_basis.consent', column: 'sealed_record', rowId: row.id, caseId, version: 1 }),
    }));
    return { consents, now, tags: [...new Set(rows.flatMap(({ personId }) => file.tagOf(personId) ?? []))] };
  },
  view: consentsView,
  trace: ({ tags }) => ({ subjects: tags }),
});
