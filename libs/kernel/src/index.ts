// Front door of the kernel: plain words and rules that every other library may use.
// Floor 0: imports nothing of ours, knows no database and no framework.
export type { BilingualText, TextsFor } from './bilingual-text.js';
export { isOneOf } from './one-of.js';

export { danishMunicipalities } from './danish-municipalities.js';
export { ageOn, parseCpr } from './cpr-number.js';
export type { CprNumber, ParsedCpr } from './cpr-number.js';
export {
  districtMunicipalities,
  isInDistrict,
  isMunicipalityCode,
  municipalityName,
  neighbourMunicipalities,
} from './municipality-code.js';
export type { Municipality, MunicipalityCode } from './municipality-code.js';
export { isReference, newReference, typedReference } from './reference.js';
export { isUuid, uuidv7 } from './uuid.js';
export { findForbiddenCharacter, findForbiddenText } from './well-formed-text.js';
export type { ForbiddenCharacter, ForbiddenText } from './well-formed-text.js';

export { assuranceLevelOf, assuranceLevels, isAssuredAtLeast, nsisLevelUris } from './assurance-level.js';
export type { AssuranceLevel, NsisLevel } from './assurance-level.js';
export { isStaff } from './actor.js';
export type { Actor, AnyActor, ClientActor, SystemActor } from './actor.js';
export { organisationKinds, organisationKindTexts } from './organisation-kind.js';
export type { OrganisationKind } from './organisation-kind.js';
export { roles, roleTexts } from './role.js';
export type { Role } from './role.js';
export { unitKinds, unitKindTexts } from './unit-kind.js';
export type { UnitKind } from './unit-kind.js';

export { isRefusal, refusalCodes, refuse } from './refusal.js';
export type { Refusal, RefusalCode, RefusalDetails, UnitToChoose } from './refusal.js';
export { refusalTexts } from './refusal-texts.js';
export type { RefusalText } from './refusal-texts.js';

export * from './vocabulary/index.js';
export { webClientId } from './web-client.js';
