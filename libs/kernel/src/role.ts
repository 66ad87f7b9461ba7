import type { TextsFor } from './bilingual-text.js';

/**
 * What a staff member may be in a unit. The list is closed: a role that a token asserts and that is not here gives nothing.
 * An administrator runs the directory and sees no case; an auditor sees the log and no content.
 */
export const roles = [
  'police_officer',
  'police_coordinator',
  'child_intake',
  'adult_coordinator',
  'duty_officer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleTexts: TextsFor<Role> = {
  police_officer: { da: 'Politibetjent', en: 'Police officer' },
  police_coordinator: { da: 'Koordinator i politiet', en: 'Police coordinator' },
  child_intake: { da: 'Sagsbehandler i børnemodtagelsen', en: 'Caseworker in child intake' },
  adult_coordinator: { da: 'Voldskoordinator', en: 'Coordinator for adults' },
  duty_officer: { da: 'Vagthavende i den sociale døgnvagt', en: 'Out-of-hours duty officer' },
  auditor: { da: 'Kontrollant af opslag', en: 'Auditor' },
  administrator: { da: 'Administrator', en: 'Administrator' },
};
