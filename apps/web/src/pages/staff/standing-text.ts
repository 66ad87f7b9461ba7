import type { ListedAssignmentAnswer } from '#api-client';
import { momentText } from '../../texts/moment-text.js';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';

/** What an assignment is worth now, in words. */
export function standingText({ standing, validFrom, validTo, proposedBy }: ListedAssignmentAnswer, language: Language): string {
  const say = staffTexts.in(language);
  const at = (instant: string | null): string => momentText(new Date(instant!), 'short', language);
  switch (standing) {
    case 'in_force': return validTo === null ? say('inForce') : say('inForceUntil', { to: at(validTo) });
    case 'to_come': return say('toCome', { from: at(validFrom) });
    case 'ended': return say('ended', { to: at(validTo) });
    case 'awaiting_second': return proposedBy === null ? say('awaiting') : say('awaitingFrom', { name: proposedBy.name });
    case 'refused': return say('refused');
    case 'withdrawn': return say('withdrawn');
  }
}
