import { type Refusal, refuse } from '#kernel';
import { operation } from '#operation';
import { bodyMac, isSameMac } from '#sealing';
import { caseStore } from './case.store.js';
import { cprWarnings } from './domain/cpr-warnings.js';
import type { Incident } from './domain/incident.js';
import { incoherences } from './domain/incoherences.js';
import { mayHandleCases } from './domain/may-handle-cases.js';
import { type CaseRecorded, caseRecordedView } from './http/case.view.js';
import { newCase, storeCase } from './new-case.js';
import { caseKey } from './sealed-case.js';

export interface RecordCase {
  caseId: string;
  incident: Incident;
}

/**
 * An incident becomes a case of the officer's unit. The client makes the id: the same id and body again answer the
 * same, another body is refused, an id of somebody else's is taken.
 */
export const recordCase = operation({
  name: 'case.record',
  verb: 'collection',
  purpose: () => 'case_handling',
  about: (input: RecordCase) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor }) => ({ first: await caseStore.find(tx, input.caseId, actor.unitId) }),
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running): Promise<CaseRecorded | Refusal> => {
    const { caseId, incident } = running.input;
    const { first } = running.found;
    const warnings = cprWarnings(incident);
    if (first !== undefined) {
      const same = isSameMac(first.bodyMac, bodyMac(caseKey(running.sealing, first), incident));
      return same ? { id: caseId, reference: first.reference, version: first.version, warnings, tags: [] } : refuse('differs-from-first');
    }
    const [problem] = incoherences(incident);
    if (problem !== undefined) return problem;
    const made = newCase(caseId, incident, running);
    await storeCase(tx, made);
    return { id: caseId, reference: made.file.reference, version: 1, warnings, tags: made.persons.map((person) => person.subjectTag) };
  },
  view: caseRecordedView,
  trace: (result) => ({ subjects: result.tags }),
});
