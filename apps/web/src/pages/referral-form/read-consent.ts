import type { AgreedItem, ConsentMode, PurposeCode, RecordConsentDto } from '#api-client';
import { isUuid } from '#kernel';
import type { AdultKey } from './field-name.js';
import type { Ids } from './ids.js';
import { adultsIn } from './people.js';
import { personInSentence } from './person-text.js';
import type { Reading } from './reading.js';
import type { Typed } from './typed.js';

export const consentAnswers = ['yes', 'no', 'not-asked'] as const;
export const consentModes: readonly ConsentMode[] = ['oral', 'written', 'digital'];
export const agreedItems: readonly AgreedItem[] = ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence'];
/** In how many months a consent ends at the latest. */
export const endsAfter = ['1', '3', '6', '12'] as const;
/** The edition that is handed out now. */
export const leafletVersion = '2026-1';
const purposes: Readonly<Record<'victim' | 'other', PurposeCode>> = { victim: 'victim_support_referral', other: 'perpetrator_treatment_referral' };
export const yesOrNo = ['yes', 'no'] as const;

export type ConsentOfAdult = RecordConsentDto & { id: string };

/** The two adults who can have a part of their own, if they want it. */
export const askableAdults = (typed: Typed): ('victim' | 'other')[] => adultsIn(typed).filter((key) => key === 'victim' || key === 'other');

/** Those who were asked: a no is an answer like a yes, and is recorded like one. */
export const askedAdults = (typed: Typed): ('victim' | 'other')[] => askableAdults(typed).filter((key) => ['yes', 'no'].includes(typed.text(`${key}-consent`)));

export const saidYes = (typed: Typed, key: AdultKey): boolean => typed.text(`${key}-consent`) === 'yes';

export function readConsent(reading: Reading, key: 'victim' | 'other', ids: Ids): ConsentOfAdult {
  const { typed, language } = reading;
  const who = personInSentence(typed, key, language);
  const mode = reading.code(`${key}-mode`, consentModes);
  if (mode === undefined) reading.object(`${key}-mode`, reading.say('chooseMode', { who }));
  const spoken = reading.text(`${key}-language`, 60);
  if (spoken === undefined) reading.object(`${key}-language`, reading.say('writeLanguage'));
  const interpreter = reading.code(`${key}-has-interpreter`, yesOrNo);
  if (interpreter === undefined) reading.object(`${key}-has-interpreter`, reading.say('chooseInterpreter'));
  const alone = reading.code(`${key}-alone`, yesOrNo);
  if (alone === undefined) reading.object(`${key}-alone`, reading.say('chooseAlone'));
  const scope = reading.text(`${key}-scope`, 1000);
  if (scope === undefined) reading.object(`${key}-scope`, reading.say('writeScope', { who }));
  const items = reading.codes(`${key}-items`, agreedItems);
  if (items.length === 0) reading.object(`${key}-items`, reading.say('chooseItems', { who }));
  const months = saidYes(typed, key) ? reading.code(`${key}-months`, endsAfter) : undefined;
  if (saidYes(typed, key) && months === undefined) reading.object(`${key}-months`, reading.say('chooseMonths'));
  const answeredAt = reading.moment(`${key}-asked`);
  const isGiven = saidYes(typed, key);
  return {
    id: ids.consent(key),
    personId: ids.person(key),
    answer: isGiven ? 'given' : 'refused',
    coversFeedback: isGiven && typed.says(`${key}-feedback`, 'yes'),
    agreed: {
      items,
      // A kommune outside the system is no contact point.
      recipients: [typed.text(`receiver-${key}`)].filter((receiver) => isGiven && isUuid(receiver)),
      purpose: purposes[key],
      ...(typed.says(`${key}-leaflet`, 'yes') ? { leafletVersion } : {}),
    },
    ...(months === undefined || answeredAt === '' ? {} : { expiresAt: monthsAfter(answeredAt, Number(months)) }),
    record: { mode: mode ?? 'oral', language: spoken ?? '', hasInterpreter: interpreter === 'yes', isSpokenAlone: alone === 'yes', scope: scope ?? '', answeredAt },
  };
}

/** Counted from the answer, so that what is chosen never comes later than twelve months from now. */
export function monthsAfter(instant: string, months: number): string {
  const at = new Date(instant);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString();
}
