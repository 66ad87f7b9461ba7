import { operation } from '#operation';
import { mayHandleCases } from './domain/may-handle-cases.js';
import { caseView } from './http/case.view.js';
import { openOwnCase } from './open-case.js';

/** The unit's own case as it was recorded. */
export const readCase = operation({
  name: 'case.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { caseId: string }) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: (tx, { input, actor, sealing }) => openOwnCase(tx, input.caseId, actor.unitId, sealing),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found }) => ({ file: found.file, incident: found.unseal().incident, tags: found.persons.map((person) => person.subjectTag) }),
  view: caseView,
  trace: (result) => ({ subjects: result.tags }),
});
