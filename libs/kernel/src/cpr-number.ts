declare const brand: unique symbol;

/** Ten digits, no hyphen. Personal data: sealed where it is stored, looked up through the blind index only. */
export type CprNumber = string & { readonly [brand]: 'CprNumber' };

export type ParsedCpr =
  | {
      readonly ok: true;
      readonly cpr: CprNumber;
      /** YYYY-MM-DD, or null for an erstatnings-CPR, whose century nobody promises. */
      readonly birthDate: string | null;
      /** The control digit does not fit. Such numbers are fully valid since 1 October 2007: ask again, never reject. */
      readonly warning?: 'modulus-11';
    }
  | { readonly ok: false; readonly code: 'cpr-syntax' | 'cpr-date' };

const spelling = /^([0-9]{2})([0-9]{2})([0-9]{2})-?([0-9])[0-9]{3}$/;

/**
 * Reads a CPR number written DDMMYYSSSS or DDMMYY-SSSS; nothing else, no spaces.
 * Accepts an erstatnings-CPR (day + 60): its date must exist in some century, and its control digit is not checked,
 * because we know no source that promises either. A person without a number has null, never a made-up one.
 */
export function parseCpr(text: string): ParsedCpr {
  const match = spelling.exec(text);
  if (match === null) return { ok: false, code: 'cpr-syntax' };
  const [writtenDay, month, yearInCentury, seventh] = match.slice(1).map(Number) as [number, number, number, number];
  const cpr = text.replace('-', '') as CprNumber;
  if (writtenDay > 60) {
    const exists = [1800, 1900, 2000].some((century) => dateExists(century + yearInCentury, month, writtenDay - 60));
    return exists ? { ok: true, cpr, birthDate: null } : { ok: false, code: 'cpr-date' };
  }
  const year = centuryOf(seventh, yearInCentury) + yearInCentury;
  if (!dateExists(year, month, writtenDay)) return { ok: false, code: 'cpr-date' };
  const birthDate = `${year}-${twoDigits(month)}-${twoDigits(writtenDay)}`;
  return fitsModulus11(cpr) ? { ok: true, cpr, birthDate } : { ok: true, cpr, birthDate, warning: 'modulus-11' };
}

/**
 * Whole years of age on a day; negative before birth. Both dates YYYY-MM-DD, anything else throws.
 * Someone born on 29 February has the birthday on 1 March in other years, so that a child stays a child
 * the day longer, which is the safe side for the duty to notify (Barnets lov § 133).
 */
export function ageOn(birthDate: string, day: string): number {
  const [birthYear, birthMonth, birthDay] = partsOf(birthDate);
  const [year, month, dayOfMonth] = partsOf(day);
  const hadBirthday = month > birthMonth || (month === birthMonth && dayOfMonth >= birthDay);
  return year - birthYear - (hadBirthday ? 0 : 1);
}

// CPR-kontoret, "Personnummeret i CPR-systemet": the seventh digit and the year together give the century.
function centuryOf(seventh: number, yearInCentury: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return yearInCentury <= 36 ? 2000 : 1900;
  return yearInCentury <= 57 ? 2000 : 1800;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function fitsModulus11(cpr: CprNumber): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(cpr[index]), 0) % 11 === 0;
}

function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date)?.slice(1).map(Number) as [number, number, number] | undefined;
  // The value stays out of the message: a birth date is personal data.
  if (parts === undefined || !dateExists(...parts)) throw new RangeError('not a date of the form YYYY-MM-DD');
  return parts;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
