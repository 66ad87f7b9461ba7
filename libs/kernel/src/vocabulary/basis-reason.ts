import type { TextsFor } from '../bilingual-text.js';

/** Why a basis is proposed, or none. A human confirms; nothing is chosen for them. */
export const basisReasons = [
  'subject_is_child',
  'consent_not_asked_for_child',
  'child_needs_own_part',
  'adult_consented',
  'life_in_danger_now',
  'reviewed_afterwards',
  'serious_danger',
  'second_person_needed',
  'nobody_asked',
  'say_why_not_asked',
  'refusal_stands',
  'consent_was_withdrawn',
  'consent_has_expired',
  'only_own_consent',
] as const;
export type BasisReason = (typeof basisReasons)[number];

export const basisReasonTexts: TextsFor<BasisReason> = {
  subject_is_child: {
    da: 'det handler om et barn, og underretningspligten er din egen',
    en: 'it is about a child, and the duty to notify is your own',
  },
  consent_not_asked_for_child: { da: 'der ikke skal spørges om samtykke til en underretning', en: 'consent is not asked for a notification' },
  child_needs_own_part: { da: 'et barn er berørt og skal have sin egen del', en: 'a child is concerned and needs a part of its own' },
  adult_consented: { da: 'den voksne selv har sagt ja', en: 'the adult has said yes' },
  life_in_danger_now: { da: 'liv eller helbred er i fare nu', en: 'life or health is in danger now' },
  reviewed_afterwards: { da: 'det godkendes og kontrolleres bagefter', en: 'it is approved and reviewed afterwards' },
  serious_danger: { da: 'en konkret, alvorlig fare skal afværges', en: 'a concrete, serious danger is to be averted' },
  second_person_needed: { da: 'en anden skal godkende', en: 'somebody else must approve' },
  nobody_asked: { da: 'ingen har spurgt den voksne endnu', en: 'nobody has asked the adult yet' },
  say_why_not_asked: { da: 'den voksne ikke er spurgt, og grunden skal stå der', en: 'the adult was not asked, and why must be said' },
  refusal_stands: { da: 'den voksne har sagt nej, og nejet står ved magt', en: 'the adult said no, and the no stands' },
  consent_was_withdrawn: { da: 'samtykket er trukket tilbage', en: 'the consent was withdrawn' },
  consent_has_expired: { da: 'samtykket er udløbet', en: 'the consent has expired' },
  only_own_consent: { da: 'man kun kan samtykke for sig selv', en: 'people can consent for themselves only' },
};
