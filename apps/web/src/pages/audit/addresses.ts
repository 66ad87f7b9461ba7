import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

export const figuresAddress = (language: Language): `/${string}` => addressIn(language, '/revision');

/** @param sealed a view of the log; without one, the newest of all */
export const logAddress = (language: Language, sealed?: string): `/${string}` => addressIn(language, sealed === undefined ? '/revision/log' : `/revision/log/${sealed}`);

/** @param sealed a view that names a case or a part; without one, where one asks for it */
export const accessesAddress = (language: Language, sealed?: string): `/${string}` => addressIn(language, sealed === undefined ? '/revision/sag' : `/revision/sag/${sealed}`);

export const logFileAddress = (language: Language): `/${string}` => addressIn(language, '/revision/csv');
