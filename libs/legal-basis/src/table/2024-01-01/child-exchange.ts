import type { Basis } from '../../domain/basis-table.js';
import { answers, child, holders, identity, incident, police, reach, statements } from '../item-groups.js';

/** What may be exchanged about a particular child. */
export const childExchangeBases: readonly Basis[] = [
  {
    code: 'BL_OVERGREB_UDVEKSLING',
    statute: 'Efterfølger til serviceloven § 49 b (paragraf i barnets lov ikke fundet)',
    confidence: 'partly_verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['prevent_abuse_of_child'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'told_by_default', deferrable: ['danger_to_child', 'danger_to_adult', 'suspected_abuse_by_custody_holder'] },
    marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], municipality: ['GDPR_6_1_E_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['necessity_ground', 'child', 'item_list'],
        cells: [
          {
            to: ['child_intake', 'duty_officer'],
            standing: 'unconfirmed',
            items: [
              ...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'risk-assessment', 'flag-existence',
              'flag-content', 'flag-contact', 'tracing-answer', 'free-text-message',
            ],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['child_intake', 'duty_officer'],
        record: ['necessity_ground', 'child', 'item_list'],
        cells: [
          {
            to: ['police_unit', 'prosecution'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'flag-contact', 'free-text-message'],
          },
          {
            to: ['police_unit', 'prosecution'],
            standing: 'off',
            items: [
              'flag-existence', 'flag-content', 'tracing-answer', 'case-existence', 'prior-notifications', 'decision-kind', 'who-else-received',
            ],
          },
        ],
      },
    ],
  },
  {
    code: 'BL126_BOERNEHUS',
    statute: 'Barnets lov § 126',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['childrens_house_case'],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'case_by_case', deferrable: [] },
    marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_G'], municipality: ['GDPR_6_1_E_9_2_G'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['childrens_house_case', 'time'],
        cells: [
          {
            to: ['child_intake'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: ['child_intake'],
        record: ['childrens_house_case', 'time'],
        cells: [
          {
            to: ['police_unit', 'prosecution'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message'],
          },
          { to: ['police_unit', 'prosecution'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
      {
        direction: 'police_to_outside',
        reliedOnBy: police,
        record: ['childrens_house_case', 'time'],
        cells: [
          {
            to: ['childrens_house'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_outside',
        reliedOnBy: ['child_intake'],
        record: ['childrens_house_case', 'time'],
        cells: [
          {
            to: ['childrens_house'],
            standing: 'unconfirmed',
            items: [
              ...identity, ...reach, ...holders, ...incident, ...child, ...statements, ...answers, 'free-text-message', 'summary-of-assessments',
            ],
          },
        ],
      },
    ],
  },
];
