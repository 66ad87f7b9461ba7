export { CasesModule } from './cases.module.js';
export { type Custody, type Incident, type LabelledStatement, type Person, type Relation, type SafeContact } from './domain/incident.js';
export { mayHandleCases } from './domain/may-handle-cases.js';
export { StatementAnswer } from './http/case.answer.js';
export { IsMunicipality, StatementDto } from './http/case.dto.js';
export { type OpenCase, openOwnCase } from './open-case.js';
export { type OwnCase, ownCase } from './own-case.js';
