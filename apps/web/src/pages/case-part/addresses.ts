import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

/** The pages of a part: Danish words in both languages, and the part's random id. */
export const partPlaces = {
  overview: '', children: '/boern', messages: '/beskeder', timeline: '/tidslinje',
  passOn: '/videresend', return: '/returner', decide: '/afgoer', feedback: '/svar', close: '/luk',
} as const;
export type PartPlace = keyof typeof partPlaces;

export const inboxPath = '/indbakke';

export const inboxAddress = (language: Language): `/${string}` => addressIn(language, inboxPath);

export const partAddress = (partId: string, language: Language, place: PartPlace = 'overview'): `/${string}` =>
  addressIn(language, `/sag/${partId}${partPlaces[place]}`);
