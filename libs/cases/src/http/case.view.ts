import type { CaseListingRow, CaseRow } from '../case.row.js';
import type { CaseWarning } from '../domain/cpr-warnings.js';
import type { Incident } from '../domain/incident.js';
import type { CaseAnswer, CaseListAnswer, CaseRecordedAnswer, ListedCaseAnswer } from './case.answer.js';

export interface CaseRecorded {
  id: string;
  reference: string;
  version: number;
  warnings: CaseWarning[];
  tags: string[];
}

/** What the officer gets back: the reference to say on the telephone, and what to look at once more. */
export const caseRecordedView = ({ id, reference, version, warnings }: CaseRecorded): CaseRecordedAnswer => ({ id, reference, version, warnings });

/** The case for the unit that recorded it. */
export function caseView({ file, incident }: { file: CaseRow; incident: Incident }): CaseAnswer {
  return {
    id: file.id,
    reference: file.reference,
    version: file.version,
    recordedAt: file.recordedAt.toISOString(),
    urgency: incident.urgency,
    violenceTypes: incident.violenceTypes,
    dangerFlags: incident.dangerFlags,
    incidentMunicipalityCode: incident.incidentMunicipalityCode,
    occurredAt: incident.occurredAt,
    place: incident.place,
    persons: incident.persons,
    relations: incident.relations,
    custody: incident.custody,
    households: incident.households,
    statements: incident.statements,
  };
}

export function caseListView(rows: CaseListingRow[]): CaseListAnswer {
  return {
    cases: rows.map((row): ListedCaseAnswer => ({
      id: row.caseId,
      reference: row.reference,
      urgency: row.urgency,
      children: row.children,
      recordedAt: row.recordedAt.toISOString(),
    })),
  };
}
