import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

type Step = '' | '/grundlag' | '/kontrol' | '/kladde' | '/kvittering';

/** Where the pages of a referral are: by the draft's id while it is one, and by the referral's own once it is sent. */
export const referralAddress = (id: string, step: Step, language: Language): `/${string}` => addressIn(language, `/underretning/${id}${step}`);

export const newReferralAddress = (language: Language): `/${string}` => addressIn(language, '/underretning/ny');

/** Has the form ask why a child that stood on the draft is not on it any more. */
export const askedWhyNoChild = '?barn=svar';
