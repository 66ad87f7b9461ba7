import type { TextsFor } from '../bilingual-text.js';

/**
 * What a disclosure is for, as its basis limits it; an audit entry's purpose is another list. `criminal_investigation` is
 * named so that it can be refused: nothing goes for it by this way.
 */
export const disclosurePurposes = [
  'child_support_need',
  'notifier_answer',
  'continuity_of_support',
  'prevent_abuse_of_child',
  'childrens_house_case',
  'prevention_ssp',
  'prevention_psp',
  'prevention_ksp',
  'victim_support',
  'perpetrator_treatment',
  'recipients_own_task',
  'avert_serious_danger',
  'life_and_health',
  'crime_report',
  'address_protection',
  'criminal_investigation',
] as const;
export type DisclosurePurpose = (typeof disclosurePurposes)[number];

export const disclosurePurposeTexts: TextsFor<DisclosurePurpose> = {
  child_support_need: { da: 'Barnets behov for støtte', en: "The child's need of support" },
  notifier_answer: { da: 'Svar til den, der har underrettet', en: 'Answer to whoever notified' },
  continuity_of_support: { da: 'Støtten fortsætter efter en flytning', en: 'Support goes on after a move' },
  prevent_abuse_of_child: { da: 'Forebygge overgreb mod et bestemt barn', en: 'Prevent abuse of a particular child' },
  childrens_house_case: { da: 'Sagen i børnehuset', en: "The case of the children's house" },
  prevention_ssp: { da: 'Forebyggelse i SSP-samarbejdet', en: 'Prevention in the SSP cooperation' },
  prevention_psp: { da: 'Forebyggelse i PSP-samarbejdet', en: 'Prevention in the PSP cooperation' },
  prevention_ksp: { da: 'Forebyggelse i KSP-samarbejdet', en: 'Prevention in the KSP cooperation' },
  victim_support: { da: 'Støtte til en voldsudsat', en: 'Support of a victim' },
  perpetrator_treatment: { da: 'Behandling af en udøver', en: 'Treatment of an alleged perpetrator' },
  recipients_own_task: { da: 'Modtagerens egen opgave', en: "The receiver's own task" },
  avert_serious_danger: { da: 'Afværge en konkret, alvorlig fare', en: 'Avert a concrete, serious danger' },
  life_and_health: { da: 'Redde liv og helbred nu', en: 'Save life and health now' },
  crime_report: { da: 'Anmelde en forbrydelse', en: 'Report a crime' },
  address_protection: { da: 'Beskytte adressen', en: 'Protect the address' },
  criminal_investigation: { da: 'Efterforskning af en straffesag', en: 'Investigation of a crime' },
};
