import { dayAt, dayLength } from '#calendar';
import { ageOn, parseCpr } from '#kernel';
import type { PartContent } from './part-content.js';

type Born = Pick<PartContent['person'], 'birthDate' | 'cpr'>;

/**
 * Whole months of age at an instant, by the Danish calendar; undefined where no birth date is known. Lists and cards show
 * an age and never the birth date; under two years people say it in months.
 */
export function ageInMonths({ birthDate, cpr }: Born, at: Date): number | undefined {
  const parsed = cpr === undefined ? undefined : parseCpr(cpr);
  const born = birthDate ?? (parsed?.ok === true ? parsed.birthDate : null);
  if (born === null) return undefined;
  const today = new Date(dayAt(at) * dayLength).toISOString().slice(0, 10);
  const years = ageOn(born, today);
  const [, bornMonth, bornDay] = partsOf(born);
  const [, month, day] = partsOf(today);
  const months = (month - bornMonth + 12 - (day < bornDay ? 1 : 0)) % 12;
  return years < 0 ? undefined : years * 12 + months;
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];
