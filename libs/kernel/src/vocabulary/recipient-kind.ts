import type { TextsFor } from '../bilingual-text.js';

/**
 * What a recipient is to the basis table. A kommune outside the district counts as its child intake or adult coordinator.
 * A local council has civil members and a private person is nobody's authority: both are here to be refused by name.
 */
export const recipientKinds = [
  'child_intake',
  'adult_coordinator',
  'duty_officer',
  'police_unit',
  'prosecution',
  'childrens_house',
  'shelter',
  'victim_helpline',
  'population_register',
  'local_council',
  'private_person',
] as const;
export type RecipientKind = (typeof recipientKinds)[number];

export const recipientKindTexts: TextsFor<RecipientKind> = {
  child_intake: { da: 'Børnemodtagelse', en: 'Child intake' },
  adult_coordinator: { da: 'Voldskoordinator for voksne', en: 'Coordinator for adults' },
  duty_officer: { da: 'Social døgnvagt', en: 'Out-of-hours duty' },
  police_unit: { da: 'Enhed i politiet', en: 'Police unit' },
  prosecution: { da: 'Anklagemyndighed', en: 'Prosecution' },
  childrens_house: { da: 'Børnehus', en: "Children's house" },
  shelter: { da: 'Krisecenter', en: 'Shelter' },
  victim_helpline: { da: 'Lev Uden Vold', en: 'Helpline for victims (Lev Uden Vold)' },
  population_register: { da: 'Folkeregister', en: 'Population register' },
  local_council: { da: 'Lokalråd', en: 'Local council' },
  private_person: { da: 'Privatperson', en: 'Private person' },
};
