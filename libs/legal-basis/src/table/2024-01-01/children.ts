import type { Basis } from '../../domain/basis-table.js';
import { answers, child, holders, identity, incident, kommune, police, reach, statements } from '../item-groups.js';

/** What is shared about a child by duty, and the answer to it. */
export const childrenBases: readonly Basis[] = [
  {
    code: 'BL133_UNDERRETNING',
    statute: 'Barnets lov § 133',
    confidence: 'verified',
    kind: 'duty',
    channel: 'here',
    purposes: ['child_support_need'],
    consent: 'never_asked',
    approval: 'none',
    informed: { rule: 'told_by_default', deferrable: ['suspected_abuse_by_custody_holder', 'danger_to_child', 'danger_to_adult'] },
    marks: [],
    processing: { police: ['GDPR_6_1_C_9_2_G', 'RHL_9_10'], municipality: ['GDPR_6_1_C_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['child', 'exposure_type', 'observed_facts', 'who_was_informed', 'notifier', 'time'],
        cells: [
          {
            to: ['child_intake', 'duty_officer'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message'],
          },
          { to: ['child_intake', 'duty_officer'], standing: 'off', items: ['who-else-received'] },
        ],
      },
      {
        direction: 'within_municipality',
        reliedOnBy: kommune,
        record: ['child', 'exposure_type', 'observed_facts', 'who_was_informed', 'notifier', 'time'],
        cells: [
          {
            to: ['child_intake', 'duty_officer'],
            standing: 'unconfirmed',
            items: [
              ...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message', 'prior-notifications',
            ],
          },
        ],
      },
    ],
  },
  // Ours: a kommune's answer to the police needs a basis of its own, and § 133 runs the other way. The number is inferred.
  {
    code: 'BL138_TILBAGEMELDING',
    statute: 'Barnets lov § 138',
    confidence: 'partly_verified',
    kind: 'duty',
    channel: 'here',
    purposes: ['notifier_answer'],
    consent: 'never_asked',
    approval: 'none',
    informed: { rule: 'not_separately', deferrable: [] },
    marks: [],
    processing: { police: [], municipality: ['GDPR_6_1_C_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['child_intake', 'duty_officer'],
        record: ['time'],
        cells: [
          { to: ['police_unit'], standing: 'unconfirmed', items: [...answers, 'notifier-feedback', 'proposed-municipality'] },
          {
            to: ['police_unit'],
            standing: 'off',
            items: ['free-text-message', 'flag-existence', 'case-existence', 'decision-kind', 'who-else-received'],
          },
        ],
      },
    ],
  },
  // No address and no whereabouts: the system finds the receiving kommune, and a protected address never travels.
  {
    code: 'BL132_FLYTNING',
    statute: 'Barnets lov § 132',
    confidence: 'verified',
    kind: 'duty',
    channel: 'here',
    purposes: ['continuity_of_support'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'told_by_default', deferrable: ['danger_to_child', 'danger_to_adult'] },
    marks: [],
    processing: { police: [], municipality: ['GDPR_6_1_C_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'between_municipalities',
        reliedOnBy: ['child_intake'],
        record: ['old_municipality', 'new_municipality', 'summary_of_assessments', 'document_list'],
        cells: [
          {
            to: ['child_intake'],
            standing: 'unconfirmed',
            items: [
              ...identity, 'subject-address-protection', 'subject-phone', 'safe-contact', 'interpreter-need', 'custody-holder-name',
              'custody-holder-relation', 'custody-holder-phone', 'exposure', 'prior-notifications', 'summary-of-assessments', 'document-list',
              'documents', 'flag-existence', 'flag-content', 'free-text-message', ...answers,
            ],
          },
        ],
      },
    ],
  },
];
