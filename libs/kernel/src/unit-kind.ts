import type { TextsFor } from './bilingual-text.js';

/** The kinds of units that send, receive, watch or run. Child intake, adult coordinator and duty officer are a municipality's contact points. */
export const unitKinds = [
  'control_room',
  'specialised_unit',
  'local_police',
  'child_intake',
  'adult_coordinator',
  'duty_officer',
  'audit_office',
  'administration',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindTexts: TextsFor<UnitKind> = {
  control_room: { da: 'Vagtcentral', en: 'Control room' },
  specialised_unit: { da: 'Enhed for vold i nære relationer', en: 'Domestic violence unit' },
  local_police: { da: 'Lokalpoliti', en: 'Local police' },
  child_intake: { da: 'Børnemodtagelse', en: 'Child intake' },
  adult_coordinator: { da: 'Voldskoordinator for voksne', en: 'Coordinator for adults' },
  duty_officer: { da: 'Social døgnvagt', en: 'Out-of-hours duty' },
  audit_office: { da: 'Kontrol af opslag', en: 'Audit office' },
  administration: { da: 'Administration', en: 'Administration' },
};
