import type { TextsFor } from '../bilingual-text.js';

/** What a receiver misses; goes with the message "missing_information". Names a subject, never the answer. */
export const missingInformationSubjects = [
  'identity',
  'custody_holder',
  'residence',
  'child_exposure',
  'what_happened',
  'safe_contact',
  'interpreter',
  'consent',
  'who_was_informed',
] as const;
export type MissingInformationSubject = (typeof missingInformationSubjects)[number];

export const missingInformationSubjectTexts: TextsFor<MissingInformationSubject> = {
  identity: { da: 'Hvem det handler om', en: 'Whom it is about' },
  custody_holder: { da: 'Hvem der har forældremyndigheden', en: 'Who holds custody' },
  residence: { da: 'Hvor personen bor', en: 'Where the person lives' },
  child_exposure: { da: 'Hvad barnet har været udsat for', en: 'What the child was exposed to' },
  what_happened: { da: 'Hvad der er sket', en: 'What happened' },
  safe_contact: { da: 'Hvordan vi sikkert kan kontakte personen', en: 'How we can reach the person safely' },
  interpreter: { da: 'Om der er brug for tolk', en: 'Whether an interpreter is needed' },
  consent: { da: 'Hvad samtykket omfatter', en: 'What the consent covers' },
  who_was_informed: { da: 'Hvem der er orienteret om underretningen', en: 'Who was told about the notification' },
};
