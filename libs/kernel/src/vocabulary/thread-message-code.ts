import type { TextsFor } from '../bilingual-text.js';

/**
 * The messages that authorities may write to each other about a part. Closed, because free text would carry
 * personal data across without a basis for it.
 */
export const threadMessageCodes = [
  'call_me',
  'we_will_call',
  'missing_information',
  'information_added',
  'nothing_to_add',
  'wrong_municipality',
  'wrong_contact_point',
] as const;
export type ThreadMessageCode = (typeof threadMessageCodes)[number];

export const threadMessageCodeTexts: TextsFor<ThreadMessageCode> = {
  call_me: { da: 'Ring til mig', en: 'Call me' },
  we_will_call: { da: 'Vi ringer til jer', en: 'We will call you' },
  missing_information: { da: 'Der mangler en oplysning', en: 'Something is missing' },
  information_added: { da: 'Oplysningen er tilføjet i en rettelse', en: 'The information was added in a correction' },
  nothing_to_add: { da: 'Vi har ikke flere oplysninger', en: 'We have nothing to add' },
  wrong_municipality: { da: 'Sagen hører til i en anden kommune', en: 'The case belongs to another municipality' },
  wrong_contact_point: { da: 'Sagen hører til et andet kontaktpunkt', en: 'The case belongs to another contact point' },
};

/** Whether a message must name its subject (one of missingInformationSubjects); the others must not. */
export function needsSubject(code: ThreadMessageCode): boolean {
  return code === 'missing_information';
}
