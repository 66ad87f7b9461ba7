export { carriesAdultPart } from './domain/carries-adult-part.js';
export type { Consent } from './domain/consent.js';
export { consentFrom, type HeardConsent, mayBeAsked } from './domain/heard-consent.js';
export { consentsOfCase, withdrawConsent } from './consent-of.js';
export { RecordConsentDto } from './http/consent.dto.js';
export { LegalBasisModule } from './legal-basis.module.js';
export { newConsent, storeConsents } from './new-consent.js';
