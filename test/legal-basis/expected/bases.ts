/** Section 4 of docs/legal/item-classes.md, written by hand: one entry per row, cell by cell. */
export interface Basis {
  readonly statute: string;
  readonly confidence: string;
  readonly kind: string;
  readonly purposes: readonly string[];
  readonly consentRule: string;
  readonly approvalRule: string;
  readonly informed: string;
  readonly marks: readonly string[];
  /** Section 6: what each side may rely on for the processing; the first is the default. */
  readonly processing: { readonly police: readonly string[]; readonly kommune: readonly string[] };
}

/** "The whole table is valid from 1 January 2024 (Barnets lov in force), without an end." */
export const firstDay = '2024-01-01';
export const versionName = '2024-01-01';

const forum = (nr: number, purpose: string): Basis => ({
  statute: `retsplejeloven § 115, stk. 1, nr. ${nr}`, confidence: 'V', kind: 'permission', purposes: [purpose],
  consentRule: 'not_needed', approvalRule: 'none', informed: 'told, unless it defeats the purpose',
  marks: ['not_for_investigation', 'recipient_may_decline'],
  processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], kommune: ['GDPR_6_1_E_9_2_G'] },
});

export const bases: ReadonlyMap<string, Basis> = new Map(Object.entries({
  BL133_UNDERRETNING: {
    statute: 'Barnets lov § 133', confidence: 'V', kind: 'duty', purposes: ['child_support_need'],
    consentRule: 'never_asked', approvalRule: 'none',
    informed: 'told by default; deferrable with suspected abuse by a custody holder, or danger to child or adult', marks: [],
    processing: { police: ['GDPR_6_1_C_9_2_G', 'RHL_9_10'], kommune: ['GDPR_6_1_C_9_2_G'] },
  },
  BL138_TILBAGEMELDING: {
    statute: 'Barnets lov § 138 (number inferred)', confidence: 'P', kind: 'duty', purposes: ['notifier_answer'],
    consentRule: 'never_asked', approvalRule: 'none', informed: 'not separately', marks: [],
    processing: { police: [], kommune: ['GDPR_6_1_C_9_2_G'] },
  },
  BL132_FLYTNING: {
    statute: 'Barnets lov § 132', confidence: 'V', kind: 'duty', purposes: ['continuity_of_support'],
    consentRule: 'not_needed', approvalRule: 'none', informed: 'told by default; deferrable with danger', marks: [],
    processing: { police: [], kommune: ['GDPR_6_1_C_9_2_G'] },
  },
  BL_OVERGREB_UDVEKSLING: {
    statute: 'successor of serviceloven § 49 b (number not found)', confidence: 'P', kind: 'permission', purposes: ['prevent_abuse_of_child'],
    consentRule: 'not_needed', approvalRule: 'none', informed: 'told by default; deferrable with danger, suspected abuse', marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], kommune: ['GDPR_6_1_E_9_2_G'] },
  },
  BL126_BOERNEHUS: {
    statute: 'Barnets lov § 126', confidence: 'V', kind: 'permission', purposes: ['childrens_house_case'],
    consentRule: 'not_needed', approvalRule: 'none', informed: 'case by case', marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], kommune: ['GDPR_6_1_E_9_2_G'] },
  },
  RPL115_SSP: forum(1, 'prevention_ssp'),
  RPL115_PSP: forum(2, 'prevention_psp'),
  RPL115_KSP: forum(3, 'prevention_ksp'),
  SAMTYKKE: {
    statute: 'forvaltningsloven § 28, stk. 2, nr. 1; databeskyttelsesloven § 8, stk. 2, nr. 1; GDPR art. 4(11), 7',
    confidence: 'V', kind: 'permission', purposes: ['victim_support', 'perpetrator_treatment'],
    consentRule: 'required', approvalRule: 'none', informed: 'by asking; leaflet and way to withdraw', marks: ['consent_may_be_withdrawn'],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], kommune: ['GDPR_6_1_E_9_2_F'] },
  },
  FVL28_VAESENTLIG: {
    statute: 'forvaltningsloven § 28, stk. 2, nr. 3; databeskyttelsesloven § 8, stk. 2, nr. 3; GDPR art. 6(1)(e)',
    confidence: 'P', kind: 'permission', purposes: ['recipients_own_task'],
    consentRule: 'refusal_stands', approvalRule: 'second_person_before', informed: 'told by default', marks: [],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], kommune: ['GDPR_6_1_E_9_2_F'] },
  },
  VAERDISPRING: {
    statute: 'databeskyttelsesloven § 8, stk. 2, nr. 2', confidence: 'V', kind: 'permission', purposes: ['avert_serious_danger'],
    consentRule: 'may_override', approvalRule: 'second_person_or_next_weekday', informed: 'as soon as safe', marks: ['override_under_review'],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], kommune: ['GDPR_6_1_E_9_2_F'] },
  },
  VITAL: {
    statute: 'GDPR art. 6(1)(d), 9(2)(c); nødret, straffeloven § 152 e', confidence: 'U', kind: 'permission', purposes: ['life_and_health'],
    consentRule: 'not_obtainable', approvalRule: 'afterwards', informed: 'afterwards', marks: ['override_under_review'],
    processing: { police: ['GDPR_6_1_D_9_2_C', 'RHL_9_10'], kommune: ['GDPR_6_1_D_9_2_C'] },
  },
  K_ANMELDELSE: {
    statute: 'report of a crime by a kommune; databeskyttelsesloven § 8, stk. 2', confidence: 'P', kind: 'permission', purposes: ['crime_report'],
    consentRule: 'not_needed', approvalRule: 'second_person_before', informed: 'usually', marks: [],
    processing: { police: [], kommune: ['GDPR_6_1_E_9_2_F'] },
  },
  CPR6_6: {
    statute: 'CPR-loven § 6, stk. 6', confidence: 'P', kind: 'permission', purposes: ['address_protection'],
    consentRule: 'required', approvalRule: 'none', informed: 'by asking', marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_F'], kommune: [] },
  },
  POLITI_BEVISANMODNING: {
    statute: 'police asks a kommune for evidence: retsplejeloven kap. 74 (edition, kendelse)', confidence: 'U', kind: 'blocked', purposes: [],
    consentRule: 'not_needed', approvalRule: 'none', informed: 'no', marks: [],
    processing: { police: [], kommune: [] },
  },
}));

/** Every processing basis that section 6 names. */
export const processingBases = [
  'GDPR_6_1_C_9_2_G', 'RHL_9_10', 'GDPR_6_1_E_9_2_G', 'GDPR_6_1_E_9_2_F', 'GDPR_6_1_D_9_2_C',
];
