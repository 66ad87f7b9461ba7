import { belongsToCase } from '#audit';
import { isChildRole, isRefusal, newReference, parseCpr, refuse } from '#kernel';
import { operation } from '#operation';
import { blindIndex, bodyMac, isSameMac } from '#sealing';
import { caseStore } from './case.store.js';
import type { Incident } from './domain/incident.js';
import { isCoherent } from './domain/is-coherent.js';
import { mayHandleCases } from './domain/may-handle-cases.js';
import { type CaseRecorded, caseRecordedView } from './http/case.view.js';
import { caseKey, sealCore, sealPerson, sealStatement } from './sealed-case.js';

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
  run: async (tx, { actor, input, found, now, sealing }): Promise<CaseRecorded | ReturnType<typeof refuse>> => {
    const { caseId, incident } = input;
    const warnings = cprWarnings(incident);
    if (found.first !== undefined) {
      const same = isSameMac(found.first.bodyMac, bodyMac(caseKey(sealing, found.first), incident));
      return same ? { id: caseId, reference: found.first.reference, version: found.first.version, warnings, tags: [] } : refuse('differs-from-first');
    }
    const coherent = isCoherent(incident);
    if (isRefusal(coherent)) return coherent;
    const { key, wrapped } = sealing.keys.newDataKey({ caseId, partId: null });
    const persons = incident.persons.map((person) => sealPerson(key, caseId, person));
    const lookUps = incident.persons.flatMap((person) => {
      const parsed = person.cpr === undefined ? null : parseCpr(person.cpr);
      if (parsed === null || !parsed.ok) return [];
      const scope = { purpose: 'cpr-within-organisation', organisationId: actor.organisationId } as const;
      return [{ personId: person.id, cprIndex: blindIndex(sealing.ring, scope, parsed.cpr) }];
    });
    const file = {
      id: caseId,
      districtId: actor.districtId,
      unitId: actor.unitId,
      reference: newReference(),
      urgency: incident.urgency,
      incidentMunicipalityCode: incident.incidentMunicipalityCode,
      sealedIncident: sealCore(key, caseId, incident),
      wrappedKey: wrapped,
      bodyMac: bodyMac(key, incident),
      version: 1,
      recordedAt: now,
      recordedBy: actor.id,
    };
    const statements = incident.statements.map((item) => sealStatement(key, caseId, item));
    const children = incident.persons.filter((person) => isChildRole(person.role)).length;
    await Promise.all([
      caseStore.insert(tx, file, persons, statements, lookUps, children),
      belongsToCase(tx, [{ id: caseId, reference: file.reference }]),
    ]);
    return { id: caseId, reference: file.reference, version: 1, warnings, tags: persons.map((person) => person.subjectTag) };
  },
  view: caseRecordedView,
  trace: (result) => ({ subjects: result.tags }),
});

/** Modulus 11 only warns: valid numbers without it have been given out since 2007 (domain.md 2.7). */
function cprWarnings(incident: Incident): { field: string; code: 'modulus-11' }[] {
  return incident.persons.flatMap((person, index) => {
    const parsed = person.cpr === undefined ? null : parseCpr(person.cpr);
    return parsed?.ok === true && parsed.warning !== undefined ? [{ field: `persons[${index}].cpr`, code: 'modulus-11' as const }] : [];
  });
}
