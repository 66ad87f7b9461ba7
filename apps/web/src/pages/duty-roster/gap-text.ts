import type { IntervalAnswer } from '#api-client';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';

/** "Ingen vagt fra lør. 28. nov. kl. 16.00 til søn. 29. nov. kl. 08.00". */
export function gapText({ from, to }: IntervalAnswer, language: Language): string {
  const moment = (at: string): string => momentText(new Date(at), 'sentence', language);
  return dutyRosterTexts.in(language)('gap', { from: moment(from), to: moment(to) });
}
