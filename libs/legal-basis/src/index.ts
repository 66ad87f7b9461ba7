export { carriesAdultPart } from './domain/carries-adult-part.js';
export type { Consent } from './domain/consent.js';
export { consentsOfCase, withdrawConsent } from './consent-of.js';
export { LegalBasisModule } from './legal-basis.module.js';
