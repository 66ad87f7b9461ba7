import type { TextsFor } from '../bilingual-text.js';

/** Signs of danger, as the DASH and B-SAFER literature names them. They describe an incident, never a person for good. */
export const dangerFlags = [
  'strangulation',
  'weapon',
  'threats_to_kill',
  'pregnancy',
  'recent_separation',
  'breach_of_restraining_order',
  'escalation',
  'suicide_threats',
] as const;
export type DangerFlag = (typeof dangerFlags)[number];

export const dangerFlagTexts: TextsFor<DangerFlag> = {
  strangulation: { da: 'Kvælertag eller greb om halsen', en: 'Strangulation or grip on the neck' },
  weapon: { da: 'Våben eller genstand brugt som våben', en: 'Weapon, or object used as one' },
  threats_to_kill: { da: 'Trusler på livet', en: 'Threats to kill' },
  pregnancy: { da: 'Graviditet', en: 'Pregnancy' },
  recent_separation: { da: 'Nyligt eller forestående brud', en: 'Recent or coming separation' },
  breach_of_restraining_order: { da: 'Overtrædelse af tilhold eller opholdsforbud', en: 'Breach of a restraining or exclusion order' },
  escalation: { da: 'Volden tager til', en: 'The violence is escalating' },
  suicide_threats: { da: 'Udøveren truer med selvmord', en: 'The alleged perpetrator threatens suicide' },
};
