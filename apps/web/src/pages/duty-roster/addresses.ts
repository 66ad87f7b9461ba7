import type { IntervalAnswer } from '#api-client';
import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';

export const rostersAddress = (language: Language): `/${string}` => addressIn(language, '/administration/vagtplan');

export const rosterAddress = (unitId: string, language: Language): `/${string}` => `${rostersAddress(language)}/${unitId}`;

export const shiftAddress = (unitId: string, shiftId: string, language: Language): `/${string}` => `${rosterAddress(unitId, language)}/${shiftId}`;

export const newShiftAddress = (unitId: string, language: Language): `/${string}` => `${rosterAddress(unitId, language)}/ny`;

/** No shift is longer. */
const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** Where a shift is added that covers a gap, or the first seven days of it. */
export function coverAddress(unitId: string, { from, to }: IntervalAnswer, language: Language): `/${string}` {
  const end = new Date(Math.min(Date.parse(to), Date.parse(from) + sevenDays));
  return `${newShiftAddress(unitId, language)}?fra=${toMinute(new Date(from))}&til=${toMinute(end)}`;
}

/** The time to cover in such an address: both ends, or nothing when they are not there or are no times. */
export function timeToCover({ fra, til }: Readonly<Record<string, unknown>>): { from: Date; to: Date } | undefined {
  const [from, to] = [fra, til].map((text) => (typeof text === 'string' && /^20\d\d-\d\d-\d\dT\d\d:\d\dZ$/.test(text) ? new Date(text) : new Date(Number.NaN)));
  return Number.isNaN(from!.getTime()) || Number.isNaN(to!.getTime()) ? undefined : { from: from!, to: to! };
}

/** `2026-11-28T15:00Z` */
const toMinute = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`;
