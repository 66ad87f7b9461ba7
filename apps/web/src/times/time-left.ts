import type { Language } from '../texts/language.js';
import { timeLeftTexts } from '../texts/time-left.js';

/** How near a deadline is: calm, four hours or less, or past. */
export type Nearness = 'calm' | 'soon' | 'over';

/** From here on a deadline stands out. */
export const soonMilliseconds = 4 * 60 * 60 * 1000;

export function nearness(due: Date, now: Date): Nearness {
  const left = due.getTime() - now.getTime();
  if (left <= 0) return 'over';
  return left <= soonMilliseconds ? 'soon' : 'calm';
}

/** What is left, or how long it is past, in whole minutes: never more than there is. */
export function timeLeftText(due: Date, now: Date, language: Language): string {
  const say = timeLeftTexts.in(language);
  const all = Math.floor(Math.abs(due.getTime() - now.getTime()) / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  const time = hours > 0 ? say('hours', { hours, minutes }) : minutes > 0 ? say('minutes', { minutes }) : say('lessThanMinute');
  return say(nearness(due, now), { time });
}
