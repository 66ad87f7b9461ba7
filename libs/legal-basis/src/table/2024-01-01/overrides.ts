import type { Basis } from '../../domain/basis-table.js';
import { answers, holders, identity, incident, kommune, police, reach, statements } from '../item-groups.js';

/** What may go before a no, under four locks. */
export const overrideBases: readonly Basis[] = [
  {
    code: 'VAERDISPRING',
    statute: 'Databeskyttelsesloven § 8, stk. 2, nr. 2',
    confidence: 'verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['avert_serious_danger'],
    consent: 'may_override',
    approval: 'second_person_or_next_weekday',
    informed: { rule: 'told_when_safe', deferrable: [] },
    marks: ['override_under_review'],
    processing: { police: ['GDPR_6_1_E_9_2_F', 'RHL_9_10'], municipality: ['GDPR_6_1_E_9_2_F'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['danger', 'balance_of_interests', 'informed_or_exception'],
        cells: [
          {
            to: ['adult_coordinator'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...incident, ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: kommune,
        record: ['danger', 'balance_of_interests', 'informed_or_exception'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...incident, ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
    ],
  },
  {
    code: 'VITAL',
    statute: 'GDPR art. 6, stk. 1, litra d, og art. 9, stk. 2, litra c; straffeloven § 152 e',
    confidence: 'unverified',
    kind: 'permission',
    channel: 'here',
    purposes: ['life_and_health'],
    consent: 'not_obtainable',
    approval: 'afterwards',
    informed: { rule: 'told_afterwards', deferrable: [] },
    marks: ['override_under_review'],
    processing: { police: ['GDPR_6_1_D_9_2_C', 'RHL_9_10'], municipality: ['GDPR_6_1_D_9_2_C'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['child_intake', 'adult_coordinator', 'duty_officer'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_police',
        reliedOnBy: kommune,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['police_unit'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
          { to: ['police_unit'], standing: 'off', items: ['flag-existence', 'case-existence'] },
        ],
      },
      {
        direction: 'within_municipality',
        reliedOnBy: kommune,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['child_intake', 'adult_coordinator', 'duty_officer'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'between_municipalities',
        reliedOnBy: kommune,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['child_intake', 'adult_coordinator', 'duty_officer'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'police_to_outside',
        reliedOnBy: police,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['childrens_house', 'shelter'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
      {
        direction: 'municipality_to_outside',
        reliedOnBy: kommune,
        record: ['incapacity_ground', 'time'],
        cells: [
          {
            to: ['childrens_house', 'shelter'],
            standing: 'unconfirmed',
            items: [...identity, ...reach, ...holders, ...incident, 'exposure', ...statements, ...answers, 'risk-assessment', 'free-text-message'],
          },
        ],
      },
    ],
  },
];
