import type { TextsFor } from '../bilingual-text.js';

/**
 * What a citizen is in this case (LED art. 6 asks for the category). Belongs to the case, not to the person:
 * somebody may be a victim here and something else in another case.
 */
export const personRoles = ['victim', 'alleged_perpetrator', 'child', 'unborn_child', 'other'] as const;
export type PersonRole = (typeof personRoles)[number];

export const personRoleTexts: TextsFor<PersonRole> = {
  victim: { da: 'Voldsudsat', en: 'Victim' },
  alleged_perpetrator: { da: 'Udøver (formodet)', en: 'Alleged perpetrator' },
  child: { da: 'Barn', en: 'Child' },
  unborn_child: { da: 'Ufødt barn', en: 'Unborn child' },
  other: { da: 'Anden person', en: 'Other person' },
};

/** Whether the person is a child, born or not: the part about them is a notification under § 133, never asked consent for. */
export function isChildRole(role: PersonRole): boolean {
  return role === 'child' || role === 'unborn_child';
}
