import type { Tx } from '#platform';
import type { DataKey, Sealing } from '#sealing';
import { caseStore } from './case.store.js';
import type { CaseRow, PersonRow, StatementRow } from './case.row.js';
import type { Incident } from './domain/incident.js';
import { caseKey, unsealIncident } from './sealed-case.js';

/** A case in the hands of the unit that recorded it. Unsealed only when asked to. */
export interface OpenCase {
  file: CaseRow;
  persons: PersonRow[];
  statements: StatementRow[];
  unseal(): { key: DataKey; incident: Incident };
  tagOf(personId: string): string | undefined;
}

/** The actor's unit's own case, or undefined: whether it is not there or not theirs is the same answer. */
export async function openOwnCase(tx: Tx, caseId: string, unitId: string, sealing: Sealing): Promise<OpenCase | undefined> {
  const whole = await caseStore.findWhole(tx, caseId, unitId);
  if (whole === undefined) return undefined;
  const { persons, statements, ...file } = whole;
  return {
    file,
    persons,
    statements,
    tagOf: (personId) => persons.find((person) => person.id === personId)?.subjectTag,
    unseal() {
      const key = caseKey(sealing, file);
      return { key, incident: unsealIncident(key, file, persons, statements) };
    },
  };
}
