import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

export const endedConsentsPath = '/tilbagetrukne-samtykker';
export const consentsPath = '/samtykker';

/** What a contact point owes, because consents have ended. */
export const endedConsentsAddress = (language: Language): `/${string}` => addressIn(language, endedConsentsPath);

/** Where one of them is answered. */
export const endedConsentAddress = (partId: string, language: Language): `/${string}` => `${endedConsentsAddress(language)}/${partId}`;

/** The consents of the unit that need somebody's attention. */
export const consentsAddress = (language: Language): `/${string}` => addressIn(language, consentsPath);

/** All that the people of a case have answered. */
export const caseConsentsAddress = (caseId: string, language: Language): `/${string}` => `${consentsAddress(language)}/${caseId}`;

/** One consent: what became of what was given on it, and its end. */
export const consentAddress = (caseId: string, consentId: string, language: Language): `/${string}` => `${caseConsentsAddress(caseId, language)}/${consentId}`;

/** What the person can be given. */
export const consentReceiptAddress = (caseId: string, consentId: string, language: Language): `/${string}` => `${consentAddress(caseId, consentId, language)}/kvittering`;

/** Where the answer of somebody who is asked again is written: a yes and a no each have a page, and neither stands before the other. */
export const askAgainAddress = (caseId: string, personId: string, answer: 'ja' | 'nej', language: Language): `/${string}` =>
  `${caseConsentsAddress(caseId, language)}/${personId}/${answer}`;
