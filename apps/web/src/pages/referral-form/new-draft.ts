import { isMunicipalityCode } from '#kernel';
import type { Language } from '../../texts/language.js';
import { typedMoment } from '../../times/typed-moment.js';
import { Typed } from './typed.js';

/**
 * A referral before anything is typed: it happened now, in the kommune of the officer's last one, and the ticks of the
 * incident go into every part but the signs of danger into the other party's. Nothing about consent.
 */
export function newDraft(now: Date, municipalityCode: string, language: Language): Typed {
  const { day, clock, which } = typedMoment(now, language);
  return Typed.in({
    municipality: isMunicipalityCode(municipalityCode) ? municipalityCode : '',
    'occurred-day': day.day, 'occurred-month': day.month, 'occurred-year': day.year, 'occurred-clock': clock, 'occurred-which': which,
    'violence-in': ['children', 'victim', 'other'],
    'danger-in': ['children', 'victim'],
    statement: '1',
  });
}
