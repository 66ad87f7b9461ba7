import { language } from './page.js';

/** "2 minutter og 31 sekunder", rounded up to whole seconds: 0 is said when it is over and not before. */
export function timeLeft(milliseconds: number): string {
  const all = Math.ceil(milliseconds / 1000);
  const parts = [said(Math.floor(all / 60), 'minute'), said(all % 60, 'second')];
  return new Intl.ListFormat(language).format(parts.filter((part) => part !== ''));
}

function said(count: number, unit: 'minute' | 'second'): string {
  return count === 0 ? '' : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
