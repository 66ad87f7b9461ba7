export { CasesModule } from './cases.module.js';
export { type CaseWarning, cprWarnings } from './domain/cpr-warnings.js';
export { type Custody, type Incident, type LabelledStatement, type Person, type Relation, type SafeContact } from './domain/incident.js';
export { incoherences } from './domain/incoherences.js';
export { mayHandleCases } from './domain/may-handle-cases.js';
export { CaseWarningAnswer } from './http/case.answer.js';
export { incidentOf, IsMunicipality, RecordCaseDto, StatementDto } from './http/case.dto.js';
export { type NewCase, newCase, storeCase } from './new-case.js';
export { type OpenCase, openOwnCase } from './open-case.js';
