import { ANSWERS, CHILD, HOLDERS, IDENTITY, INCIDENT, KOMMUNE, POLICE, REACH, STATEMENTS } from './words.js';

/** One row of section 4.1 of docs/legal/item-classes.md. Every role of a route may send all its cells. */
export interface Route {
  readonly may: readonly string[];
  readonly to: readonly string[];
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly record: readonly string[];
}

const ABOUT_A_CHILD = [...IDENTITY, ...REACH, ...HOLDERS, ...INCIDENT, ...CHILD, ...STATEMENTS, ...ANSWERS];

const CONSENT_RECORD = [
  'consent_subject', 'consent_items', 'consent_recipients', 'consent_purpose', 'consent_time', 'consent_mode',
  'consent_language', 'consent_interpreter', 'consent_spoken_alone', 'consent_taken_by', 'consent_expiry',
];

const UNDERRETNING = ['child', 'exposure_type', 'observed_facts', 'who_was_informed', 'notifier', 'time'];
const OVERGREB = ['necessity_ground', 'child', 'item_list'];
const BOERNEHUS = ['childrens_house_case', 'time'];
const FORUM = ['forum', 'necessity_ground', 'requested_or_given'];
const VAESENTLIG = ['recipients_task', 'why_essential', 'why_consent_not_sought'];
const VAERDISPRING = ['danger', 'balance_of_interests', 'informed_or_exception'];
const VITAL = ['incapacity_ground', 'time'];

const IN_A_FORUM = [
  ...IDENTITY, 'subject-phone', 'safe-contact', 'interpreter-need', ...INCIDENT, ...STATEMENTS, ...ANSWERS, 'free-text-message',
];
/** The kommune's end is `child_intake` for SSP and `adult_coordinator` for PSP and KSP, both as recipient and as role. */
const forum = (kommunesEnd: string): Record<string, Route> => ({
  police_to_municipality: { may: POLICE, to: [kommunesEnd], on: IN_A_FORUM, off: [], record: FORUM },
  municipality_to_police: { may: [kommunesEnd], to: ['police_unit'], on: IN_A_FORUM, off: ['flag-existence', 'case-existence'], record: FORUM },
});

const AGREED = [...IDENTITY, ...REACH, ...INCIDENT, ...STATEMENTS, ...ANSWERS, 'consent-summary', 'risk-assessment', 'free-text-message'];
const AGREED_OUTSIDE = [
  'subject-name', 'subject-role', 'subject-phone', 'safe-contact', 'interpreter-need', 'urgency', 'consent-summary', ...ANSWERS,
];
const IN_DANGER = [...IDENTITY, ...REACH, ...INCIDENT, ...STATEMENTS, ...ANSWERS, 'risk-assessment', 'free-text-message'];
const FOR_LIFE = [
  ...IDENTITY, ...REACH, ...HOLDERS, ...INCIDENT, 'exposure', ...STATEMENTS, ...ANSWERS, 'risk-assessment', 'free-text-message',
];
const ANY_DESK = ['child_intake', 'adult_coordinator', 'duty_officer'];

const written: Record<string, Record<string, Route>> = {
  BL133_UNDERRETNING: {
    police_to_municipality: {
      may: POLICE, to: ['child_intake', 'duty_officer'],
      on: [...ABOUT_A_CHILD, 'free-text-message'], off: ['who-else-received'], record: UNDERRETNING,
    },
    within_municipality: {
      may: KOMMUNE, to: ['child_intake', 'duty_officer'],
      on: [...ABOUT_A_CHILD, 'free-text-message', 'prior-notifications'], off: [], record: UNDERRETNING,
    },
  },
  BL138_TILBAGEMELDING: {
    municipality_to_police: {
      may: ['child_intake', 'duty_officer'], to: ['police_unit'],
      on: [...ANSWERS, 'notifier-feedback', 'proposed-municipality'],
      off: ['free-text-message', 'flag-existence', 'case-existence', 'decision-kind', 'who-else-received'], record: ['time'],
    },
  },
  BL132_FLYTNING: {
    between_municipalities: {
      may: ['child_intake'], to: ['child_intake'],
      on: [
        ...IDENTITY, 'subject-address-protection', 'subject-phone', 'safe-contact', 'interpreter-need',
        'custody-holder-name', 'custody-holder-relation', 'custody-holder-phone', 'exposure', 'prior-notifications',
        'summary-of-assessments', 'document-list', 'documents', 'flag-existence', 'flag-content', 'free-text-message', ...ANSWERS,
      ],
      off: [], record: ['old_municipality', 'new_municipality', 'summary_of_assessments', 'document_list'],
    },
  },
  BL_OVERGREB_UDVEKSLING: {
    police_to_municipality: {
      may: POLICE, to: ['child_intake', 'duty_officer'],
      on: [...ABOUT_A_CHILD, 'risk-assessment', 'flag-existence', 'flag-content', 'flag-contact', 'tracing-answer', 'free-text-message'],
      off: [], record: OVERGREB,
    },
    municipality_to_police: {
      may: ['child_intake', 'duty_officer'], to: ['police_unit', 'prosecution'],
      on: [...ABOUT_A_CHILD, 'flag-contact', 'free-text-message'],
      off: [
        'flag-existence', 'flag-content', 'tracing-answer', 'case-existence', 'prior-notifications', 'decision-kind', 'who-else-received',
      ],
      record: OVERGREB,
    },
  },
  BL126_BOERNEHUS: {
    police_to_municipality: { may: POLICE, to: ['child_intake'], on: [...ABOUT_A_CHILD, 'free-text-message'], off: [], record: BOERNEHUS },
    municipality_to_police: {
      may: ['child_intake'], to: ['police_unit', 'prosecution'],
      on: [...ABOUT_A_CHILD, 'free-text-message'], off: ['flag-existence', 'case-existence'], record: BOERNEHUS,
    },
    police_to_outside: { may: POLICE, to: ['childrens_house'], on: [...ABOUT_A_CHILD, 'free-text-message'], off: [], record: BOERNEHUS },
    municipality_to_outside: {
      may: ['child_intake'], to: ['childrens_house'],
      on: [...ABOUT_A_CHILD, 'free-text-message', 'summary-of-assessments'], off: [], record: BOERNEHUS,
    },
  },
  RPL115_SSP: forum('child_intake'),
  RPL115_PSP: forum('adult_coordinator'),
  RPL115_KSP: forum('adult_coordinator'),
  SAMTYKKE: {
    police_to_municipality: { may: POLICE, to: ['adult_coordinator'], on: AGREED, off: [], record: CONSENT_RECORD },
    within_municipality: { may: ['adult_coordinator'], to: ['adult_coordinator'], on: AGREED, off: [], record: CONSENT_RECORD },
    municipality_to_police: {
      may: ['adult_coordinator'], to: ['police_unit'],
      on: [...ANSWERS, 'contact-feedback', 'proposed-municipality', 'free-text-message'],
      off: ['flag-existence', 'case-existence'], record: CONSENT_RECORD,
    },
    police_to_outside: { may: POLICE, to: ['shelter', 'victim_helpline'], on: AGREED_OUTSIDE, off: [], record: CONSENT_RECORD },
    municipality_to_outside: {
      may: ['adult_coordinator'], to: ['shelter', 'victim_helpline'], on: AGREED_OUTSIDE, off: [], record: CONSENT_RECORD,
    },
  },
  FVL28_VAESENTLIG: {
    police_to_municipality: {
      may: POLICE, to: ['adult_coordinator'], on: ANSWERS,
      off: [
        ...IDENTITY, 'subject-phone', 'safe-contact', 'interpreter-need', ...INCIDENT,
        'statement-observed', 'statement-told', 'free-text-message',
      ],
      record: VAESENTLIG,
    },
    municipality_to_police: {
      may: ['child_intake', 'adult_coordinator'], to: ['police_unit'],
      on: [...IDENTITY, 'safe-contact', 'interpreter-need', 'danger-flags', 'free-text-message', ...ANSWERS],
      off: ['flag-existence', 'case-existence'], record: VAESENTLIG,
    },
  },
  VAERDISPRING: {
    police_to_municipality: { may: POLICE, to: ['adult_coordinator'], on: IN_DANGER, off: [], record: VAERDISPRING },
    municipality_to_police: {
      may: KOMMUNE, to: ['police_unit'], on: IN_DANGER, off: ['flag-existence', 'case-existence'], record: VAERDISPRING,
    },
  },
  VITAL: {
    police_to_municipality: { may: POLICE, to: ANY_DESK, on: FOR_LIFE, off: [], record: VITAL },
    municipality_to_police: { may: KOMMUNE, to: ['police_unit'], on: FOR_LIFE, off: ['flag-existence', 'case-existence'], record: VITAL },
    within_municipality: { may: KOMMUNE, to: ANY_DESK, on: FOR_LIFE, off: [], record: VITAL },
    between_municipalities: { may: KOMMUNE, to: ANY_DESK, on: FOR_LIFE, off: [], record: VITAL },
    police_to_outside: { may: POLICE, to: ['childrens_house', 'shelter'], on: FOR_LIFE, off: [], record: VITAL },
    municipality_to_outside: { may: KOMMUNE, to: ['childrens_house', 'shelter'], on: FOR_LIFE, off: [], record: VITAL },
  },
  CPR6_6: {
    police_to_municipality: {
      may: POLICE, to: ['population_register'],
      on: ['subject-name', 'subject-person-number', 'subject-address-protection', ...ANSWERS], off: [], record: ['wish_of_person', 'time'],
    },
  },
};

/** Basis code, then direction. Maps, because `constructor` is neither a basis nor a direction. */
export const routes: ReadonlyMap<string, ReadonlyMap<string, Route>> =
  new Map(Object.entries(written).map(([basis, ways]) => [basis, new Map(Object.entries(ways))]));

/** All routes as a list, in the order of the document. */
export const everyRoute = [...routes].flatMap(([basis, ways]) => [...ways].map(([direction, route]) => ({ basis, direction, route })));

/** Every field that a record of any route must hold. */
export const recordFields = [...new Set(everyRoute.flatMap(({ route }) => route.record))];
