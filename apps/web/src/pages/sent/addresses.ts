import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

/** What can be done with a part that was sent: Danish words in both languages. */
export const sentPlaces = {
  recall: 'tilbagekald', correct: 'ret', sendAgain: 'send-igen', notNecessary: 'ikke-noedvendigt', outside: 'afleveret', withdraw: 'traek-samtykke', reply: 'besked',
} as const;
export type SentPlace = keyof typeof sentPlaces;

/** The part that an address is about: random ids, both. */
export interface SentPartPath {
  readonly referralId: string;
  readonly partId: string;
}

export const sentListPath = '/mine';

export const sentListAddress = (language: Language): `/${string}` => addressIn(language, sentListPath);

export const ownSentListAddress = (language: Language): `/${string}` => `${sentListAddress(language)}/egne`;

export const sentReferralAddress = (referralId: string, language: Language): `/${string}` => addressIn(language, `/sendt/${referralId}`);

export const recordedCaseAddress = (referralId: string, language: Language): `/${string}` => `${sentReferralAddress(referralId, language)}/sag`;

export const sentPartAddress = ({ referralId, partId }: SentPartPath, language: Language): `/${string}` => `${sentReferralAddress(referralId, language)}/${partId}`;

export const sentActAddress = (path: SentPartPath, place: SentPlace, language: Language): `/${string}` => `${sentPartAddress(path, language)}/${sentPlaces[place]}`;
