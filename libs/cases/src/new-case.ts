import { belongsToCase } from '#audit';
import { type Actor, isChildRole, newReference, parseCpr } from '#kernel';
import type { Tx } from '#platform';
import { blindIndex, bodyMac, type DataKey, type Sealing } from '#sealing';
import type { CaseRow, LookUpRow, PersonRow, StatementRow } from './case.row.js';
import { caseStore } from './case.store.js';
import type { Incident } from './domain/incident.js';
import { sealCore, sealPerson, sealStatement } from './sealed-case.js';

/** A case that is sealed under a key of its own and not stored yet. */
export interface NewCase {
  file: CaseRow;
  persons: PersonRow[];
  statements: StatementRow[];
  lookUps: LookUpRow[];
  children: number;
  /** For what is sealed into the same case by the same act; unwrapping it anew would count as another look. */
  key: DataKey;
}

/** An incident becomes rows: everything about citizens sealed, CPR numbers findable within the organisation only. */
export function newCase(caseId: string, incident: Incident, { actor, now, sealing }: { actor: Actor; now: Date; sealing: Sealing }): NewCase {
  const { key, wrapped } = sealing.keys.newDataKey({ caseId, partId: null });
  return {
    file: {
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
    },
    persons: incident.persons.map((person) => sealPerson(key, caseId, person)),
    statements: incident.statements.map((item) => sealStatement(key, caseId, item)),
    lookUps: lookUpsOf(incident, actor, sealing),
    children: incident.persons.filter((person) => isChildRole(person.role)).length,
    key,
  };
}

/**
 * Stores a case, its own row first: the others may only be laid under a case that one has.
 * @throws a unique violation when an id is taken; the door answers `id-taken`
 */
export async function storeCase(tx: Tx, { file, persons, statements, lookUps, children }: NewCase): Promise<void> {
  await Promise.all([
    caseStore.insert(tx, file, persons, statements, lookUps, children),
    belongsToCase(tx, [{ id: file.id, reference: file.reference }]),
  ]);
}

function lookUpsOf(incident: Incident, actor: Actor, sealing: Sealing): LookUpRow[] {
  const scope = { purpose: 'cpr-within-organisation', organisationId: actor.organisationId } as const;
  return incident.persons.flatMap((person) => {
    const parsed = person.cpr === undefined ? null : parseCpr(person.cpr);
    return parsed?.ok === true ? [{ personId: person.id, cprIndex: blindIndex(sealing.ring, scope, parsed.cpr) }] : [];
  });
}
