import { type ConsentRule, type ConsentState, consentStates, isOneOf, type ItemClass, type Refusal, refuse, type RefusalCode } from '#kernel';
import type { Asked } from './asked.js';

const withoutConsent: Readonly<Record<Exclude<ConsentState, 'given'>, RefusalCode>> = {
  none: 'consent-missing',
  not_asked: 'consent-missing',
  refused: 'consent-refused',
  withdrawn: 'consent-withdrawn',
  expired: 'consent-expired',
  of_another_person: 'consent-of-another-person',
};

// Asked for by name only when it is one: `constructor` would be found in every object, and a refusal must say why.
const why = (state: ConsentState): Refusal => refuse(state !== 'given' && isOneOf(consentStates, state) ? withoutConsent[state] : 'consent-missing');

/** What each rule says to each state of that very adult's consent (docs/legal/item-classes.md 5.1). A state that nobody knows counts as none. */
const rules: Readonly<Record<ConsentRule, (state: ConsentState) => Refusal | null>> = {
  required: (state) => (state === 'given' ? null : why(state)),
  // Asking would suggest that a no would matter, so an answer beside a notification is a mistake.
  never_asked: (state) => (state !== 'none' && isOneOf(consentStates, state) ? refuse('consent-not-asked-for-child') : null),
  not_needed: () => null,
  refusal_stands: (state) => {
    if (state === 'not_asked') return null;
    return state === 'given' ? refuse('basis-not-beside-consent') : why(state);
  },
  may_override: () => null,
  not_obtainable: () => null,
};

/** Why consent keeps a disclosure, or null. */
export function consentFor(rule: ConsentRule, state: ConsentState): Refusal | null {
  return rules[rule](state);
}

const feedbackClasses: readonly ItemClass[] = ['contact-feedback', 'free-text-message'];

/** Why a given consent does not cover this item, recipient or purpose, or null (docs/legal/item-classes.md 5.4). */
export function coverageOf({ consent, recipient, purpose, direction }: Asked, item: ItemClass): Refusal | null {
  if (consent.recipients?.includes(recipient) === false) return refuse('recipient-not-covered-by-consent');
  if (consent.purposes?.includes(purpose) === false) return refuse('purpose-not-of-basis');
  const isFeedback = direction === 'municipality_to_police' && feedbackClasses.includes(item);
  if (isFeedback && consent.coversFeedback !== true) return refuse('feedback-not-covered-by-consent');
  if (item !== 'contact-feedback' && consent.items?.includes(item) === false) return refuse('item-not-covered-by-consent');
  return null;
}
