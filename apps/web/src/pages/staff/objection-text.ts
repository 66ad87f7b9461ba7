import type { Problem } from '#api-client';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';

/** Why it was not done. The page that says it already shows how things are now, so that nothing need be fetched. */
export function objectionText({ code, text, fields }: Problem, language: Language): string {
  if (code === 'changed-meanwhile' || code === 'wrong-state') return staffTexts.in(language)('changedMeanwhile');
  return fields[0]?.[language] ?? text[language];
}
