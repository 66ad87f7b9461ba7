import type { Basis } from '../../domain/basis-table.js';
import { answers, police } from '../item-groups.js';

/** What goes another way, to another place, or not at all. */
export const otherWayBases: readonly Basis[] = [
  // May serve an investigation, and therefore never travels beside § 115 material.
  {
    code: 'K_ANMELDELSE',
    statute: 'Anmeldelse af en forbrydelse; databeskyttelsesloven § 8, stk. 2',
    confidence: 'partly_verified',
    kind: 'permission',
    channel: 'elsewhere',
    purposes: ['crime_report'],
    consent: 'not_needed',
    approval: 'second_person_before',
    informed: { rule: 'case_by_case', deferrable: [] },
    marks: [],
    processing: { police: [], municipality: ['GDPR_6_1_E_9_2_F'] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [],
  },
  // The consent is the person's own wish. The fact of protection goes, never the address.
  {
    code: 'CPR6_6',
    statute: 'CPR-loven § 6, stk. 6',
    confidence: 'partly_verified',
    kind: 'permission',
    channel: 'here',
    purposes: ['address_protection'],
    consent: 'required',
    approval: 'none',
    informed: { rule: 'told_by_asking', deferrable: [] },
    marks: [],
    processing: { police: ['RHL_9_10', 'GDPR_6_1_E_9_2_F'], municipality: [] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [
      {
        direction: 'police_to_municipality',
        reliedOnBy: police,
        record: ['wish_of_person', 'time'],
        cells: [
          {
            to: ['population_register'],
            standing: 'unconfirmed',
            items: ['subject-name', 'subject-person-number', 'subject-address-protection', ...answers],
          },
        ],
      },
    ],
  },
  // Here so that it is refused by name and pointed to its own way.
  {
    code: 'POLITI_BEVISANMODNING',
    statute: 'Retsplejeloven kapitel 74',
    confidence: 'unverified',
    kind: 'blocked',
    channel: 'here',
    purposes: [],
    consent: 'not_needed',
    approval: 'none',
    informed: { rule: 'not_separately', deferrable: [] },
    marks: [],
    processing: { police: [], municipality: [] },
    validFrom: '2024-01-01',
    validTo: null,
    routes: [],
  },
];
