import type { OrganisationReadinessAnswer } from '#api-client';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { readinessTexts } from '../../texts/readiness.js';

/** A task of a unit, or of the organisation as a whole. */
export type AnyTask = OrganisationReadinessAnswer['units'][number]['tasks'][number] | OrganisationReadinessAnswer['organisation'][number];

/** What is missing, in words; for some that are done, how many people there are for it. */
export function taskHint({ code, isReady, details }: AnyTask, language: Language): string | undefined {
  const say = readinessTexts.in(language);
  const { people = 0, gaps = 0, firstGap, isOnlyRoleHolder } = details;
  if (isReady) return details.people === undefined ? undefined : say('people', { count: people });
  if (code === 'deputy') return say(isOnlyRoleHolder ? 'deputyAlone' : 'deputyMissing');
  if (code !== 'duty_roster') return say(`${code}Missing`);
  if (firstGap === undefined) return say('gaps', { count: gaps });
  const at = (instant: string): string => momentText(new Date(instant), 'short', language);
  return `${say('gaps', { count: gaps })} ${say('firstGap', { from: at(firstGap.from), to: at(firstGap.to) })}`;
}
